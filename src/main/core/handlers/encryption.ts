import type { Handlers } from '../contract/calls';
import type { Session } from './session';

export function encryptionHandlers(_session: Session) {
  const missing = (): never => {
    throw new Error('not built yet');
  };
  return {
    changePassphrase: missing,
  } satisfies Partial<Handlers>;
}
