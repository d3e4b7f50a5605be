/** What leaves the archive for somebody else, and what the rule of markings (`markings.ts`) says to it. */
import type { IsoInstant, Sha256, Uid } from './ids';
import type { ExportFormat } from './interchange';
import type { MarkedSource, Marking } from './markings';

declare const leaving: unique symbol;

/**
 * The bytes of a file that may go to somebody else. Only `core/exporting/leave.ts` makes them, after it asked the rule
 * of markings, and nothing else is written to a file: a way out that does not ask does not compile.
 */
export type LeavingBytes = Uint8Array & { readonly [leaving]: true };

/** Files that hold articles and have no marking of their own until somebody says it. */
export type LeavingForm = ExportFormat | 'coding';

/** What is said of the marking of a file that is to leave. */
export interface LeavingTerms {
  /** Who may have it: articles that allow less sharing stay here. `none` where it is not said. */
  readonly marking?: Marking | undefined;
  /** Why articles that are marked more strictly go along all the same; kept in the history of the archive. */
  readonly release?: string | undefined;
}

/** An article that is marked more strictly than the file. */
export interface StricterArticle extends MarkedSource {
  readonly title: string;
}

/** How a file passed the rule of markings. */
export interface MarkingsPassed {
  /** Of the file. */
  readonly marking: Marking;
  /** What stayed here. */
  readonly leftOut: readonly StricterArticle[];
  /** What went along for a reason that was given. */
  readonly released: readonly StricterArticle[];
}

/** What somebody let out below its marking: kept for good, for what has left cannot be undone. */
export interface ReleaseRecord {
  readonly uid: Uid;
  readonly at: IsoInstant;
  readonly by: string;
  readonly form: LeavingForm;
  readonly fileHash: Sha256;
  readonly marking: Marking;
  readonly reason: string;
  readonly articles: readonly StricterArticle[];
}
