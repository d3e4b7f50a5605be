import type { Span } from '../contract/model';
import type { Language } from './language';

export type TokenKind = 'word' | 'punctuation' | 'quote' | 'end';

/** One word, sign or whole quotation of a paragraph. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Index of the quotation that stands here; -1 for others. */
  readonly quote: number;
}

/** A word with its inner hyphens, apostrophes and points (U.S., O'Neill, porte-parole), or one other sign. */
const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*%?|(?:\p{Lu}\.(?:-?\p{Lu}\.)+)|[\p{L}\p{M}\p{N}]+(?:[-‐‑'’&][\p{L}\p{M}\p{N}]+)*|\.\.\.|--+|[^\s]/gu;
const POSSESSIVE = /^(.+)(['’]s)$/u;
const ELISION = /^((?:[ldnsmtcj]|qu|jusqu|lorsqu|puisqu|quoiqu)['’])(.+)$/iu;

/** Appends the tokens of one stretch of text without quotations. */
export function tokenize(text: string, span: Span, language: Language, into: Token[]): void {
  TOKEN.lastIndex = span.start;
  for (let found = TOKEN.exec(text); found !== null && found.index < span.end; found = TOKEN.exec(text)) {
    pushWord(found[0], found.index, language, into);
  }
}

function pushWord(word: string, start: number, language: Language, into: Token[]): void {
  const elided = language === 'fr' ? ELISION.exec(word) : null;
  if (elided?.[1] !== undefined && elided[2] !== undefined) {
    into.push(token(elided[1], start));
    pushWord(elided[2], start + elided[1].length, language, into);
    return;
  }
  const possessive = language === 'en' ? POSSESSIVE.exec(word) : null;
  if (possessive?.[1] !== undefined && possessive[2] !== undefined) {
    into.push(token(possessive[1], start), token(possessive[2], start + possessive[1].length));
    return;
  }
  into.push(token(word, start));
}

function token(text: string, start: number): Token {
  const first = text.charAt(0);
  const isWord = /[\p{L}\p{N}'’]/u.test(first) && text.length > 0;
  const lower = text.toLowerCase().replaceAll('’', "'");
  return {
    kind: isWord && /[\p{L}\p{N}]/u.test(text) ? 'word' : 'punctuation',
    text,
    lower,
    capital: first !== first.toLowerCase(),
    start,
    end: start + text.length,
    quote: -1,
  };
}

/** The place of a whole quotation among the tokens of its paragraph. */
export function quoteToken(outer: Span, quote: number): Token {
  return { kind: 'quote', text: '', lower: '', capital: false, start: outer.start, end: outer.end, quote };
}
