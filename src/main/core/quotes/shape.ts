import type { Cue } from './cues';
import type { Quotation } from './quotations';
import type { Token } from './tokens';
import { is, Word } from './word-classes';
import { NAMING_BEFORE, SIGN_NOUNS, SUBJECT_VERBS } from './words/not-speech';

/** What the quoted words look like from outside and inside. */
export interface Shape {
  readonly words: number;
  /** Ends in . ? ! … inside the marks. */
  readonly final: boolean;
  readonly comma: boolean;
  readonly capital: boolean;
  /** Every main word has a capital: Access and Benefit Sharing. */
  readonly titled: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** Longer quotations are judged by their beginning. */
const SAMPLE = 400;

export function shapeOf(text: string, { start, end }: Quotation): Shape {
  const sample = text.slice(start, Math.min(end, start + SAMPLE));
  const words = sample.match(WORD) ?? [];
  const first = words[0]?.charAt(0) ?? '';
  const last = text.charAt(end - 1);
  const main = words.filter((word) => word.length > 3);
  return {
    words: words.length,
    final: /[.?!…]/.test(last),
    comma: last === ',',
    capital: first !== first.toLowerCase() || /\p{N}/u.test(first),
    titled: words.length <= 12 && main.length > 1 && main.every((word) => /^[\p{Lu}\p{N}]/u.test(word)),
  };
}

/** Fewer words than this inside a sentence are a borrowed expression, not a quotation. */
const FEWEST_MIXED = 3;

/** Do the words around and inside say speech, and in which kind? Null: a title, slogan, term or scare quote. */
export function speechKind(
  tokens: readonly Token[],
  at: number,
  shape: Shape,
  after: Cue | null,
  before: Cue | null,
): 'direct' | 'mixed' | null {
  const left = tokens[at - 1];
  const right = tokens[at + 1];
  if (after !== null && !named(tokens, at)) {
    if (after.form === 'according-to' && !shape.capital) return shape.words >= FEWEST_MIXED ? 'mixed' : null;
    return !shape.capital && !startsSentence(tokens, at) && shape.words < FEWEST_MIXED
      ? null
      : shape.capital || startsSentence(tokens, at)
        ? 'direct'
        : 'mixed';
  }
  if (before === null || named(tokens, at) || isName(tokens, at, shape)) return null;
  if (before.form === 'middle') return 'direct';
  if (left?.text === ':')
    return shape.words >= FEWEST_MIXED || shape.final || shape.capital ? 'direct' : null;
  if (left?.text === ',' || left?.text === '—' || left?.text === '–') {
    const spoken = shape.capital && (shape.final || shape.words >= 5);
    if (before.form === 'according-to') return shape.words >= FEWEST_MIXED ? 'direct' : null;
    if (!spoken && shape.words < FEWEST_MIXED) return null;
    return before.distance <= 7 || (spoken && shape.final) ? 'direct' : null;
  }
  if (before.form === 'according-to' && before.distance === 0)
    return shape.words >= FEWEST_MIXED ? 'direct' : null;
  const whole = shape.capital && shape.final && !is(left, Word.determiner) && shape.words >= FEWEST_MIXED;
  if (shape.words < FEWEST_MIXED)
    return before.distance <= 1 && shape.capital && shape.final ? 'direct' : null;
  if (right !== undefined && right.kind === 'word' && modifies(tokens, at, shape)) return null;
  return whole && before.distance <= 3 ? 'direct' : 'mixed';
}

/** `titled “…”`, `the word “…”`, `a sign reading “…”`. */
function named(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  if (left === undefined) return false;
  if (NAMING_BEFORE.has(left.lower)) return true;
  if (/^[,—–(]$/.test(left.text))
    return (
      NAMING_BEFORE.has(tokens[at - 2]?.lower ?? '') &&
      !/^(?:dit|words?|mots?|called|read|sang|hit|reading)$/.test(tokens[at - 2]?.lower ?? '')
    );
  if (left.text === ':') return false;
  return (
    /^(?:as|of|the)$/.test(left.lower) &&
    /^(?:known|word|words|phrase|term|slogan)$/.test(tokens[at - 2]?.lower ?? '')
  );
}

function isName(tokens: readonly Token[], at: number, shape: Shape): boolean {
  const left = tokens[at - 1];
  if (shape.titled && !shape.final && left?.text !== ':') return true;
  for (let index = at - 1; index >= Math.max(0, at - 8); index -= 1) {
    const token = tokens[index] as Token;
    if (token.text === ':' || token.text === ',') break;
    if (SIGN_NOUNS.has(token.lower)) return true;
    if (/^(?:calls?|called|appelle(?:nt)?|nomme(?:nt)?|dubs|dub)$/.test(token.lower) && isWhat(tokens, index))
      return shape.words < 6;
  }
  return (SUBJECT_VERBS.has(tokens[at + 1]?.lower ?? '') && startsSentence(tokens, at)) || false;
}

/** “what officials call “…””, « ce que ses services appellent « … » » */
function isWhat(tokens: readonly Token[], verb: number): boolean {
  for (let index = verb - 1; index >= Math.max(0, verb - 7); index -= 1) {
    if (/^(?:what|which|que|qu')$/.test(tokens[index]?.lower ?? '')) return true;
  }
  return false;
}

/** A short expression between an article and a noun: a “one ship, two crews” scheme. */
function modifies(tokens: readonly Token[], at: number, shape: Shape): boolean {
  const right = tokens[at + 1];
  if (!is(tokens[at - 1], Word.determiner) || right === undefined || shape.words > 5) return false;
  return !is(right, Word.preposition | Word.conjunction | Word.relative | Word.plainVerb | Word.determiner);
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 2), at).every((token) => token.kind === 'punctuation');
}

/** Nothing but quotations and signs: the quotation is a sentence of its own. */
export function isAlone(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.kind !== 'word');
}
