import { compareCoding, listDisagreements } from '../agreement/compare-coding';
import { settleDisagreement } from '../agreement/settle-disagreement';
import type { Archive } from '../archive/archive';
import type { HandlersOf } from '../contract/calls';
import type { agreementCalls } from '../contract/calls/agreement';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import type { Session } from '../session/session';

/** Whether the analyst who works here may not see yet how the others coded. */
type Blindness = (archive: Archive) => boolean;

export function agreementHandlers(session: Session, { hidesOthers }: { readonly hidesOthers: Blindness }) {
  const open = (archive: Archive): Archive => {
    if (hidesOthers(archive)) throw new Failure('conflict', messages.agreement.failures.hidden);
    return archive;
  };
  return {
    compareCoding: (request) => compareCoding(open(session.current()), request),
    listDisagreements: (request) => listDisagreements(open(session.current()), request),
    settleDisagreement: (request) => settleDisagreement(session, open(session.writable()), request),
  } satisfies HandlersOf<typeof agreementCalls>;
}
