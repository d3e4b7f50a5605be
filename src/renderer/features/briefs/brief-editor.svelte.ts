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
  type Citations,
  type EvidenceLookup,
  type HiddenEvidence,
  type Place,
} from './evidence-refs';
import { briefWords, outlineOf, standingOf } from './outline';
import { SavedDraft, type CitedPieces, type EditorArchive, type SaveState } from './saved-draft.svelte';

/** Pieces that are asked for at once: about as many as a reply holds. */
const MOST_READ = 60;

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
  readonly #client: EditorArchive['client'];
  #fresh = true;
  #entered = $state.raw({ judgement: 0, section: 0 });

  readonly judgement = $derived.by(() => within(this.#entered.judgement, this.draft.judgements.length));
  readonly section = $derived.by(() => within(this.#entered.section, this.draft.sections.length));
  readonly places = $derived.by(() => placesOf(this.citations));
  readonly cited = $derived.by(() => citedEvidence(this.citations, this.lookup));
  readonly sourceNumbers = $derived.by(() => sourceNumbers(this.citations, this.lookup));
  readonly outline = $derived.by(() => outlineOf(this.draft, this.lookup, this.sourceNumbers.size));
  readonly standing = $derived.by(() => standingOf(this.citations, this.lookup, this.hidden));
  readonly words = $derived.by(() => briefWords(this.draft, this.lookup));

  constructor(archive: EditorArchive, { brief, ...cited }: CheckedBrief) {
    this.id = brief.id;
    this.readOnly = archive.readOnly;
    this.#client = archive.client;
    this.#saved = new SavedDraft(archive, { brief }, (...news) => this.#hear(...news));
    this.#learnCited(cited);
  }

  get draft(): BriefDraft {
    return this.#saved.current;
  }

  /** What its parts cite; the very same value while only words are typed. */
  get citations(): Citations {
    return this.#saved.citations;
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

  /** Whether nothing was asked of it since it was opened. */
  takeFresh(): boolean {
    const fresh = this.#fresh;
    this.#fresh = false;
    return fresh;
  }

  /** @param briefAlone whether nothing but the brief itself can have changed */
  refresh(briefAlone = false): Promise<void> {
    return this.#saved.refresh(briefAlone);
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
    if (evidence.length > 0) this.lookup = withEvidence(this.lookup, evidence);
  }

  /** Reads pieces by name, as many at a time as a reply holds. */
  async read(refs: readonly EvidenceRef[]): Promise<void> {
    for (let left = refs; left.length > 0;) {
      const { evidence, answered } = await this.#client.readEvidence({ refs: left.slice(0, MOST_READ) });
      this.learn(evidence);
      left = left.slice(Math.max(answered, 1));
    }
  }

  async #hear(cited: CitedPieces, unread: readonly EvidenceRef[]): Promise<void> {
    this.#learnCited(cited);
    await this.read(unread);
  }

  /** Blind mode may hide what was read before it was switched on. */
  #learnCited({ evidence, hidden, undrawn, sameEvidence = false }: CitedPieces): void {
    if (sameEvidence) {
      this.undrawn = [...undrawn, ...this.undrawn.filter(({ place }) => place.kind === 'evidence')];
      return;
    }
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
