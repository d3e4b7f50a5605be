import type { HandlersOf } from '../contract/calls';
import type { rereadingCalls } from '../contract/calls/rereading';
import { proposeRereading, takeRereading } from '../rereading/reread';
import type { Session } from '../session/session';

export function rereadingHandlers(session: Session) {
  return {
    proposeRereading: ({ scope }, context) => proposeRereading(session, scope, context),
    takeRereading: ({ scope, keys }, context) =>
      takeRereading(session, scope, keys === null ? null : new Set(keys), context),
  } satisfies HandlersOf<typeof rereadingCalls>;
}
