/** What passes between whoever imports and a thread that reads documents. Bytes are moved, not copied. */
import type { FailureCode } from '../../contract/window';
import type { DocumentContents, DocumentFile, ReadDocument } from './read-document';

/** Given to a reading thread when it starts. */
export interface ReaderData {
  /** What it says things in (BCP 47). */
  readonly language: string;
}

/** One document to read. They are read in the order in which they come. */
export type ToReader = DocumentFile;

export type FromReader =
  /** It has started and reads what it is sent. */
  | { readonly kind: 'ready' }
  /** Answers the oldest document that has no answer yet. */
  | {
      readonly kind: 'read';
      readonly document: ReadDocument;
      readonly contents: DocumentContents;
    }
  | { readonly kind: 'refused'; readonly code: FailureCode; readonly message: string }
  /** A bug that this document brought out. */
  | { readonly kind: 'fault'; readonly error: unknown };
