/** How a draft was made: told to its author beside the brief, for as long as the window is open. */
import { PROPOSALS, type BriefDraft, type DraftedSection } from '../../../main/core/contract/briefs';
import type { EvidenceRef } from '../../../main/core/contract/evidence';
import type { BriefId } from '../../../main/core/contract/ids';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Client } from '../../client';
import { evidenceKey, placesOf, type Place } from './evidence-refs';

/** What there is to know of one section of a draft. */
export interface DraftNote {
  readonly text: string;
  readonly theme: string;
  /** The next proposals that its author may add, and to which part; null when there are none, or no part for them. */
  readonly more: { readonly refs: readonly EvidenceRef[]; readonly place: Place } | null;
}

/** As the draft stands now: what was added or taken out since is counted. */
export function notesOn(draft: BriefDraft, drafted: readonly DraftedSection[]): readonly DraftNote[] {
  if (drafted.length === 0) return [];
  const places = placesOf(draft);
  const isCited = (ref: EvidenceRef): boolean => places.has(evidenceKey(ref));
  return drafted.flatMap((section): DraftNote[] => {
    const all = [...section.taken, ...section.rest];
    const text = messages.drafting.section({
      ...section,
      taken: all.filter(isCited),
      rest: all.filter((ref) => !isCited(ref)),
    });
    if (text === null) return [];
    const place = placeOf(section, draft);
    const refs = section.rest.filter((ref) => !isCited(ref)).slice(0, PROPOSALS);
    return [
      { text, theme: section.theme, more: place === null || refs.length === 0 ? null : { refs, place } },
    ];
  });
}

/** The section of a theme, which may have another heading or another place by now. */
function placeOf({ theme, taken }: DraftedSection, { sections }: BriefDraft): Place | null {
  const keys = new Set(taken.map(evidenceKey));
  const byHeading = sections.findIndex(({ heading }) => heading === theme);
  const index =
    byHeading === -1
      ? sections.findIndex(({ evidence }) => evidence.some((ref) => keys.has(evidenceKey(ref))))
      : byHeading;
  return index === -1 ? null : { kind: 'section', index };
}

/** What the window remembers of the drafts made in it. */
export class DraftNotes {
  readonly #drafted = new Map<string, readonly DraftedSection[]>();

  keep(archivePath: string, briefId: BriefId, drafted: readonly DraftedSection[]): void {
    this.#drafted.set(nameOf(archivePath, briefId), drafted);
  }

  find(archivePath: string, briefId: BriefId): readonly DraftedSection[] {
    return this.#drafted.get(nameOf(archivePath, briefId)) ?? [];
  }

  /** The author has read them. */
  drop(archivePath: string, briefId: BriefId): void {
    this.#drafted.delete(nameOf(archivePath, briefId));
  }
}

const kept = new WeakMap<object, DraftNotes>();

/** The notes of a window; a window has one client. */
export function draftNotesOf(client: Pick<Client, 'composeBrief'>): DraftNotes {
  const known = kept.get(client);
  if (known !== undefined) return known;
  const fresh = new DraftNotes();
  kept.set(client, fresh);
  return fresh;
}

function nameOf(archivePath: string, briefId: BriefId): string {
  return `${String(briefId)} ${archivePath}`;
}
