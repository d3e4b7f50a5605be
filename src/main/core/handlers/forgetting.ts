import type { Handlers } from '../contract/calls';
import { archiveCopies, type Copies } from './forgetting/copies';
import { forget, previewForgetting } from './forgetting/forget';
import { inSteps } from './in-steps';
import type { Session } from './session';

/**
 * The history that undo walks, how long it is kept, and what is forgotten for good.
 * @param copies what copies of the open archive there are
 */
export function forgettingHandlers(session: Session, copies: Copies = archiveCopies(session)) {
  return {
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
    previewForgetting: (request, context) => previewForgetting(session, copies, request, context),
    forget: (request, context) => forget(session, copies, request, context),
  } satisfies Partial<Handlers>;
}
