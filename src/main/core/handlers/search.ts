import type { Handlers } from '../contract/calls';
import { inSteps } from './in-steps';
import type { Session } from './session';

export function searchHandlers(session: Session) {
  return {
    search: ({ query, filters, limit }, { signal }) =>
      inSteps(session.current().search(query, filters, limit), signal),
  } satisfies Partial<Handlers>;
}
