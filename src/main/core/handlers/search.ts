import type { HandlersOf } from '../contract/calls';
import type { searchCalls } from '../contract/calls/search';
import { inSteps } from '../session/in-steps';
import type { Session } from '../session/session';

export function searchHandlers(session: Session) {
  return {
    search: ({ query, filters, limit }, { signal }) =>
      inSteps(session.current().search(query, filters, limit), signal),
  } satisfies HandlersOf<typeof searchCalls>;
}
