import type { HandlersOf } from '../contract/calls';
import type { interchangeCalls } from '../contract/calls/interchange';
import { codedIn, exportCoded } from '../exporting/projects/export-coded';
import { importProject } from '../importing/projects/import-project';
import type { Session } from '../session/session';

export function interchangeHandlers(session: Session) {
  return {
    exportLosses: ({ format, marking }) => codedIn(session.current(), format, { marking }).losses,
    exportCoded: (request) => exportCoded(session, request),
    importProject: (request, context) => importProject(session, request, context),
  } satisfies HandlersOf<typeof interchangeCalls>;
}
