import type { Archive } from '../archive/archive';
import { citedBy, toDocument } from '../archive/briefs-store';
import type { BriefDraft } from '../contract/briefs';
import type { HandlersOf } from '../contract/calls';
import type { briefVersionCalls } from '../contract/calls/brief-versions';
import type { EvidenceRef } from '../contract/evidence';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { rememberEdit } from '../saved-briefs/brief-history';
import { found, type Session } from '../session/session';

/** States of a brief that its author named, and the way back to one. A named version also ends a sitting. */
export function briefVersionHandlers(session: Session) {
  const { environment } = session;
  return {
    briefVersions: ({ briefId }) => session.current().briefVersions.list(briefId),
    nameBriefVersion({ briefId, name }) {
      const archive = session.writable();
      const brief = found(archive.briefs.read(briefId), messages.archive.noBrief);
      if (name.trim() === '') throw new Failure('bad-request', messages.archive.noName);
      archive.journal.inStep('name-version', name, () =>
        archive.briefVersions.insert({
          uid: environment.newUid(),
          briefId,
          name,
          at: environment.now(),
          analystId: archive.analyst().id,
          draft: toDocument(brief),
        }),
      );
      return archive.briefVersions.list(briefId);
    },
    takeBriefVersion({ briefId, uid }) {
      const archive = session.writable();
      found(archive.briefs.read(briefId), messages.archive.noBrief);
      const version = found(archive.briefVersions.read(briefId, uid), messages.forgetting.noVersion);
      const draft = withoutMissing(archive, version);
      archive.journal.inStep('edit-brief', draft.title, () => {
        if (!archive.briefs.wouldChange(briefId, draft)) return;
        rememberEdit(archive, environment, briefId);
        archive.briefs.update(briefId, draft, environment.now());
      });
      return found(archive.briefs.read(briefId), messages.archive.noBrief);
    },
  } satisfies HandlersOf<typeof briefVersionCalls>;
}

/** Evidence that has left the archive since cannot be cited again. */
function withoutMissing(archive: Archive, draft: BriefDraft): BriefDraft {
  const refs = citedBy(draft);
  const pieces = archive.evidence.readAll(refs);
  const name = ({ kind, id }: EvidenceRef): string => `${kind} ${id}`;
  const missing = new Set(refs.filter((_ref, index) => pieces[index] === 'missing').map(name));
  const left = <Part extends { readonly evidence: readonly EvidenceRef[] }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, evidence: part.evidence.filter((ref) => !missing.has(name(ref))) }));
  return { ...draft, judgements: left(draft.judgements), sections: left(draft.sections) };
}
