import { isNamed } from '../contract/analyst-names';
import { CALLS, isCall, type Handlers } from '../contract/calls';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import type { Session } from './session';

/** Refuses the calls that write down who made them as long as nobody has said so; whoever asks can then ask for the name. */
export function askingWho(session: Session, handlers: Handlers): Handlers {
  const guarded = Object.entries(handlers).map(([call, handler]) => [
    call,
    isCall(call) && CALLS[call].signed
      ? (...given: never[]): unknown => {
          const archive = session.archiveOrNull();
          if (archive !== null && !archive.readOnly && !isNamed(archive.analyst().name)) {
            throw new Failure('unnamed', messages.archive.whoWorksHere);
          }
          return (handler as (...given: never[]) => unknown)(...given);
        }
      : handler,
  ]);
  return Object.fromEntries(guarded) as Handlers;
}
