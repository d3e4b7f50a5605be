import { mergeThemes, splitTheme, setThemeStatus, pickExample } from '../codebook/edit-codebook';
import type { HandlersOf } from '../contract/calls';
import type { codebookCalls } from '../contract/calls/codebook';
import type { Session } from '../session/session';

/** What is done to the codebook as a whole: themes become one or two, fall out of use, and get examples. */
export function codebookHandlers(session: Session) {
  return {
    mergeThemes: (request) => mergeThemes(session, request),
    splitTheme: (request) => splitTheme(session, request),
    setThemeStatus: (request) => setThemeStatus(session, request),
    pickExample: (request) => pickExample(session, request),
    readCodebookHistory: () => session.current().codebookLog.list(),
  } satisfies HandlersOf<typeof codebookCalls>;
}
