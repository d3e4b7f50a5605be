import type { Handlers, Request } from '../contract/calls';
import { releasedIn, type BriefEvent } from '../contract/brief-history';
import { stricterSources } from '../contract/markings';
import { en } from '../contract/messages/catalogue';
import { cleanText } from '../exchange/clean-text';
import { inspectPdf } from '../exchange/inspect';
import { Failure } from '../failure';
import { readBrief } from './briefs';
import { withoutHidden } from './exchange/blind-briefs';
import { remember } from './exchange/brief-history';
import { collectBrief } from './exchange/collect-brief';
import { mergeBrief, previewMerge } from './exchange/merge/merge-brief';
import { readProvenance } from './exchange/provenance';
import { acceptKey, keyStatement, replaceSigningKey } from './exchange/key-replacing';
import { makeSigningKey, readSigningKey } from './exchange/signing';
import { found, type Session } from './session';

export function exchangeHandlers(session: Session) {
  return {
    briefHistory({ briefId }) {
      const { briefs, briefEvents } = session.current();
      found(briefs.read(briefId), en.archive.noBrief);
      return briefEvents.list(briefId);
    },
    releaseBrief: (request) => releaseBrief(session, request),
    signingKey: () => readSigningKey(session.current()),
    makeSigningKey({ passphrase }) {
      const archive = session.writable();
      makeSigningKey(archive, passphrase, session.environment.now());
      return found(readSigningKey(archive), en.exchange.noKey);
    },
    replaceSigningKey(request) {
      const archive = session.writable();
      replaceSigningKey(archive, request, session.environment.now());
      return found(readSigningKey(archive), en.exchange.noKey);
    },
    keyStatement: () => keyStatement(session.current()),
    acceptKey: ({ base64 }) => acceptKey(session, Buffer.from(base64, 'base64')),
    inspectPdf: ({ base64 }) => inspectPdf(Buffer.from(base64, 'base64')).inspection,
    previewMerge: ({ base64 }) => previewMerge(session.current(), Buffer.from(base64, 'base64')),
    mergeBrief: ({ base64, choice }) => mergeBrief(session, Buffer.from(base64, 'base64'), choice),
    provenance: ({ of }) => readProvenance(session.current(), of),
  } satisfies Partial<Handlers>;
}

/** Releases the sources that stand in the way of an export now; one that is cited later needs a release of its own. */
function releaseBrief(session: Session, { briefId, reason }: Request<'releaseBrief'>): readonly BriefEvent[] {
  const archive = session.writable();
  const { brief } = withoutHidden(readBrief(archive, briefId)).visible;
  if (reason.trim() === '') throw new Failure('bad-request', en.exchange.noReason);
  const contents = collectBrief(archive, brief, { fullTexts: false });
  const { marking: own } = contents.brief;
  const stricter = stricterSources(own, contents.sources, releasedIn(contents.history));
  const sources = stricter.map(({ uid: source, marking }) => ({ source, marking, brief: own }));
  if (sources.length === 0) throw new Failure('conflict', en.exchange.nothingToRelease);
  archive.journal.inStep('release-brief', brief.title, () =>
    remember(archive, session.environment, briefId, {
      what: 'released',
      reason: cleanText(reason.trim()),
      sources,
    }),
  );
  return archive.briefEvents.list(briefId);
}
