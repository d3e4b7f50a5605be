import type { ArticleDetails } from './article-fields';
import type { ArticleId, IsoDate } from './ids';

export type ImportOutcome = 'added' | 'duplicate' | 'failed';

/**
 * What an import finds of a thing, whatever it comes in. `new`: not here yet. `known`: here and the same. `different`: they
 * changed it and nobody did here. `mine`: changed here and not by them. `conflict`: both changed it, or nobody can tell.
 * `removed`: here, and gone in their version.
 */
export type ImportState = 'new' | 'known' | 'different' | 'mine' | 'conflict' | 'removed';

export interface ImportReport {
  readonly fileName: string | null;
  readonly outcome: ImportOutcome;
  /** The article added or already there. */
  readonly articleId: ArticleId | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: IsoDate | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly words: number;
  readonly quotes: number;
  /** Why it failed or is a duplicate, and what to do; null when added. */
  readonly why: string | null;
}

/** Bytes of a document to import. Base64 (RFC 4648), so that one form passes every shell's channel. */
export interface ImportInput {
  readonly fileName: string | null;
  readonly base64: string;
  /** What the analyst set before importing; wins over what the document says. */
  readonly details?: Partial<ArticleDetails> | undefined;
}
