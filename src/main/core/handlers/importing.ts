import { setImmediate } from 'node:timers/promises';
import type { CallContext, HandlersOf } from '../contract/calls';
import type { importingCalls } from '../contract/calls/importing';
import type { ImportInput, ImportReport } from '../contract/importing';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { importArticle } from './import-article';
import { loadSample } from './sample';
import type { Session } from './session';

export function importHandlers(session: Session) {
  return {
    importArticles: ({ inputs }, context) => importArticles(session, inputs, context),
    loadSample: (_request, context) => loadSample(session, context),
  } satisfies HandlersOf<typeof importingCalls>;
}

/** One by one, hearing between two articles whether it was cancelled. What was added by then stays. */
async function importArticles(
  session: Session,
  inputs: readonly ImportInput[],
  { signal, progress }: CallContext,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const input of inputs) {
    await setImmediate();
    if (signal.aborted) {
      const added = reports.filter(({ outcome }) => outcome === 'added').length;
      throw new Failure('cancelled', en.archive.importCancelled(added, inputs.length));
    }
    reports.push(importArticle(session.writable(), session.environment, input));
    progress(reports.length, inputs.length);
  }
  return reports;
}
