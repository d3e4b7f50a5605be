import type { ArticleDetails } from './articles';
import type { ArticleId, IsoDate } from './ids';

export type ImportOutcome = 'added' | 'duplicate' | 'failed';

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
