/** She said that · she asked them to · she denied taking · she asked whether */
import type { CueSentence } from '../quotes/cue';
import { isReporting } from '../quotes/cue-before';
import { is, Word } from '../quotes/word-classes';
import { clauseEnd, isBetween } from './clause';
import { complementOf } from './complement';
import { subjectFor } from './speaker';
import { within, type FoundStatement } from './statement';

/** What somebody thinks, sees or finds is no speech, though the verb may stand beside a quotation. */
export const THOUGHT =
  /^(?:th(?:ink|inks|ought|inking)|believ\w+|fe(?:el|els|lt|eling)|hop(?:e|es|ed|ing)|fear\w*|reads?|reading|hold\w*|held|go|goes|went|beg[aiu]n\w*|continu\w+|put\w*|fore\w+|imagin\w+|wonder(?:s|ed)?|realis\w+|realiz\w+|pens\w+|croi\w*|voi\w*|crain\w*|espèr\w+|veu\w+|fai\w*|met\w*|tien\w*|attend\w*|apprend\w*)$/;

const NOT = /^(?:not|never|n['’]t|pas|jamais|refuse[sd]?|declined?|unable|refus(?:e|é|ait))$|n['’]t$/;

const HYPOTHETICAL = /^(?:if|unless|until|whether|si|lest)$/;

/** She said that · she asked them to · she denied taking · she asked whether */
export function reportedBy(
  sentence: CueSentence,
  verb: number,
  before: FoundStatement | undefined,
): FoundStatement | null {
  const { words } = sentence;
  const token = words.at(verb);
  if (!is(token, Word.speech) || token.capital || THOUGHT.test(token.lower)) return null;
  if (
    !isReporting(sentence, verb) ||
    isDenied(sentence, verb) ||
    isPassive(sentence, verb) ||
    isWished(sentence, verb)
  ) {
    return null;
  }
  // `“…,” said Roe to the crowd`: a quotation's own.
  const left = words.at(verb - 1);
  if (left.kind === 'quote' || (left.text === ',' && words.at(verb - 2).kind === 'quote')) return null;
  const complement = complementOf(sentence, verb);
  if (complement === null) return null;
  const speaker = subjectFor(sentence, verb, before);
  const last = clauseEnd(sentence, complement.from, verb);
  return within(sentence, { ...complement, last, ...speaker, cue: { from: verb, last: verb } });
}

/** `has not said that`, `refused to say`, `if she says that`. */
function isDenied({ words }: CueSentence, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at -= 1) {
    if (words.at(at).kind !== 'word') break;
    if (NOT.test(words.at(at).lower)) return true;
  }
  for (let at = verb - 1; at >= Math.max(0, verb - 8); at -= 1) {
    if (words.at(at).kind !== 'word') break;
    if (HYPOTHETICAL.test(words.at(at).lower)) return true;
  }
  return false;
}

/** `was told that`, « a été accusé de »: the subject says nothing. */
function isPassive(sentence: CueSentence, verb: number): boolean {
  const { words, french } = sentence;
  if (!(french ? /[éi]e?s?$|dite?s?$/ : /(?:ed|told|said|written)$/).test(words.at(verb).lower)) return false;
  let at = verb - 1;
  while (at > 0 && isBetween(sentence, at) && !BEING.test(words.at(at).lower)) at -= 1;
  // « s'est défendu », « il est convenu que »: not everything with « est » is passive.
  return BEING.test(words.at(at).lower) && !/^(?:s'|se|m')$/.test(words.at(at - 1).lower);
}

const BEING = /^(?:is|are|was|were|be|been|being|été|est|sont|était|étaient|fut|furent|sera|seront)$/;

/** `wants to say`, `asked to describe`: not said yet; `went on to say` is. */
function isWished({ words }: CueSentence, verb: number): boolean {
  if (words.at(verb - 1).lower !== 'to') return false;
  const before = words.at(verb - 2).lower;
  return !(
    before === 'on' || /^(?:continue[ds]?|began|proceeded|used|seemed|appeared|writing|wrote)$/.test(before)
  );
}
