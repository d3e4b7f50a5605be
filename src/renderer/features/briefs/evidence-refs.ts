/** Which evidence a brief uses, and where. */
import type { ArticleId } from '../../../main/core/contract/ids';
import type { BriefDraft } from '../../../main/core/contract/briefs';
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

export const hiddenEvidence = (refs: readonly EvidenceRef[]): HiddenEvidence =>
  new Set(refs.map(evidenceKey));

/** The lookup without what blind mode hides, though it was known before. */
export function withoutEvidence(known: EvidenceLookup, hidden: HiddenEvidence): EvidenceLookup {
  return new Map([...known].filter(([key]) => !hidden.has(key)));
}

export function evidenceKey(ref: EvidenceRef): EvidenceKey {
  return `${ref.kind}-${ref.id}`;
}

export function samePlace(one: Place | null, other: Place | null): boolean {
  return one?.kind === other?.kind && one?.index === other?.index;
}

/** Every use of evidence in reading order: judgements first, then sections, as they are printed. */
function usesInOrder(draft: BriefDraft): { readonly ref: EvidenceRef; readonly place: Place }[] {
  const uses = (kind: Place['kind'], holders: readonly { readonly evidence: readonly EvidenceRef[] }[]) =>
    holders.flatMap(({ evidence }, index) => evidence.map((ref) => ({ ref, place: { kind, index } })));
  return [...uses('judgement', draft.judgements), ...uses('section', draft.sections)];
}

/** Where each piece is used; a piece that is not used has no entry. */
export function placesOf(draft: BriefDraft): ReadonlyMap<EvidenceKey, readonly Place[]> {
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
export function citedEvidence(draft: BriefDraft, lookup: EvidenceLookup): readonly Evidence[] {
  return [...placesOf(draft).keys()].flatMap((key) => lookup.get(key) ?? []);
}

/** The number of each source in the list of sources, from 1, in order of first use. */
export function sourceNumbers(draft: BriefDraft, lookup: EvidenceLookup): ReadonlyMap<ArticleId, number> {
  const numbers = new Map<ArticleId, number>();
  for (const { source } of citedEvidence(draft, lookup)) {
    if (!numbers.has(source.articleId)) numbers.set(source.articleId, numbers.size + 1);
  }
  return numbers;
}

/** How many of the sources are here with their whole text, and not as excerpts alone. */
export function countWholeSources(draft: BriefDraft, lookup: EvidenceLookup): number {
  const whole = citedEvidence(draft, lookup).filter(({ source }) => !source.excerpt);
  return new Set(whole.map(({ source }) => source.articleId)).size;
}
