import type { ThemeStatus } from '../contract/codebook';
import type { IsoInstant, Sha256, Uid } from '../contract/ids';
import type { TakeInNotice, UnplacedReason } from '../contract/interchange';
import type { Span } from '../contract/anchors';
import type { ArticleDetails } from '../contract/article-fields';
import type { QuoteStatus } from '../contract/quotes';

/** A coded project as every format here is read into it and written from it: the neutral ground between them. */
export interface CodedProject {
  readonly name: string;
  /** The program that wrote it, as it names itself. */
  readonly origin: string | null;
  readonly analysts: readonly CodedAnalyst[];
  /** Parents before their children, children in their order. */
  readonly themes: readonly CodedTheme[];
  /** The file has no codebook and no list of people: its themes and analysts are those of its passages. */
  readonly onlyTags?: boolean;
  readonly sources: readonly CodedSource[];
  readonly notices: readonly TakeInNotice[];
}

export interface CodedAnalyst {
  readonly uid: Uid;
  /** Null where the file gives none. */
  readonly name: string | null;
}

export interface CodedTheme {
  readonly uid: Uid;
  readonly parentUid: Uid | null;
  readonly name: string;
  readonly definition: string;
  readonly useFor: string;
  readonly notFor: string;
  readonly keywords: readonly string[];
  readonly status: ThemeStatus;
  /** `#rrggbb`, or null. */
  readonly colour: string | null;
}

export interface CodedSource {
  readonly uid: Uid | null;
  /** What is known of the article; a title always. */
  readonly details: Partial<ArticleDetails> & Pick<ArticleDetails, 'title'>;
  /** Canonical text, or null where the file does not bring it. */
  readonly text: string | null;
  /** Of the canonical text, where it is known without the text. */
  readonly textHash: Sha256 | null;
  readonly original: CodedOriginal | null;
  /** How the article is cited, in words. */
  readonly citation?: string;
  /** Further addresses of the same page. */
  readonly otherAddresses?: readonly string[];
  readonly passages: readonly CodedPassage[];
}

/** The source's file as it was in the foreign project. */
export interface CodedOriginal {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface CodedPassage {
  readonly uid: Uid;
  /** Found words with a speaker, or what an analyst marked. */
  readonly speaker: string | null;
  /** As what the speaker is quoted; of found words alone, like `review`. */
  readonly role?: string;
  readonly review?: QuoteStatus;
  readonly place: CodedPlace;
  readonly note: string;
  readonly analystUid: Uid | null;
  readonly createdAt: IsoInstant | null;
  readonly updatedAt: IsoInstant | null;
  readonly tags: readonly CodedTag[];
}

export interface CodedTag {
  readonly uid: Uid;
  readonly themeUid: Uid;
  readonly analystUid: Uid | null;
}

/** Where a passage stands. */
export type CodedPlace =
  /** In the source's canonical text, in UTF-16 units. */
  | { readonly kind: 'span'; readonly span: Span }
  /** By its words, and where they stood in the text that has the source's `textHash`. */
  | {
      readonly kind: 'words';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
      readonly position: CountedSpan | null;
    }
  /** By where it stood in the text with the source's `textHash`, and nothing else; `words` are the first of it, if known. */
  | { readonly kind: 'position'; readonly position: CountedSpan; readonly words: string }
  /** From the first words on and until before the last. */
  | { readonly kind: 'between'; readonly from: CodedWords; readonly until: CodedWords }
  /** Nowhere: the file's own position is of no use. */
  | {
      readonly kind: 'none';
      readonly words: string;
      readonly why: Exclude<
        UnplacedReason,
        'no-article' | 'several-articles' | 'unsure-context' | 'few-words'
      >;
    };

/** Words with what stands on both sides. */
export interface CodedWords {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A span and what it counts. */
export interface CountedSpan extends Span {
  readonly unit: 'code-points' | 'utf-16';
}
