import type { Handlers } from '../contract/calls';
import type { Session } from './session';

export function repairHandlers(_session: Session) {
  const missing = (): never => {
    throw new Error('not built yet');
  };
  return {
    repairArchive: missing,
  } satisfies Partial<Handlers>;
}
