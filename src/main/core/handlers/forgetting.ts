import type { HandlersOf } from '../contract/calls';
import type { forgettingCalls } from '../contract/calls/forgetting';
import { archiveCopies, type Copies } from './forgetting/copies';
import { forget, previewForgetting } from './forgetting/forget';
import type { Session } from './session';

/**
 * What is forgotten for good.
 * @param copies what copies of the open archive there are
 */
export function forgettingHandlers(session: Session, copies: Copies = archiveCopies(session)) {
  return {
    previewForgetting: (request, context) => previewForgetting(session, copies, request, context),
    forget: (request, context) => forget(session, copies, request, context),
  } satisfies HandlersOf<typeof forgettingCalls>;
}
