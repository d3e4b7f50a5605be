import type { Span } from '../contract/anchors';
import { SentenceWords } from './sentence-words';
import type { Token } from './tokens';
import type { Tokenizer } from './tokens';
import { is, Word } from './word-classes';
import { FRENCH_SPEECH } from './words/speech-verbs';

/** Words that break into a quotation to say who speaks: from after the spoken words to where they go on. */
export interface Incise {
  /** Where the spoken words end: before a comma, after a question mark. */
  readonly cut: number;
  /** Where they go on; the end of the range if they do not. */
  readonly resume: number;
}

/** No incise is longer, in tokens. */
const LONGEST = 16;
const PRONOUN = /^(?:il|elle|ils|elles|on|je|he|she|they|i)$/;
const INVERTED = /^(.+?)(?:-t)?-(?:il|elle|ils|elles|on|je)$/;

/** The first incise in a range: `… ascenseur, a-t-elle lancé. Surtout …`, `— Je l’écrirai, assure l’amiral.` */
export function inciseIn(
  tokenizer: Tokenizer,
  range: Span,
  options: { readonly subjectFirst: boolean },
): Incise | null {
  const tokens: Token[] = [];
  tokenizer.read(range, tokens);
  const words = new SentenceWords(tokenizer.text, tokens, tokenizer.language);
  for (const [index, mark] of tokens.entries()) {
    if (index === 0 || !/^(?:[,?!…]|\.\.\.)$/.test(mark.text)) continue;
    if (!isCueAt(words, index + 1, options.subjectFirst)) continue;
    const stop = endOf(words, index + 1);
    const after = tokens[stop];
    const resume = after === undefined ? range.end : after.end;
    return { cut: mark.text === ',' ? mark.start : mark.end, resume: Math.min(resume, range.end) };
  }
  return null;
}

function isCueAt(words: SentenceWords, at: number, subjectFirst: boolean): boolean {
  const french = words.language === 'fr';
  let index = at;
  while (/^(?:s'|se|m'|lui|leur|nous)$/.test(words.at(index).lower)) index += 1;
  const head = words.at(index);
  if (head.kind !== 'word') return false;
  if (/^(?:according|selon|per)$/.test(head.lower)) return subjectFirst;
  const inverted = french ? INVERTED.exec(head.lower)?.[1] : undefined;
  if (inverted !== undefined) {
    if (!/^(?:a|ont|avait|avaient|eut)$/.test(inverted)) return FRENCH_SPEECH.has(inverted);
    return [1, 2, 3].some((step) => is(words.at(index + step), Word.speech));
  }
  if (french && /^(?:a|ont|avait)$/.test(head.lower)) index += 1;
  const verb = words.at(index);
  if (is(verb, Word.speech) && !verb.capital) {
    const next = words.at(index + 1);
    return startsNoun(next) && (!is(verb, Word.weakCue) || next.capital || french);
  }
  return subjectFirst && isSubjectThenVerb(words, at);
}

function startsNoun(token: Token): boolean {
  if (token.kind !== 'word') return false;
  if (token.capital) return !is(token, Word.starter);
  return is(token, Word.determiner) || PRONOUN.test(token.lower);
}

function isSubjectThenVerb(words: SentenceWords, at: number): boolean {
  const head = words.at(at);
  const pronoun = PRONOUN.test(head.lower);
  if (!pronoun && !head.capital && !is(head, Word.determiner)) return false;
  for (let index = at + 1; index < at + 6; index += 1) {
    const token = words.at(index);
    if (token.kind !== 'word') return false;
    if (is(token, Word.speech)) return !/^(?:i|je)$/.test(head.lower);
    if (pronoun && !is(token, Word.between)) return false;
  }
  return false;
}

/** Past the incise: to a comma, unless what follows only says who the speaker is, or to the end of a sentence. */
function endOf(words: SentenceWords, from: number): number {
  for (let index = from; index < Math.min(words.length, from + LONGEST); index += 1) {
    const { text } = words.at(index);
    if (/^(?:[.;:!?…]|\.\.\.)$/.test(text)) return index;
    if (text === ',' && !describes(words, index + 1)) return index;
  }
  return words.length;
}

/** `…, confie Ahmed, 54 ans, commerçant.` */
function describes(words: SentenceWords, at: number): boolean {
  if (/^\d/.test(words.at(at).text)) return /^(?:ans|years?)$/.test(words.at(at + 1).lower);
  const [first, second] = [words.at(at), words.at(at + 1)];
  if (first.capital && second.capital && !is(first, Word.starter)) return true;
  const noun = is(words.at(at), Word.determiner) ? at + 1 : at;
  return words.at(at).lower === 'qui' || is(words.at(noun), Word.human);
}
