import { createHash } from 'node:crypto';
import type { ArticleDetails, ArticleFormat } from '../../contract/articles';
import type { Sha256 } from '../../contract/ids';
import type { ExtractedQuote } from '../../contract/quotes';
import { ingest } from '../../ingest/ingest';
import { extractQuotes } from '../../quotes/extract';

/** A document as it came, and what the analyst set before importing. */
export interface DocumentFile {
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
  /** Wins over what the document says. */
  readonly details?: Partial<ArticleDetails> | undefined;
}

/** All that the archive keeps of a document; it follows from the file alone, so that it can be found on any thread. */
export interface ReadDocument {
  readonly details: ArticleDetails;
  /** Canonical text, well-formed. */
  readonly text: string;
  readonly textHash: Sha256;
  readonly headings: readonly number[];
  readonly words: number;
  readonly format: ArticleFormat;
  readonly originalHash: Sha256;
}

/** @throws Failure `bad-file`, `too-big` of a file that is no article */
export function readDocument({ fileName, bytes, details }: DocumentFile): ReadDocument {
  const document = ingest({ fileName, bytes });
  // SQLite keeps text as UTF-8, which has no place for half a surrogate pair; this keeps every offset.
  const text = document.text.toWellFormed();
  return {
    details: { ...document.details, ...details },
    text,
    textHash: sha256(text),
    headings: document.headings,
    words: countWords(text),
    format: document.format,
    originalHash: sha256(bytes),
  };
}

/** What is said in a document, by whom. */
export const quotesIn = ({ text, details }: ReadDocument): readonly ExtractedQuote[] =>
  extractQuotes(text, { language: details.language });

export const sha256 = (data: string | Uint8Array): Sha256 =>
  createHash('sha256').update(data).digest('hex') as Sha256;

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
