import type { BriefId } from '../../../main/core/contract/ids';
import type { BriefDraft, BriefSection, CheckedBrief, Judgement } from '../../../main/core/contract/briefs';
import type { Evidence, EvidenceRef } from '../../../main/core/contract/evidence';
import type { Undrawn } from '../../../main/core/contract/undrawn';
import {
  addPart,
  cite,
  dropCitation,
  editJudgement,
  editSection,
  moveCitation,
  movePart,
  removePart,
  type Direction,
} from './draft-edits';
import {
  citedEvidence,
  hiddenEvidence,
  NOTHING_HIDDEN,
  NOTHING_KNOWN,
  placesOf,
  sourceNumbers,
  withEvidence,
  withoutEvidence,
  type EvidenceLookup,
  type HiddenEvidence,
  type Place,
} from './evidence-refs';
import { briefWords, outlineOf, standingOf } from './outline';
import { SavedDraft, type CitedPieces, type EditorArchive, type SaveState } from './saved-draft.svelte';

/** One brief being written: its draft, the evidence it knows, and the parts that new evidence goes to. */
export class BriefEditor {
  readonly id: BriefId;
  readonly readOnly: boolean;
  /** The part that was worked in last. */
  place: Place | null = $state.raw(null);
  lookup: EvidenceLookup = $state.raw(NOTHING_KNOWN);
  hidden: HiddenEvidence = $state.raw(NOTHING_HIDDEN);
  /** What no font of the PDF draws of the brief as it was saved last. */
  undrawn: readonly Undrawn[] = $state.raw([]);
  readonly #saved: SavedDraft;
  #entered = $state.raw({ judgement: 0, section: 0 });

  readonly judgement = $derived.by(() => within(this.#entered.judgement, this.draft.judgements.length));
  readonly section = $derived.by(() => within(this.#entered.section, this.draft.sections.length));
  readonly places = $derived.by(() => placesOf(this.draft));
  readonly cited = $derived.by(() => citedEvidence(this.draft, this.lookup));
  readonly sourceNumbers = $derived.by(() => sourceNumbers(this.draft, this.lookup));
  readonly outline = $derived.by(() => outlineOf(this.draft, this.lookup));
  readonly standing = $derived.by(() => standingOf(this.draft, this.lookup, this.hidden));
  readonly words = $derived.by(() => briefWords(this.draft, this.lookup));

  constructor(archive: EditorArchive, { brief, ...cited }: CheckedBrief) {
    this.id = brief.id;
    this.readOnly = archive.readOnly;
    this.#saved = new SavedDraft(archive, { brief }, (news) => this.#hear(news));
    this.#hear(cited);
  }

  get draft(): BriefDraft {
    return this.#saved.current;
  }

  get saveState(): SaveState {
    return this.#saved.state;
  }

  get isSaved(): boolean {
    return this.#saved.isSaved;
  }

  get gone(): boolean {
    return this.#saved.gone;
  }

  save(): Promise<boolean> {
    return this.#saved.save();
  }

  refresh(): Promise<void> {
    return this.#saved.refresh();
  }

  edit(change: Partial<BriefDraft>): void {
    this.#saved.type({ ...this.draft, ...change });
  }

  changeJudgement(index: number, change: Partial<Judgement>): void {
    this.#saved.type(editJudgement(this.draft, index, change));
  }

  changeSection(index: number, change: Partial<BriefSection>): void {
    this.#saved.type(editSection(this.draft, index, change));
  }

  /** Puts a whole draft in place of this one, as a step of its own. */
  replace(draft: BriefDraft): void {
    this.#saved.settle(draft);
  }

  /** Adds an empty part at the end, makes it current and says where it is. */
  add(kind: Place['kind']): Place {
    this.replace(addPart(this.draft, kind));
    const place = { kind, index: this.#count(kind) - 1 };
    this.enter(place);
    return place;
  }

  remove(place: Place): void {
    this.replace(removePart(this.draft, place));
  }

  move(place: Place, by: Direction): void {
    this.replace(movePart(this.draft, place, by));
    this.enter({ kind: place.kind, index: within(place.index + by, this.#count(place.kind)) ?? 0 });
  }

  cite(place: Place, ref: EvidenceRef): void {
    this.replace(cite(this.draft, place, ref));
  }

  citeAll(place: Place, refs: readonly EvidenceRef[]): void {
    this.replace(refs.reduce((draft, ref) => cite(draft, place, ref), this.draft));
  }

  /** Takes a piece out of every section: its words are printed nowhere then. */
  dropFromSections(ref: EvidenceRef): void {
    this.replace(
      this.draft.sections.reduce(
        (draft, _section, index) => dropCitation(draft, { kind: 'section', index }, ref),
        this.draft,
      ),
    );
  }

  dropCitation(place: Place, ref: EvidenceRef): void {
    this.replace(dropCitation(this.draft, place, ref));
  }

  moveCitation(place: Place, position: number, by: Direction): void {
    this.replace(moveCitation(this.draft, place, position, by));
  }

  /** New evidence goes here from now on. */
  enter(place: Place): void {
    this.#entered = { ...this.#entered, [place.kind]: place.index };
    this.place = place;
  }

  /** Evidence read elsewhere, so that a piece can be shown the moment it is cited. */
  learn(evidence: readonly Evidence[]): void {
    this.lookup = withEvidence(this.lookup, evidence);
  }

  /** Blind mode may hide what was read before it was switched on. */
  #hear({ evidence, hidden, undrawn }: CitedPieces): void {
    this.undrawn = undrawn;
    this.hidden = hiddenEvidence(hidden);
    if (hidden.length > 0) this.lookup = withoutEvidence(this.lookup, this.hidden);
    this.learn(evidence);
  }

  #count(kind: Place['kind']): number {
    return kind === 'judgement' ? this.draft.judgements.length : this.draft.sections.length;
  }
}

/** The part meant if it exists, else the nearest; null when there is none. */
function within(index: number, count: number): number | null {
  return count === 0 ? null : Math.min(Math.max(index, 0), count - 1);
}
