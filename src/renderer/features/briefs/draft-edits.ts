/** Changes to a draft as values: each returns a new draft and leaves the old one as it was. */
import type { BriefDraft, BriefSection, Judgement } from '../../../main/core/contract/briefs';
import type { EvidenceRef } from '../../../main/core/contract/evidence';
import { evidenceKey, type Place } from './evidence-refs';

/** One step towards the beginning or the end. */
export type Direction = -1 | 1;

const EMPTY_JUDGEMENT: Judgement = {
  statement: '',
  likelihood: null,
  confidence: null,
  confidenceReason: '',
  evidence: [],
};
const EMPTY_SECTION: BriefSection = { heading: '', text: '', evidence: [] };

/** Everything of a saved brief that its author writes, without its ids and times. */
export function draftOf({
  title,
  subtitle,
  marking,
  date,
  authors,
  audience,
  bottomLine,
  judgements,
  sections,
}: BriefDraft): BriefDraft {
  return { title, subtitle, marking, date, authors, audience, bottomLine, judgements, sections };
}

/** A draft with what the parts of another cite, which has as many. */
export function withCitationsOf(draft: BriefDraft, other: BriefDraft): BriefDraft {
  const from = <Part extends Judgement | BriefSection>(parts: readonly Part[], others: readonly Part[]) =>
    parts.map((part, index) => ({ ...part, evidence: others[index]?.evidence ?? [] }));
  return {
    ...draft,
    judgements: from(draft.judgements, other.judgements),
    sections: from(draft.sections, other.sections),
  };
}

export function sameDraft(one: BriefDraft, other: BriefDraft): boolean {
  return JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));
}

export function editJudgement(draft: BriefDraft, index: number, change: Partial<Judgement>): BriefDraft {
  return { ...draft, judgements: changed(draft.judgements, index, change) };
}

export function editSection(draft: BriefDraft, index: number, change: Partial<BriefSection>): BriefDraft {
  return { ...draft, sections: changed(draft.sections, index, change) };
}

/** An empty judgement or section at the end. */
export function addPart(draft: BriefDraft, kind: Place['kind']): BriefDraft {
  return kind === 'judgement'
    ? { ...draft, judgements: [...draft.judgements, EMPTY_JUDGEMENT] }
    : { ...draft, sections: [...draft.sections, EMPTY_SECTION] };
}

export function removePart(draft: BriefDraft, { kind, index }: Place): BriefDraft {
  return kind === 'judgement'
    ? { ...draft, judgements: draft.judgements.toSpliced(index, 1) }
    : { ...draft, sections: draft.sections.toSpliced(index, 1) };
}

/** Swaps a part with its neighbour; at either end nothing happens. */
export function movePart(draft: BriefDraft, { kind, index }: Place, by: Direction): BriefDraft {
  return kind === 'judgement'
    ? { ...draft, judgements: moved(draft.judgements, index, by) }
    : { ...draft, sections: moved(draft.sections, index, by) };
}

/** Adds the evidence at the end of a part, unless it is there already. */
export function cite(draft: BriefDraft, place: Place, ref: EvidenceRef): BriefDraft {
  return withEvidence(draft, place, (refs) => (holds(refs, ref) ? refs : [...refs, ref]));
}

export function dropCitation(draft: BriefDraft, place: Place, ref: EvidenceRef): BriefDraft {
  return withEvidence(draft, place, (refs) =>
    refs.filter((other) => evidenceKey(other) !== evidenceKey(ref)),
  );
}

export function moveCitation(draft: BriefDraft, place: Place, position: number, by: Direction): BriefDraft {
  return withEvidence(draft, place, (refs) => moved(refs, position, by));
}

export function isCited(draft: BriefDraft, { kind, index }: Place, ref: EvidenceRef): boolean {
  const part = kind === 'judgement' ? draft.judgements[index] : draft.sections[index];
  return part !== undefined && holds(part.evidence, ref);
}

function withEvidence(
  draft: BriefDraft,
  { kind, index }: Place,
  change: (refs: readonly EvidenceRef[]) => readonly EvidenceRef[],
): BriefDraft {
  const part = kind === 'judgement' ? draft.judgements[index] : draft.sections[index];
  if (part === undefined) return draft;
  const evidence = change(part.evidence);
  if (evidence === part.evidence) return draft;
  return kind === 'judgement'
    ? editJudgement(draft, index, { evidence })
    : editSection(draft, index, { evidence });
}

function holds(refs: readonly EvidenceRef[], ref: EvidenceRef): boolean {
  return refs.some((other) => evidenceKey(other) === evidenceKey(ref));
}

function changed<Item>(items: readonly Item[], index: number, change: Partial<Item>): readonly Item[] {
  return items.map((item, at) => (at === index ? { ...item, ...change } : item));
}

function moved<Item>(items: readonly Item[], index: number, by: Direction): readonly Item[] {
  const item = items[index];
  const target = index + by;
  if (item === undefined || target < 0 || target >= items.length) return items;
  return items.toSpliced(index, 1).toSpliced(target, 0, item);
}
