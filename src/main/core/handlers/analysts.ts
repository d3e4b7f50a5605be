import { isNamed } from '../contract/analyst-names';
import type { HandlersOf } from '../contract/calls';
import type { analystCalls } from '../contract/calls/analysts';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import type { Session } from '../session/session';

export function analystHandlers(session: Session) {
  return {
    listAnalysts: () => session.current().analysts.list(),
    renameAnalyst({ name }) {
      const { journal, analysts, analyst } = session.writable();
      if (!isNamed(name)) throw new Failure('bad-request', messages.archive.notAName);
      journal.inStep('edit-analyst', name, () => analysts.rename(analyst().id, name));
      return analyst();
    },
  } satisfies HandlersOf<typeof analystCalls>;
}
