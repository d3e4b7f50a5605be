import type { Archive } from '../archive/archive';
import { citedBy } from '../archive/briefs-store';
import { bytesOf, fitting } from '../archive/reply-room';
import type { Brief, BriefDraft, BriefWithEvidence, CheckedBrief } from '../contract/briefs';
import type { Evidence, EvidenceRef } from '../contract/evidence';
import type { BriefId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { PAGE_BYTES } from '../contract/quote-pages';
import { Failure } from '../failure';
import { found } from '../session/session';

/** A brief with as many of these pieces as a reply holds. */
export function pageOf(whole: CheckedBrief, pieces: readonly Evidence[]): CheckedBrief {
  return { ...whole, evidence: fitting(pieces, { left: PAGE_BYTES - bytesOf(whole.brief) }) };
}

/** Names what is cited. */
export const nameOf = ({ kind, id }: EvidenceRef): string => `${kind} ${id}`;

/** What each part cites, in its order. */
export const citationsIn = ({ judgements, sections }: BriefDraft): string =>
  JSON.stringify([judgements, sections].map((parts) => parts.map(({ evidence }) => evidence.map(nameOf))));

/** The brief for a window that knows what it cites. */
export const withoutCitations = (brief: Brief): Brief => ({
  ...brief,
  judgements: brief.judgements.map((judgement) => ({ ...judgement, evidence: [] })),
  sections: brief.sections.map((section) => ({ ...section, evidence: [] })),
});

/** A brief with what it cites. */
export function readBrief(archive: Archive, id: BriefId): BriefWithEvidence {
  const brief = found(archive.briefs.read(id), messages.archive.noBrief);
  return { brief, ...readEvidence(archive, brief) };
}

/** Every cited piece, word for word as its article has it, or a failure: a brief never carries an altered quote. Blind mode may hide some. */
export function readEvidence(archive: Archive, draft: BriefDraft): Omit<BriefWithEvidence, 'brief'> {
  const evidence: Evidence[] = [];
  const hidden: EvidenceRef[] = [];
  const cited = citedBy(draft);
  const pieces = archive.evidence.readAll(cited);
  for (const [index, ref] of cited.entries()) {
    const piece = pieces[index] ?? 'missing';
    if (piece === 'missing') throw new Failure('not-found', messages.archive.noEvidence);
    if (piece === 'altered') throw new Failure('damaged', messages.archive.quoteNotVerbatim);
    if (piece === 'hidden') hidden.push(ref);
    else evidence.push(piece);
  }
  return { evidence, hidden };
}
