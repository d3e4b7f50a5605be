import type { ArticleDetails } from './article-fields';
import type { ArticleId, IsoInstant, RevisionId, Sha256, ThemeId, Uid } from './ids';
import type { Analyst } from './analysts';
import type { Annotation } from './annotations';
import type { Quote } from './quotes';

export type ArticleFormat = 'text' | 'markdown' | 'html';

export interface ThemeCount {
  readonly themeId: ThemeId;
  readonly count: number;
}

/** One row of the archive list. */
export interface ArticleSummary extends ArticleDetails {
  readonly id: ArticleId;
  readonly uid: Uid;
  readonly addedAt: IsoInstant;
  readonly words: number;
  /** Whether only excerpts of the text are here: it came with a colleague's brief. */
  readonly excerpt: boolean;
  readonly quotes: number;
  readonly quotesToReview: number;
  readonly annotations: number;
  /** Tags on the article's quotes and annotations, most frequent first. */
  readonly themes: readonly ThemeCount[];
}

export interface Article extends ArticleSummary {
  readonly revision: Revision;
  readonly format: ArticleFormat;
  /** Name of the imported file, without its folder; null when pasted. */
  readonly fileName: string | null;
  /** SHA-256 of the original file's bytes; null where the file was lost, of a damaged archive for instance. */
  readonly originalHash: Sha256 | null;
  readonly originalBytes: number;
}

/** An article's row in the list, and all that stands on its text. */
export interface Passages {
  readonly article: ArticleSummary;
  readonly quotes: readonly Quote[];
  readonly annotations: readonly Annotation[];
  /** Whose tags and notes these are. */
  readonly analysts: readonly Analyst[];
}

/** One frozen state of an article's canonical text. */
export interface Revision {
  readonly id: RevisionId;
  readonly number: number;
  /** NFC, LF, one blank line between paragraphs. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8. */
  readonly textHash: Sha256;
  /** Where heading paragraphs start. */
  readonly headings: readonly number[];
}
