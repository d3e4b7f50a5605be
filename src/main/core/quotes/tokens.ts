import type { Span } from '../contract/anchors';
import type { Language } from './language';
import { classesOf } from './word-classes';

export type TokenKind = 'word' | 'punctuation' | 'quote' | 'end';

/** One word, sign or whole quotation of a paragraph. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Bits of `Word`. */
  readonly classes: number;
  /** Index of the quotation that stands here; -1 for others. */
  readonly quote: number;
}

/** A word with its inner hyphens, apostrophes and points (U.S., O'Neill, porte-parole), or a sign, but none that only emphasises. */
const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*%?(?![-‐‑]?\p{L}|\p{N})|(?:\p{Lu}\.(?:-?\p{Lu}\.)+)|[\p{L}\p{M}\p{N}\u00ad]+(?:[-‐‑'’&][\p{L}\p{M}\p{N}\u00ad]+)*|\.\.\.|--+|[^\s*_]/gu;
const CONTRACTION = /^(.+)(['’](?:s|d|ll|ve|re|m))$/u;
const ELISION = /^(?!d['’]après$)((?:[ldnsmtcj]|qu|jusqu|lorsqu|puisqu|quoiqu)['’])(.+)$/iu;
const WORD = /[\p{L}\p{N}]/u;
/** Begins with a capital, or with the article of a name: `al-Sammarraie`. */
const CAPITAL = /^(?:(?:al|el|as|ash|ad|ar|an|at|az|ul|d)['’-])?\p{Lu}/u;

/** What is the same for every occurrence of a word. */
type Entry = Pick<Token, 'kind' | 'text' | 'lower' | 'capital' | 'classes'>;

/** Words remembered over all texts; forgotten together when there are more, so that memory stays bounded. */
const REMEMBERED: Readonly<Record<Language, Map<string, readonly Entry[]>>> = {
  en: new Map(),
  fr: new Map(),
};
const MOST_REMEMBERED = 50_000;
/** What is longer, in UTF-16 units, is no word: it is not taken apart, which goes a step deeper at each apostrophe. */
const LONGEST_WORD = 100;

/** Cuts one text into tokens. */
export class Tokenizer {
  readonly #entries: Map<string, readonly Entry[]>;

  constructor(
    readonly text: string,
    readonly language: Language,
  ) {
    this.#entries = REMEMBERED[language];
  }

  /** Appends the tokens of one stretch of text without quotations. */
  read(span: Span, into: Token[]): void {
    TOKEN.lastIndex = span.start;
    for (let found = TOKEN.exec(this.text); found !== null; found = TOKEN.exec(this.text)) {
      let start = found.index;
      if (start >= span.end) return;
      for (const entry of this.#entriesOf(found[0])) {
        const end = start + entry.text.length;
        const { kind, text, lower, capital, classes } = entry;
        into.push({ kind, text, lower, capital, classes, start, end, quote: -1 });
        start = end;
      }
    }
  }

  #entriesOf(word: string): readonly Entry[] {
    const known = this.#entries.get(word);
    if (known !== undefined) return known;
    const parts = word.length > LONGEST_WORD ? [word] : this.#parts(word);
    const entries = parts.map((part) => this.#entry(part));
    if (this.#entries.size >= MOST_REMEMBERED) this.#entries.clear();
    // Longer ones are no words, and would hold the whole text they were cut from.
    if (word.length <= 40) this.#entries.set(word, entries);
    return entries;
  }

  /** French elisions, English possessives and contracted verbs are words of their own. */
  #parts(word: string): string[] {
    const parts = (this.language === 'fr' ? ELISION : CONTRACTION).exec(word);
    if (parts?.[1] === undefined || parts[2] === undefined) return [word];
    return this.language === 'fr' ? [parts[1], ...this.#parts(parts[2])] : [parts[1], parts[2]];
  }

  #entry(text: string): Entry {
    const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', '');
    return {
      kind: WORD.test(text) ? 'word' : 'punctuation',
      text,
      lower,
      capital: CAPITAL.test(text),
      classes: classesOf(lower, this.language),
    };
  }
}

/** Stands past the ends of a sentence. */
export const END: Token = {
  kind: 'end',
  text: '',
  lower: '',
  capital: false,
  classes: 0,
  start: 0,
  end: 0,
  quote: -1,
};

/** The place of a whole quotation among the tokens of its paragraph. */
export function quoteToken(outer: Span, quote: number): Token {
  return {
    kind: 'quote',
    text: '',
    lower: '',
    capital: false,
    classes: 0,
    start: outer.start,
    end: outer.end,
    quote,
  };
}
