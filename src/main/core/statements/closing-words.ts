import type { Cue, CueSentence } from '../quotes/cue';
import { cueAfter } from '../quotes/cue-after';
import { is, Word } from '../quotes/word-classes';
import { clauseEnd, isSentence, startOfReport } from './clause';
import { complementOf } from './complement';
import { BARE_IF_CLEAR, WITH_BARE_CLAUSE } from './report-words';
import { THOUGHT } from './reported-by';
import { within, type FoundStatement } from './statement';

/** After `…, she said` a sentence holds no more than a day or a place, in tokens. */
const LONGEST_TAIL = 9;

/** The ship sank, she said Monday. */
export function closedBy(
  sentence: CueSentence,
  comma: number,
  before: FoundStatement | undefined,
): FoundStatement | null {
  const { words } = sentence;
  if (words.at(comma).text !== ',' || words.at(comma - 1).kind === 'quote' || comma < 2) return null;
  const cue = cueAfter(sentence, comma - 1) ?? closing(sentence, comma + 1);
  if (cue === null || cue.guessed || cue.form === 'according-to' || cue.form === 'dash' || cue.saying) {
    return null;
  }
  if (cue.mention === null) return null;
  const verb = verbOf(sentence, comma + 1, cue.next);
  if (verb === null || THOUGHT.test(words.at(verb).lower) || !mayClose(sentence, verb, cue)) return null;
  if (cue.form === 'after' && complementOf(sentence, verb) !== null) return null;
  if (/^(?:that|que|qu'|to|how|whether)$/.test(words.at(cue.next).lower)) return null;
  const from = before === undefined ? startOfReport(sentence, comma) : before.last + 1;
  if (words.at(from).text === ',') return null;
  const statement = { from, mention: cue.mention, named: null, cue: { from: verb, last: verb } } as const;
  if (endsWithWhoSays(sentence, cue)) {
    return isSentence(sentence, from, comma - 1)
      ? within(sentence, { ...statement, form: 'tail', last: comma - 1 })
      : null;
  }
  // The ship, she said, sank.
  const last = clauseEnd(sentence, cue.next);
  const goesOn = words.at(cue.next).text === ',' && last > cue.next;
  return goesOn && isSentence(sentence, from, last)
    ? within(sentence, { ...statement, form: 'tail', last })
    : null;
}

/** `…, Roe said.`, also where her name was taken for that of the voters before it. */
function closing(sentence: CueSentence, at: number): Cue | null {
  const mention = sentence.mentions.find(({ first }) => first === at);
  const verb = mention === undefined ? null : sentence.verbFrom(mention.last + 1);
  return mention === undefined || verb === null
    ? null
    : sentence.verbCue('after', verb, mention, 0, verb + 1);
}

/** Is nothing left of the sentence but a day, a place, or who that is: `said |Roe|, director of the institute`? */
function endsWithWhoSays(sentence: CueSentence, { form, next }: Cue): boolean {
  const { words } = sentence;
  if (words.length - next <= LONGEST_TAIL && !isSentence(sentence, next, words.length - 1)) return true;
  const describes = form === 'inverted' && words.at(next).text === ',';
  return describes && !isSentence(sentence, next + 1, words.length - 1);
}

/** Before its clause or after it a verb says the same, but a participle begins another: `…, telling supporters`. */
function mayClose({ words, french }: CueSentence, verb: number, { form }: Cue): boolean {
  const token = words.at(verb);
  if (french) return !is(token, Word.weakCue) && !token.lower.endsWith('ant');
  if (token.lower.endsWith('ing')) return false;
  const known = WITH_BARE_CLAUSE.has(token.lower) || BARE_IF_CLEAR.has(token.lower);
  return form === 'inverted'
    ? /^(?:says?|said|writes|wrote)$/.test(token.lower)
    : known || !is(token, Word.weakCue);
}

function verbOf(sentence: CueSentence, from: number, to: number): number | null {
  for (let at = from; at <= to; at += 1) if (is(sentence.words.at(at), Word.speech)) return at;
  return null;
}
