import type { Span } from '../../contract/anchors';

/** A quote as somebody who read the article marked it. Offsets are UTF-16 units of the article's text. */
export interface GoldQuote extends Span {
  /** Null where nobody is named. */
  readonly speaker: string | null;
  /** Parts of one split quote share it; null for a quote that stands alone. */
  readonly utterance: string | null;
  /** What makes it easy or hard: `pronoun`, `cue-after`… */
  readonly tags: readonly string[];
  /** A pull quote, a headline, an interviewer's question: right to find and right to leave out. */
  readonly optional: boolean;
  /** No mark closes it, so that a comma at its end may be taken or left. */
  readonly openEnd: boolean;
  /** Its paragraphs, when it runs over several. */
  readonly parts: readonly Span[];
}

/** Words that look like a quote and are none: a title, a slogan, a measure. */
export interface Trap extends Span {
  readonly type: string;
}

/** Somebody who is quoted, with the other names under which an extractor may give them. */
export interface GoldSpeaker {
  readonly name: string;
  readonly type: 'person' | 'organisation' | 'document' | 'anonymous';
  readonly aliases: readonly string[];
  readonly role: string | null;
}

/** An article with everything that an extractor should find in it. */
export interface GoldArticle {
  readonly id: string;
  readonly language: string;
  readonly style: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly traps: readonly Trap[];
  /** Quotations inside a quote. */
  readonly nested: readonly Span[];
  /** Whole guillemets in which a cue interrupts the words. */
  readonly wholes: readonly Span[];
  readonly speakers: readonly GoldSpeaker[];
}

/** What an extractor found. */
export interface FoundQuote extends Span {
  readonly speaker: string | null;
  readonly utterance?: number;
  readonly confidence?: number;
}
