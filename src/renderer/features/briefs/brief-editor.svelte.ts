import type { BriefId } from '../../../main/core/contract/ids';
import { en } from '../../../main/core/contract/messages/catalogue';
import type {
  BriefDraft,
  BriefSection,
  BriefWithEvidence,
  Evidence,
  EvidenceRef,
  Judgement,
} from '../../../main/core/contract/model';
import { CallFailure, type Client } from '../../client';
import {
  addPart,
  cite,
  draftOf,
  dropCitation,
  editJudgement,
  editSection,
  moveCitation,
  movePart,
  removePart,
  sameDraft,
  type Direction,
} from './draft-edits';
import {
  citedEvidence,
  NOTHING_KNOWN,
  placesOf,
  sourceNumbers,
  withEvidence,
  type EvidenceLookup,
  type Place,
} from './evidence-refs';
import { briefWords, outlineOf, standingOf } from './outline';

/** How long typing must pause before it is saved, in ms: each save is a step of the archive's journal. */
export const PAUSE = 1200;

export type SaveState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' }
  /** The text stands in the window only; `message` says why. */
  | { readonly kind: 'failed'; readonly message: string };

export interface EditorArchive {
  readonly client: Pick<Client, 'readBrief' | 'saveBrief'>;
  /** False once another archive is open: this brief's number may mean another brief there. */
  readonly isOpen: () => boolean;
  readonly readOnly: boolean;
}

/** One brief being written. Every change is kept here at once and in the archive after a pause. */
export class BriefEditor {
  readonly id: BriefId;
  readonly readOnly: boolean;
  /** What the fields show. */
  draft: BriefDraft;
  /** The parts that new evidence goes to, counted from 0; null while the brief has none. */
  judgement: number | null = $state(null);
  section: number | null = $state(null);
  /** The part that was worked in last. */
  place: Place | null = $state.raw(null);
  /** True when the archive no longer has the brief. */
  gone = $state(false);

  readonly lookup = $derived.by(() => this.#known);
  readonly places = $derived.by(() => placesOf(this.draft));
  readonly cited = $derived.by(() => citedEvidence(this.draft, this.#known));
  readonly sourceNumbers = $derived.by(() => sourceNumbers(this.draft, this.#known));
  readonly outline = $derived.by(() => outlineOf(this.draft, this.#known));
  readonly standing = $derived.by(() => standingOf(this.draft, this.#known));
  readonly words = $derived.by(() => briefWords(this.draft, this.#known));

  #save: SaveState = $state.raw({ kind: 'saved' });
  #known: EvidenceLookup = $state.raw(NOTHING_KNOWN);
  /** The draft that the archive accepted last; the brief is saved while `draft` is this very value. */
  #accepted: BriefDraft;
  /** The brief as the archive last gave it, which may be tidier than what was sent. */
  #stored: BriefDraft;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #saving: Promise<boolean> | null = null;
  #readAgain = false;
  readonly #archive: EditorArchive;

  constructor(archive: EditorArchive, { brief, evidence }: BriefWithEvidence) {
    this.#archive = archive;
    this.id = brief.id;
    this.readOnly = archive.readOnly;
    this.#stored = draftOf(brief);
    this.#accepted = this.#stored;
    this.draft = $state.raw(this.#stored);
    this.#show(this.#stored);
    this.learn(evidence);
  }

  get saveState(): SaveState {
    return this.#save;
  }

  get isSaved(): boolean {
    return this.draft === this.#accepted;
  }

  /** Take a new draft and save it after a pause. */
  change(draft: BriefDraft): void {
    if (this.readOnly || draft === this.draft) return;
    this.#show(draft);
    if (this.#save.kind !== 'saving') this.#save = { kind: 'waiting' };
    this.#stopTimer();
    this.#timer = setTimeout(() => void this.save(), PAUSE);
  }

  edit(change: Partial<BriefDraft>): void {
    this.change({ ...this.draft, ...change });
  }

  changeJudgement(index: number, change: Partial<Judgement>): void {
    this.change(editJudgement(this.draft, index, change));
  }

  changeSection(index: number, change: Partial<BriefSection>): void {
    this.change(editSection(this.draft, index, change));
  }

  /** Adds an empty part at the end, makes it current and says where it is. */
  add(kind: Place['kind']): Place {
    this.change(addPart(this.draft, kind));
    const place = {
      kind,
      index: (kind === 'judgement' ? this.draft.judgements : this.draft.sections).length - 1,
    };
    this.enter(place);
    return place;
  }

  remove(place: Place): void {
    this.change(removePart(this.draft, place));
  }

  move(place: Place, by: Direction): void {
    this.change(movePart(this.draft, place, by));
    const parts = place.kind === 'judgement' ? this.draft.judgements : this.draft.sections;
    this.enter({ kind: place.kind, index: Math.min(Math.max(place.index + by, 0), parts.length - 1) });
  }

  /** New evidence goes here from now on. */
  enter(place: Place): void {
    this[place.kind] = place.index;
    this.place = place;
  }

  cite(place: Place, ref: EvidenceRef): void {
    this.change(cite(this.draft, place, ref));
  }

  dropCitation(place: Place, ref: EvidenceRef): void {
    this.change(dropCitation(this.draft, place, ref));
  }

  moveCitation(place: Place, position: number, by: Direction): void {
    this.change(moveCitation(this.draft, place, position, by));
  }

  /** Evidence read elsewhere, so that a piece can be shown the moment it is cited. */
  learn(evidence: readonly Evidence[]): void {
    this.#known = withEvidence(this.#known, evidence);
  }

  /** Save now whatever is not saved; true when the archive has everything. Never throws away text. */
  save(): Promise<boolean> {
    this.#stopTimer();
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /**
   * Something in the archive changed, perhaps by undo. An undone or redone brief replaces the draft;
   * text that is not saved yet stays, and its own save makes it the newest step.
   */
  async refresh(): Promise<void> {
    if (this.#isSaving()) {
      this.#readAgain = true;
      return;
    }
    const before = this.draft;
    try {
      const read = await this.#archive.client.readBrief({ briefId: this.id });
      if (this.#isSaving()) {
        this.#readAgain = true;
        return;
      }
      this.learn(read.evidence);
      const stored = draftOf(read.brief);
      const isNews = !sameDraft(stored, this.#stored);
      if (!isNews || this.draft !== before || !this.isSaved) return;
      this.#stored = stored;
      this.#accepted = stored;
      this.#show(stored);
    } catch (error) {
      if (!(error instanceof CallFailure) || error.code !== 'not-found') throw error;
      this.gone = true;
    }
  }

  async #saveAll(): Promise<boolean> {
    while (!this.isSaved) {
      const sent = this.draft;
      this.#save = { kind: 'saving' };
      try {
        if (!this.#archive.isOpen()) throw new CallFailure('conflict', en.briefsView.otherArchive);
        const { brief, evidence } = await this.#archive.client.saveBrief({ briefId: this.id, draft: sent });
        this.#accepted = sent;
        this.#stored = draftOf(brief);
        this.learn(evidence);
      } catch (error) {
        const known = error instanceof CallFailure;
        this.#save = { kind: 'failed', message: known ? error.message : en.briefsView.saveBroke };
        if (!known) throw error;
        return false;
      }
    }
    this.#save = { kind: 'saved' };
    if (this.#readAgain) {
      this.#readAgain = false;
      queueMicrotask(() => void this.refresh());
    }
    return true;
  }

  #show(draft: BriefDraft): void {
    this.draft = draft;
    this.judgement = within(this.judgement, draft.judgements.length);
    this.section = within(this.section, draft.sections.length);
  }

  #isSaving(): boolean {
    return this.#saving !== null;
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** A current part that still exists: the same, else the last; null when there is none. */
function within(index: number | null, count: number): number | null {
  return count === 0 ? null : Math.min(index ?? 0, count - 1);
}
