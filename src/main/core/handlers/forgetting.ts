import { keptFrom } from '../archive/history';
import type { Handlers } from '../contract/calls';
import type { Session } from './session';

/** The history that undo walks, how long it is kept, and what is forgotten for good. */
export function forgettingHandlers(session: Session) {
  const missing = (): never => {
    throw new Error('not built yet');
  };
  return {
    listHistory: (request) => session.current().history.list(request),
    historyKept() {
      const { settings, history } = session.current();
      return { kept: settings.historyKept(), ...history.size() };
    },
    setHistoryKept({ kept }) {
      const archive = session.writable();
      archive.journal.inStep('keep-history', kept, () => archive.settings.write('history', kept));
      return { forgotten: endHistory(session) };
    },
    previewForgetting: missing,
    forget: missing,
  } satisfies Partial<Handlers>;
}

/** Forgets the steps that are older than the user wants them kept. */
export function endHistory(session: Session): number {
  const { settings, history } = session.writable();
  const kept = settings.historyKept();
  const from = kept === 'all' ? null : keptFrom(kept, session.environment.now());
  return from === null ? 0 : history.endBefore(from);
}
