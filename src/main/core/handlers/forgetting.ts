import type { Handlers } from '../contract/calls';
import type { Session } from './session';

export function forgettingHandlers(_session: Session) {
  const missing = (): never => {
    throw new Error('not built yet');
  };
  return {
    listHistory: missing,
    historyKept: missing,
    setHistoryKept: missing,
    previewForgetting: missing,
    forget: missing,
  } satisfies Partial<Handlers>;
}
