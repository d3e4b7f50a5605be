/** What passes between whoever imports and a thread that reads documents. Bytes are moved, not copied, both ways. */
import type { ExtractedQuote } from '../../contract/quotes';
import type { FailureCode } from '../../contract/window';
import type { DocumentFile, ReadDocument } from './read-document';

/** One document to read. They are read in the order in which they come. */
export type ToReader = DocumentFile;

export type FromReader =
  /** It has started and reads what it is sent. */
  | { readonly kind: 'ready' }
  /** Answers the oldest document that has no answer yet. */
  | {
      readonly kind: 'read';
      readonly document: ReadDocument;
      readonly quotes: readonly ExtractedQuote[];
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'refused'; readonly code: FailureCode; readonly message: string }
  /** A bug that this document brought out. */
  | { readonly kind: 'fault'; readonly error: unknown };
