import type { Span } from '../contract/model';
import { isSpeechVerb } from './mentions';
import type { Language } from './language';
import type { Token } from './tokens';
import { tokenize } from './tokens';
import { BETWEEN_SUBJECT_AND_VERB, COMMON_STARTERS, DETERMINERS } from './words/function-words';
import { WEAK_CUES, WEAK_FRENCH_CUES } from './words/speech-verbs';

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
  text: string,
  range: Span,
  language: Language,
  options: { readonly subjectFirst: boolean },
): Incise | null {
  const tokens: Token[] = [];
  tokenize(text, range, language, tokens);
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
      : isSpeechVerb(inverted, language);
  }
  if (language === 'fr' && /^(?:a|ont|avait)$/.test(head.lower)) index += 1;
  const verb = tokens[index];
  if (verb !== undefined && isSpeechVerb(verb.lower, language) && !verb.capital) {
    const weak = WEAK_CUES.has(verb.lower) || WEAK_FRENCH_CUES.has(verb.lower);
    return (
      startsNoun(tokens[index + 1]) && (!weak || tokens[index + 1]?.capital === true || language === 'fr')
    );
  }
  return subjectFirst && subjectThenVerb(tokens, at, language);
}

function participleNear(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 3).some((token) => isSpeechVerb(token.lower, 'fr'));
}

function startsNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return (
    (token.capital && !COMMON_STARTERS.has(token.lower)) ||
    (DETERMINERS.has(token.lower) && !token.capital) ||
    PRONOUN.test(token.lower)
  );
}

function subjectThenVerb(tokens: readonly Token[], at: number, language: Language): boolean {
  const head = tokens[at];
  if (head === undefined || !(PRONOUN.test(head.lower) || head.capital || DETERMINERS.has(head.lower)))
    return false;
  for (let index = at + 1; index < at + 6; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') return false;
    if (isSpeechVerb(token.lower, language)) return !/^(?:i|we|you)$/.test(head.lower);
    if (PRONOUN.test(head.lower) && !BETWEEN_SUBJECT_AND_VERB.has(token.lower)) return false;
  }
  return false;
}

function endOf(tokens: readonly Token[], from: number): number {
  for (let index = from; index < Math.min(tokens.length, from + LONGEST); index += 1) {
    if (/^(?:[,.;:!?…]|\.\.\.)$/.test(tokens[index]?.text ?? '')) return index;
  }
  return tokens.length;
}
