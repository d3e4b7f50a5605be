import { releasedIn, type BriefEvent } from '../contract/brief-history';
import type { HandlersOf, Request } from '../contract/calls';
import type { briefHistoryCalls } from '../contract/calls/brief-history';
import { stricterSources } from '../contract/markings';
import { messages } from '../contract/messages/catalogue';
import { cleanText } from '../contract/rules/clean-text';
import { Failure } from '../failure';
import { readBrief } from '../saved-briefs/read-brief';
import { withoutHidden } from '../exporting/briefs/blind-briefs';
import { remember } from '../saved-briefs/brief-history';
import { collectBrief } from '../exporting/briefs/collect-brief';
import { found, type Session } from '../session/session';

export function briefHistoryHandlers(session: Session) {
  return {
    briefHistory({ briefId }) {
      const { briefs, briefEvents } = session.current();
      found(briefs.read(briefId), messages.archive.noBrief);
      return briefEvents.list(briefId);
    },
    releaseBrief: (request) => releaseBrief(session, request),
  } satisfies HandlersOf<typeof briefHistoryCalls>;
}

/** Releases the sources that stand in the way of an export now; one that is cited later needs a release of its own. */
function releaseBrief(session: Session, { briefId, reason }: Request<'releaseBrief'>): readonly BriefEvent[] {
  const archive = session.writable();
  const { brief } = withoutHidden(readBrief(archive, briefId)).visible;
  if (reason.trim() === '') throw new Failure('bad-request', messages.exchange.noReason);
  const contents = collectBrief(archive, brief, { fullTexts: false });
  const { marking: own } = contents.brief;
  const stricter = stricterSources(own, contents.sources, releasedIn(contents.history));
  const sources = stricter.map(({ uid: source, marking }) => ({ source, marking, brief: own }));
  if (sources.length === 0) throw new Failure('conflict', messages.exchange.nothingToRelease);
  archive.journal.inStep('release-brief', brief.title, () =>
    remember(archive, session.environment, briefId, {
      what: 'released',
      reason: cleanText(reason.trim()),
      sources,
    }),
  );
  return archive.briefEvents.list(briefId);
}
