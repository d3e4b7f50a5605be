import { isNamed } from '../contract/analyst-names';
import type { Archive } from '../archive/archive';
import { citedBy } from '../archive/briefs-store';
import { draftBrief } from '../briefs/draft';
import type { HandlersOf } from '../contract/calls';
import type { briefCalls } from '../contract/calls/briefs';
import type { BriefId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import { PROPOSALS, type BriefDraft, type BriefWithEvidence, type CheckedBrief } from '../contract/briefs';
import type { Evidence, EvidenceRef } from '../contract/evidence';
import { Failure } from '../failure';
import { createKeywordFinder } from '../themes/suggest';
import { remember, rememberEdit } from './exchange/brief-history';
import { drawBrief } from './exchange/draw-brief';
import { exportBrief } from './exchange/export-brief';
import { findUndrawn } from './exchange/undrawn';
import { found, type Session } from './session';

export function briefHandlers(session: Session) {
  const { environment } = session;
  const checked = (written: BriefWithEvidence): CheckedBrief => ({
    ...written,
    undrawn: findUndrawn(session, written),
  });
  return {
    listBriefs: () => session.current().briefs.list(),
    readBrief: ({ briefId }) => checked(readBrief(session.current(), briefId)),
    composeBrief({ themeIds, title, date, proposals = PROPOSALS }) {
      const archive = session.writable();
      const themes = archive.themes.list();
      const findKeywords = createKeywordFinder(themes);
      for (const id of themeIds) found(archive.themes.read(id), en.archive.noTheme);
      const { name } = archive.analyst();
      const author = isNamed(name) ? name : '';
      const { draft: made, drafted } = draftBrief({
        evidence: archive.evidence.list(),
        themes,
        themeIds,
        title,
        date,
        author,
        keywordsIn: ({ text }) => findKeywords(text),
        proposals,
      });
      const draft = { ...made, title: made.title === '' ? en.archive.untitledBrief : made.title };
      const id = archive.journal.inStep('add-brief', draft.title, () => {
        const briefId = archive.briefs.insert(environment.newUid(), draft, environment.now());
        remember(archive, environment, briefId, { what: 'composed' });
        return briefId;
      });
      return { ...found(archive.briefs.read(id), en.archive.noBrief), drafted };
    },
    saveBrief({ briefId, draft }) {
      const archive = session.writable();
      found(archive.briefs.read(briefId), en.archive.noBrief);
      if (draft.title.trim() === '') throw new Failure('bad-request', en.archive.noTitle);
      readEvidence(archive, draft);
      const save = (): void => {
        if (!archive.briefs.wouldChange(briefId, draft)) return;
        rememberEdit(archive, environment, briefId);
        archive.briefs.update(briefId, draft, environment.now());
      };
      archive.journal.inStep('edit-brief', draft.title, save, `brief ${briefId}`);
      return checked(readBrief(archive, briefId));
    },
    removeBrief({ briefId }) {
      const { briefs, briefEvents, briefVersions, journal } = session.writable();
      const { title } = found(briefs.read(briefId), en.archive.noBrief);
      journal.inStep('remove-brief', title, () => {
        briefEvents.removeByBrief(briefId);
        briefVersions.removeByBrief(briefId);
        briefs.remove(briefId);
      });
      return null;
    },
    listEvidence: () => session.current().evidence.list(),
    pageEvidence: (asked) => session.current().evidencePages.page(asked),
    placeEvidence: ({ filter, ref }) => session.current().evidencePages.placeOf(filter, ref),
    listEvidenceSpeakers: ({ words }) => session.current().evidencePages.speakers(words),
    exportBrief: ({ briefId, ...options }, context) =>
      exportBrief(session, readBrief(session.current(), briefId), options, context),
    drawBrief({ briefId, draft, ...options }, context) {
      const archive = session.current();
      const brief = { ...found(archive.briefs.read(briefId), en.archive.noBrief), ...draft };
      return drawBrief(session, { brief, ...readEvidence(archive, draft) }, options, context);
    },
  } satisfies HandlersOf<typeof briefCalls>;
}

/** A brief with what it cites. */
export function readBrief(archive: Archive, id: BriefId): BriefWithEvidence {
  const brief = found(archive.briefs.read(id), en.archive.noBrief);
  return { brief, ...readEvidence(archive, brief) };
}

/** Every cited piece, word for word as its article has it, or a failure: a brief never carries an altered quote. Blind mode may hide some. */
function readEvidence(archive: Archive, draft: BriefDraft): Omit<BriefWithEvidence, 'brief'> {
  const evidence: Evidence[] = [];
  const hidden: EvidenceRef[] = [];
  const cited = citedBy(draft);
  const pieces = archive.evidence.readAll(cited);
  for (const [index, ref] of cited.entries()) {
    const piece = pieces[index] ?? 'missing';
    if (piece === 'missing') throw new Failure('not-found', en.archive.noEvidence);
    if (piece === 'altered') throw new Failure('damaged', en.archive.quoteNotVerbatim);
    if (piece === 'hidden') hidden.push(ref);
    else evidence.push(piece);
  }
  return { evidence, hidden };
}
