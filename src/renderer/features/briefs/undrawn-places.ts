/** Where a brief cannot be printed as it is written, as places of its editor. */
import type { BriefDraft } from '../../../main/core/contract/briefs';
import type { EvidenceRef } from '../../../main/core/contract/evidence';
import type { Undrawn } from '../../../main/core/contract/undrawn';
import { evidenceKey, placesOf, type EvidenceKey, type Place } from './evidence-refs';
import type { PartId } from './outline';

export interface UndrawnPlace {
  readonly undrawn: Undrawn;
  readonly place: Place | PartId | 'title';
  /** The piece of evidence there; null where the author's own words are meant. */
  readonly key: EvidenceKey | null;
}

/** Those that are still in the draft: the archive looked at it when it was saved last. */
export function undrawnPlaces(draft: BriefDraft, undrawn: readonly Undrawn[]): readonly UndrawnPlace[] {
  if (undrawn.length === 0) return [];
  const cited = placesOf(draft);
  return undrawn.flatMap((each): UndrawnPlace[] => {
    const { place } = each;
    switch (place.kind) {
      case 'evidence': {
        const key = evidenceKey(place.ref);
        const found = (cited.get(key) ?? []).find(({ kind }) => place.part !== 'words' || kind === 'section');
        return found === undefined ? [] : [{ undrawn: each, place: found, key }];
      }
      case 'judgement':
      case 'section': {
        const parts = place.kind === 'judgement' ? draft.judgements : draft.sections;
        const { kind, index } = place;
        return index < parts.length ? [{ undrawn: each, place: { kind, index }, key: null }] : [];
      }
      case 'bottom-line':
        return [{ undrawn: each, place: 'bottom-line', key: null }];
      case 'title':
      case 'subtitle':
      case 'authors':
      case 'audience':
        return [{ undrawn: each, place: 'title', key: null }];
      default:
        return place satisfies never;
    }
  });
}

/** The quote or passage whose own words cannot be printed, and which may be taken out; null for anything else. */
export function undrawnEvidence({ place }: Undrawn): EvidenceRef | null {
  return place.kind === 'evidence' && place.part === 'words' ? place.ref : null;
}
