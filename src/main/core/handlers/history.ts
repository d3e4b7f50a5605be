import type { HandlersOf } from '../contract/calls';
import type { historyCalls } from '../contract/calls/history';
import { inSteps } from '../session/in-steps';
import type { Session } from '../session/session';

/** The history that undo walks, and how long it is kept. */
export function historyHandlers(session: Session) {
  return {
    undo: () => session.writable().journal.undo(),
    redo: () => session.writable().journal.redo(),
    listHistory: (request) => session.current().history.list(request),
    historyKept() {
      const { settings, history } = session.current();
      return { kept: settings.historyKept(), ...history.size() };
    },
    async setHistoryKept({ kept }, context) {
      const archive = session.writable();
      if (archive.settings.historyKept() === kept) return { forgotten: 0 };
      archive.journal.inStep('keep-history', kept, () => archive.settings.write('history', kept));
      const forgotten = archive.endHistory();
      if (forgotten > 0) await inSteps(archive.forgetting.scrub(), context.signal);
      return { forgotten };
    },
  } satisfies HandlersOf<typeof historyCalls>;
}
