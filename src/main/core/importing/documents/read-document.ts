import type { ArticleDetails } from '../../contract/article-fields';
import type { ArticleFormat } from '../../contract/articles';
import type { Sha256 } from '../../contract/ids';
import type { ExtractedQuote } from '../../contract/quotes';
import { digestOf } from '../../exchange/digest';
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
    textHash: digestOf(text),
    headings: document.headings,
    words: countWords(text),
    format: document.format,
    originalHash: digestOf(bytes),
  };
}

/** What is said in a document, by whom. */
export const quotesIn = ({ text, details }: ReadDocument): readonly ExtractedQuote[] =>
  extractQuotes(text, { language: details.language });

/** Words of letters and digits; an apostrophe or hyphen inside one parts nothing. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
