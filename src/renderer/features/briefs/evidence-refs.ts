/** Which evidence a brief uses, and where. */
import type { ArticleId } from '../../../main/core/contract/ids';
import type { Evidence, EvidenceRef } from '../../../main/core/contract/evidence';

/** Names a piece of evidence within an archive, as a key of maps and lists. */
export type EvidenceKey = `quote-${number}` | `annotation-${number}`;

/** A place of a brief that can carry evidence; `index` counts from 0. */
export interface Place {
  readonly kind: 'judgement' | 'section';
  readonly index: number;
}

export type EvidenceLookup = ReadonlyMap<EvidenceKey, Evidence>;

/** Cited passages that blind mode hides: they are there, and may not be read yet. */
export type HiddenEvidence = ReadonlySet<EvidenceKey>;
export const NOTHING_HIDDEN: HiddenEvidence = new Set();

export const NOTHING_KNOWN: EvidenceLookup = new Map();

/** The lookup with these pieces in it, newer ones in place of older ones. */
export function withEvidence(known: EvidenceLookup, pieces: readonly Evidence[]): EvidenceLookup {
  return new Map([...known, ...pieces.map((piece) => [evidenceKey(piece.ref), piece] as const)]);
}

/**
 * What a draft cites and was not told of it.
 * @param before what it cited then is known
 */
export function unreadOf(
  draft: Citations,
  { evidence, hidden }: { readonly evidence: readonly Evidence[]; readonly hidden: readonly EvidenceRef[] },
  before: Citations = { judgements: [], sections: [] },
): readonly EvidenceRef[] {
  const known = placesOf(before);
  const told = new Set([...evidence.map(({ ref }) => ref), ...hidden].map(evidenceKey));
  const keys = [...placesOf(draft).keys()];
  return keys.filter((key) => !known.has(key) && !told.has(key)).map(evidenceRef);
}

/** A list with more pieces at its end, none of them twice. */
export function withPieces(pieces: readonly Evidence[], more: readonly Evidence[]): readonly Evidence[] {
  return [...withEvidence(NOTHING_KNOWN, [...pieces, ...more]).values()];
}

export const hiddenEvidence = (refs: readonly EvidenceRef[]): HiddenEvidence =>
  new Set(refs.map(evidenceKey));

/** The lookup without what blind mode hides, though it was known before. */
export function withoutEvidence(known: EvidenceLookup, hidden: HiddenEvidence): EvidenceLookup {
  return new Map([...known].filter(([key]) => !hidden.has(key)));
}

export function evidenceKey(ref: EvidenceRef): EvidenceKey {
  return `${ref.kind}-${ref.id}`;
}

export function evidenceRef(key: EvidenceKey): EvidenceRef {
  const [kind, id] = key.split('-');
  return { kind, id: Number(id) } as EvidenceRef;
}

/** What each part of a brief cites, without its words. */
export interface Citations {
  readonly judgements: readonly Citing[];
  readonly sections: readonly Citing[];
}
interface Citing {
  readonly evidence: readonly EvidenceRef[];
}

export const citationsOf = ({ judgements, sections }: Citations): Citations => ({
  judgements: judgements.map(({ evidence }) => ({ evidence })),
  sections: sections.map(({ evidence }) => ({ evidence })),
});

/** Whether two drafts of one brief cite the same: a change that leaves a list as it was keeps that very list. */
export function sameCitations(one: Citations, other: Citations): boolean {
  const same = (left: readonly Citing[], right: readonly Citing[]): boolean =>
    left.length === right.length && left.every(({ evidence }, index) => evidence === right[index]?.evidence);
  return same(one.judgements, other.judgements) && same(one.sections, other.sections);
}

export function samePlace(one: Place | null, other: Place | null): boolean {
  return one?.kind === other?.kind && one?.index === other?.index;
}

/** Every use of evidence in reading order: judgements first, then sections, as they are printed. */
function usesInOrder(draft: Citations): { readonly ref: EvidenceRef; readonly place: Place }[] {
  const uses = (kind: Place['kind'], holders: readonly Citing[]) =>
    holders.flatMap(({ evidence }, index) => evidence.map((ref) => ({ ref, place: { kind, index } })));
  return [...uses('judgement', draft.judgements), ...uses('section', draft.sections)];
}

/** Where each piece is used; a piece that is not used has no entry. */
export function placesOf(draft: Citations): ReadonlyMap<EvidenceKey, readonly Place[]> {
  const places = new Map<EvidenceKey, Place[]>();
  for (const { ref, place } of usesInOrder(draft)) {
    const key = evidenceKey(ref);
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  return places;
}

/** What the brief cites, each piece once, in order of first use. What the lookup does not know is left out. */
export function citedEvidence(draft: Citations, lookup: EvidenceLookup): readonly Evidence[] {
  return [...placesOf(draft).keys()].flatMap((key) => lookup.get(key) ?? []);
}

/** The number of each source in the list of sources, from 1, in order of first use. */
export function sourceNumbers(draft: Citations, lookup: EvidenceLookup): ReadonlyMap<ArticleId, number> {
  const numbers = new Map<ArticleId, number>();
  for (const { source } of citedEvidence(draft, lookup)) {
    if (!numbers.has(source.articleId)) numbers.set(source.articleId, numbers.size + 1);
  }
  return numbers;
}

/** How many of the sources are here with their whole text, and not as excerpts alone. */
export function countWholeSources(draft: Citations, lookup: EvidenceLookup): number {
  const whole = citedEvidence(draft, lookup).filter(({ source }) => !source.excerpt);
  return new Set(whole.map(({ source }) => source.articleId)).size;
}
