import type { Span } from '../contract/model';
import type { Language } from './language';
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
  const { language } = tokenizer;
  tokenizer.read(range, tokens);
  for (let index = 1; index < tokens.length - 1; index += 1) {
    const mark = tokens[index] as Token;
    if (!/^(?:[,?!…]|\.\.\.)$/.test(mark.text)) continue;
    if (!isCueAt(tokens, index + 1, language, options.subjectFirst)) continue;
    const stop = endOf(tokens, index + 1);
    const after = tokens[stop];
    const resume = after === undefined ? range.end : after.end;
    return { cut: mark.text === ',' ? mark.start : mark.end, resume: Math.min(resume, range.end) };
  }
  return null;
}

function isCueAt(tokens: readonly Token[], at: number, language: Language, subjectFirst: boolean): boolean {
  let index = at;
  while (/^(?:s'|se|m'|lui|leur|nous)$/.test(tokens[index]?.lower ?? '')) index += 1;
  const head = tokens[index];
  if (head?.kind !== 'word') return false;
  if (/^(?:according|selon|per)$/.test(head.lower)) return subjectFirst;
  const inverted = language === 'fr' ? INVERTED.exec(head.lower)?.[1] : undefined;
  if (inverted !== undefined) {
    return /^(?:a|ont|avait|avaient|eut)$/.test(inverted)
      ? participleNear(tokens, index + 1)
      : FRENCH_SPEECH.has(inverted);
  }
  if (language === 'fr' && /^(?:a|ont|avait)$/.test(head.lower)) index += 1;
  const verb = tokens[index];
  if (verb !== undefined && is(verb, Word.speech) && !verb.capital) {
    const weak = is(verb, Word.weakCue);
    return (
      startsNoun(tokens[index + 1]) && (!weak || tokens[index + 1]?.capital === true || language === 'fr')
    );
  }
  return subjectFirst && subjectThenVerb(tokens, at);
}

function participleNear(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 3).some((token) => is(token, Word.speech));
}

function startsNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return (
    (token.capital && !is(token, Word.starter)) ||
    (is(token, Word.determiner) && !token.capital) ||
    PRONOUN.test(token.lower)
  );
}

function subjectThenVerb(tokens: readonly Token[], at: number): boolean {
  const head = tokens[at];
  if (head === undefined || !(PRONOUN.test(head.lower) || head.capital || is(head, Word.determiner)))
    return false;
  for (let index = at + 1; index < at + 6; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') return false;
    if (is(token, Word.speech)) return !/^(?:i|we|you)$/.test(head.lower);
    if (PRONOUN.test(head.lower) && !is(token, Word.between)) return false;
  }
  return false;
}

function endOf(tokens: readonly Token[], from: number): number {
  for (let index = from; index < Math.min(tokens.length, from + LONGEST); index += 1) {
    if (/^(?:[,.;:!?…]|\.\.\.)$/.test(tokens[index]?.text ?? '')) return index;
  }
  return tokens.length;
}
