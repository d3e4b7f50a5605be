import type { Handlers } from '../contract/calls';
import type { Session } from './session';

export function searchHandlers(session: Session) {
  return {
    search: ({ query, filters, limit }) => session.current().search(query, filters, limit),
  } satisfies Partial<Handlers>;
}
