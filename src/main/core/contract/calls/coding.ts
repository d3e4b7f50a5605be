import type {
  BlindMode,
  CodingChoice,
  CodingExchangeRecord,
  CodingPreview,
  CodingTaken,
  GivenCoding,
} from '../coding';
import type { ArticleId } from '../ids';
import type { LeavingTerms } from '../leaving';

/** Coding of several analysts. */
export interface CodingCalls {
  /** One file with all coding that is known here, in blind mode with the analyst's own; with the articles where wished. */
  giveCoding: { request: { sources: boolean } & LeavingTerms; response: GivenCoding };
  /** What taking a colleague's coding in would do. */
  previewCoding: { request: { base64: string }; response: CodingPreview };
  /** Takes a colleague's coding in, in one step; the same file again changes nothing. */
  takeCoding: {
    request: { fileName: string | null; base64: string; choice: CodingChoice };
    response: CodingTaken;
  };
  /** The files that were taken in, newest first, with what was in conflict and what was not kept. */
  codingExchanges: { request: Record<string, never>; response: readonly CodingExchangeRecord[] };
  blindMode: { request: Record<string, never>; response: BlindMode };
  setBlindMode: { request: { on: boolean }; response: BlindMode };
  /** Says that who works here is done with an article, or is not. */
  markCoded: { request: { articleId: ArticleId; done: boolean }; response: BlindMode };
}
