import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive';
import { citedBy } from '../archive/briefs-store';
import { composeBrief } from '../briefs/compose';
import { draftBrief } from '../briefs/draft';
import type { CallContext, Handlers } from '../contract/calls';
import type { BriefId, Sha256 } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { BriefDraft, BriefWithEvidence, Evidence, ExportedPdf } from '../contract/model';
import { Failure } from '../failure';
import { renderPdf } from '../pdf/render';
import { createKeywordFinder } from '../themes/suggest';
import { pdfFileName } from './pdf-file-name';
import { found, type Session } from './session';

export function briefHandlers(session: Session) {
  const { environment } = session;
  return {
    listBriefs: () => session.current().briefs.list(),
    readBrief: ({ briefId }) => readBrief(session.current(), briefId),
    composeBrief({ themeIds, title, date }) {
      const archive = session.writable();
      const themes = archive.themes.list();
      const findKeywords = createKeywordFinder(themes);
      for (const id of themeIds) found(archive.themes.read(id), en.archive.noTheme);
      const author = archive.analyst().name;
      const drafted = draftBrief({
        evidence: archive.evidence.list(),
        themes,
        themeIds,
        title,
        date,
        author,
        proposedThemes: ({ text }) => findKeywords(text).map(({ themeId }) => themeId),
      });
      const draft = { ...drafted, title: drafted.title === '' ? en.archive.untitledBrief : drafted.title };
      const id = archive.journal.inStep('add-brief', draft.title, () =>
        archive.briefs.insert(environment.newUid(), draft, environment.now()),
      );
      return found(archive.briefs.read(id), en.archive.noBrief);
    },
    saveBrief({ briefId, draft }) {
      const archive = session.writable();
      found(archive.briefs.read(briefId), en.archive.noBrief);
      if (draft.title.trim() === '') throw new Failure('bad-request', en.archive.noTitle);
      readEvidence(archive, draft);
      archive.journal.inStep('edit-brief', draft.title, () =>
        archive.briefs.update(briefId, draft, environment.now()),
      );
      return readBrief(archive, briefId);
    },
    removeBrief({ briefId }) {
      const { briefs, journal } = session.writable();
      const { title } = found(briefs.read(briefId), en.archive.noBrief);
      journal.inStep('remove-brief', title, () => briefs.remove(briefId));
      return null;
    },
    listEvidence: () => session.current().evidence.list(),
    exportBrief: ({ briefId }, context) => exportBrief(session, briefId, context),
  } satisfies Partial<Handlers>;
}

function readBrief(archive: Archive, id: BriefId): BriefWithEvidence {
  const brief = found(archive.briefs.read(id), en.archive.noBrief);
  return { brief, evidence: readEvidence(archive, brief) };
}

/** Every cited piece, word for word as its article has it, or a failure: a brief never carries an altered quote. */
function readEvidence({ evidence }: Archive, draft: BriefDraft): Evidence[] {
  return citedBy(draft).map((ref) => {
    const piece = evidence.read(ref);
    if (piece === 'missing') throw new Failure('not-found', en.archive.noEvidence);
    if (piece === 'altered') throw new Failure('damaged', en.archive.quoteNotVerbatim);
    return piece;
  });
}

async function exportBrief(
  session: Session,
  id: BriefId,
  { signal, progress }: CallContext,
): Promise<ExportedPdf> {
  const archive = session.current();
  const { brief, evidence } = readBrief(archive, id);
  const { sample } = archive.info();
  const document = composeBrief({ brief, evidence, sample });
  const { bytes, pages, warnings } = await renderPdf(document, {
    resources: session.resources,
    signal,
    progress,
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
  return { fileName: pdfFileName(brief), bytes, pages, sha256, warnings };
}
