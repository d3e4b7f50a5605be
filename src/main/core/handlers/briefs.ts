import { citedBy } from '../archive/briefs-store';
import { draftBrief } from '../briefs/draft';
import { isNamed } from '../contract/analyst-names';
import { PROPOSALS, type BriefWithEvidence, type CheckedBrief } from '../contract/briefs';
import type { HandlersOf } from '../contract/calls';
import type { briefCalls } from '../contract/calls/briefs';
import { english, messages } from '../contract/messages/catalogue';
import { drawBrief } from '../exporting/briefs/draw-brief';
import { exportBrief } from '../exporting/briefs/export-brief';
import { findUndrawn } from '../exporting/briefs/undrawn';
import { Failure } from '../failure';
import { remember, rememberEdit } from '../saved-briefs/brief-history';
import {
  pageOf,
  nameOf,
  citationsIn,
  withoutCitations,
  readBrief,
  readEvidence,
} from '../saved-briefs/read-brief';
import { found, type Session } from '../session/session';
import { createKeywordFinder } from '../themes/suggest';

export function briefHandlers(session: Session) {
  const { environment } = session;
  const checked = (written: BriefWithEvidence): CheckedBrief => ({
    ...written,
    undrawn: findUndrawn(session, written),
  });
  return {
    listBriefs: () => session.current().briefs.list(),
    readBrief({ briefId, evidence }) {
      const whole = checked(readBrief(session.current(), briefId));
      return evidence === 'page' ? pageOf(whole, whole.evidence) : whole;
    },
    briefState: ({ briefId }) =>
      found(session.current().briefs.read(briefId), messages.archive.noBrief).updatedAt,
    composeBrief({ themeIds, title, date, proposals = PROPOSALS }) {
      const archive = session.writable();
      const themes = archive.themes.list();
      const findKeywords = createKeywordFinder(themes);
      for (const id of themeIds) found(archive.themes.read(id), messages.archive.noTheme);
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
      const draft = { ...made, title: made.title === '' ? english.archive.untitledBrief : made.title };
      const id = archive.journal.inStep('add-brief', draft.title, () => {
        const briefId = archive.briefs.insert(environment.newUid(), draft, environment.now());
        remember(archive, environment, briefId, { what: 'composed' });
        return briefId;
      });
      return { ...found(archive.briefs.read(id), messages.archive.noBrief), drafted };
    },
    saveBrief({ briefId, draft, evidence }) {
      const archive = session.writable();
      const before = found(archive.briefs.read(briefId), messages.archive.noBrief);
      if (draft.title.trim() === '') throw new Failure('bad-request', messages.archive.noTitle);
      const sameEvidence = evidence === 'new' && citationsIn(before) === citationsIn(draft);
      // What a brief cites can neither go nor be altered under it.
      if (!sameEvidence) readEvidence(archive, draft);
      const save = (): void => {
        if (!archive.briefs.wouldChange(briefId, draft)) return;
        rememberEdit(archive, environment, briefId);
        archive.briefs.update(briefId, draft, environment.now());
      };
      archive.journal.inStep('edit-brief', draft.title, save, `brief ${briefId}`);
      if (sameEvidence) {
        const brief = withoutCitations(found(archive.briefs.read(briefId), messages.archive.noBrief));
        const undrawn = findUndrawn(session, { brief, evidence: [], hidden: [] });
        return { brief, evidence: [], hidden: [], undrawn, sameEvidence };
      }
      const whole = checked(readBrief(archive, briefId));
      if (evidence === undefined) return whole;
      const known = new Set(citedBy(before).map(nameOf));
      return pageOf(
        whole,
        whole.evidence.filter(({ ref }) => !known.has(nameOf(ref))),
      );
    },
    removeBrief({ briefId }) {
      const { briefs, briefEvents, briefVersions, journal } = session.writable();
      const { title } = found(briefs.read(briefId), messages.archive.noBrief);
      journal.inStep('remove-brief', title, () => {
        briefEvents.removeByBrief(briefId);
        briefVersions.removeByBrief(briefId);
        briefs.remove(briefId);
      });
      return null;
    },
    listEvidence: () => session.current().evidence.list(),
    pageEvidence: (asked) => session.current().evidencePages.page(asked),
    readEvidence: ({ refs }) => session.current().evidencePages.read(refs),
    placeEvidence: ({ filter, ref }) => session.current().evidencePages.placeOf(filter, ref),
    listEvidenceSpeakers: ({ words }) => session.current().evidencePages.speakers(words),
    exportBrief: ({ briefId, ...options }, context) =>
      exportBrief(session, readBrief(session.current(), briefId), options, context),
    drawBrief({ briefId, draft, ...options }, context) {
      const archive = session.current();
      const brief = { ...found(archive.briefs.read(briefId), messages.archive.noBrief), ...draft };
      return drawBrief(session, { brief, ...readEvidence(archive, draft) }, options, context);
    },
  } satisfies HandlersOf<typeof briefCalls>;
}
