import type { HandlersOf } from '../contract/calls';
import type { revisionCalls } from '../contract/calls/revisions';
import { reattach } from '../revisions/reattach';
import { reviseArticle } from '../revisions/revise-article';
import { listUnsettled } from '../revisions/stranded';
import type { Session } from '../session/session';

/** Correcting the text of an article, and settling the passages whose place that left open. */
export function revisionHandlers(session: Session) {
  return {
    reviseArticle: (request) => reviseArticle(session, request),
    listUnsettled: () => listUnsettled(session.current()),
    reattach: (request) => reattach(session, request),
  } satisfies HandlersOf<typeof revisionCalls>;
}
