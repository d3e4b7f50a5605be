import type { HandlersOf } from '../contract/calls';
import type { codingCalls } from '../contract/calls/coding';
import type { CodingConflict } from '../contract/coding';
import { markCoded, readBlindMode, setBlindMode } from '../blind-mode/blind';
import { giveCoding } from '../exporting/coding/give-coding';
import { previewCoding, importCoding } from '../importing/coding/import-coding';
import type { Session } from '../session/session';

/** Coding that goes from archive to archive in files, and blind mode. */
export function codingHandlers(session: Session) {
  return {
    giveCoding: (request) => giveCoding(session, request),
    previewCoding: (request) => previewCoding(session, request),
    importCoding: (request, context) => importCoding(session, request, context),
    codingExchanges: () =>
      session
        .current()
        .coding.exchanges()
        .map(({ at, giver, givenAt, conflicts }) => ({
          at,
          giver,
          givenAt,
          conflicts: JSON.parse(conflicts) as CodingConflict[],
        })),
    blindMode: () => readBlindMode(session.current()),
    setBlindMode: (request) => setBlindMode(session, request),
    markCoded: (request) => markCoded(session, request),
  } satisfies HandlersOf<typeof codingCalls>;
}
