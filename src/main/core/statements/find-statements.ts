/** The reports of one sentence: who says what in whose words, without quotation marks around it all. */
import type { CueSentence } from '../quotes/cue';
import { giverOf } from '../quotes/giver';
import { SPEECH_NOUNS } from '../quotes/words/speech-verbs';
import { accordingTo } from './according-to';
import { clauseEnd } from './clause';
import { closedBy } from './closing-words';
import { reportedBy } from './reported-by';
import { within, type FoundStatement } from './statement';

export function findStatements(sentence: CueSentence): FoundStatement[] {
  const found: FoundStatement[] = [];
  for (let at = 0; at < sentence.words.length; at += 1) {
    const next = statementAt(sentence, at, found.at(-1));
    if (next === null || found.some((one) => one.from <= next.last && next.from <= one.last)) continue;
    found.push(next);
    if (next.last > at) at = next.last;
  }
  return found;
}

function statementAt(
  sentence: CueSentence,
  at: number,
  before: FoundStatement | undefined,
): FoundStatement | null {
  return (
    accordingTo(sentence, at) ??
    closedBy(sentence, at, before) ??
    reportedBy(sentence, at, before) ??
    claimed(sentence, at)
  );
}

/** `Roe's claim that the ship sank` */
function claimed(sentence: CueSentence, noun: number): FoundStatement | null {
  const { words } = sentence;
  if (!SPEECH_NOUNS.has(words.at(noun).lower.replace(/s$/, '')) && !SPEECH_NOUNS.has(words.at(noun).lower)) {
    return null;
  }
  const owner = giverOf(sentence, noun);
  if (owner === null) return null;
  const that = owner.last > noun ? owner.last + 1 : noun + 1;
  if (!/^(?:that|que|qu')$/.test(words.at(that).lower)) return null;
  const from = that + 1;
  return within(sentence, {
    form: 'noun',
    from,
    last: clauseEnd(sentence, from),
    mention: owner,
    named: null,
    cue: { from: noun, last: noun },
  });
}
