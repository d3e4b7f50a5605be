import type { BriefId, IsoInstant } from '../../../main/core/contract/ids';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { BriefDraft, CheckedBrief } from '../../../main/core/contract/briefs';
import type { EvidenceRef } from '../../../main/core/contract/evidence';
import { CallFailure, type Client } from '../../client';
import { draftOf, sameDraft, withCitationsOf } from './draft-edits';
import { citationsOf, sameCitations, unreadOf, type Citations } from './evidence-refs';

/** How long typing must pause before it is saved, in ms: each save is a step of the archive's journal. */
export const PAUSE = 1200;

export type SaveState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' }
  /** The title is empty: the archive keeps no brief without one, so what is typed waits for it. */
  | { readonly kind: 'held' }
  /** The text stands in the window only; `message` says why. */
  | { readonly kind: 'failed'; readonly message: string };

export interface EditorArchive {
  readonly client: Pick<Client, 'readBrief' | 'briefState' | 'saveBrief' | 'readEvidence'>;
  /** False once another archive is open: this brief's number may mean another brief there. */
  readonly isOpen: () => boolean;
  readonly readOnly: boolean;
}

/** What the archive sends along with a brief: the pieces that it cites, those that are hidden, and what no font draws. */
export type CitedPieces = Omit<CheckedBrief, 'brief'>;

/** Takes in what the archive sent along, and reads the pieces for which a reply had no room. */
type Hear = (cited: CitedPieces, unread: readonly EvidenceRef[]) => Promise<void>;

/** A draft that is kept here at every keystroke and in the archive at every pause. */
export class SavedDraft {
  /** The very same value while only words are typed: what follows from citations alone hears of nothing then. */
  citations: Citations;
  #current: BriefDraft;
  /** True when the archive no longer has the brief. */
  gone = $state(false);

  #state: SaveState = $state.raw({ kind: 'saved' });
  /** The draft that the archive accepted last; the brief is saved while `current` is this very value. */
  #accepted: BriefDraft;
  /** The brief as the archive last gave it, which may be tidier than what was sent. */
  #stored: BriefDraft;
  /** When the archive had that, by its own account. */
  #storedAt: IsoInstant;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #saving: Promise<boolean> | null = null;
  #isSending = false;
  #readAgain = false;
  readonly #briefId: BriefId;
  readonly #archive: EditorArchive;
  readonly #hear: Hear;

  /** `hear` is given the evidence that the archive sends along with the brief. */
  constructor(archive: EditorArchive, { brief }: Pick<CheckedBrief, 'brief'>, hear: Hear) {
    this.#archive = archive;
    this.#hear = hear;
    this.#briefId = brief.id;
    this.#stored = draftOf(brief);
    this.#storedAt = brief.updatedAt;
    this.#accepted = this.#stored;
    this.#current = $state.raw(this.#stored);
    this.citations = $state.raw(citationsOf(this.#stored));
  }

  /** What the fields show. */
  get current(): BriefDraft {
    return this.#current;
  }

  set current(draft: BriefDraft) {
    this.#current = draft;
    if (!sameCitations(draft, this.citations)) this.citations = citationsOf(draft);
  }

  get state(): SaveState {
    return this.#state;
  }

  get isSaved(): boolean {
    return this.current === this.#accepted;
  }

  /** Take a new draft and save it after a pause: for whatever is typed. */
  type(draft: BriefDraft): void {
    if (this.#archive.readOnly || draft === this.current) return;
    this.current = draft;
    if (this.#state.kind !== 'saving') this.#state = { kind: this.#isHeld ? 'held' : 'waiting' };
    this.#stopTimer();
    if (this.#isHeld) return;
    this.#timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** Take a new draft and save it at once, apart from what was typed before, so that each act can be undone. */
  settle(draft: BriefDraft): void {
    if (this.#archive.readOnly || draft === this.current) return;
    void this.save();
    this.type(draft);
    void this.save();
  }

  get #isHeld(): boolean {
    return this.current.title.trim() === '';
  }

  /** Save now whatever may be saved; true when the archive has everything. Never throws away text. */
  save(): Promise<boolean> {
    this.#stopTimer();
    if (this.#saving !== null) return this.#saving;
    const saving = this.#saveAll();
    // Without anything to send it has ended already, and nobody may wait for it.
    if (this.#isSending) this.#saving = saving;
    return saving;
  }

  /**
   * Something in the archive changed, perhaps by undo. An undone or redone brief replaces the draft;
   * text that is not saved yet stays, and its own save makes it the newest step.
   * @param briefAlone whether nothing but the brief itself can have changed: of what it cites nothing is read again then
   */
  async refresh(briefAlone = false): Promise<void> {
    if (this.#waitForSave()) return;
    const before = this.current;
    try {
      const asked = { briefId: this.#briefId };
      const isSame = briefAlone && (await this.#archive.client.briefState(asked)) === this.#storedAt;
      if (isSame || this.#waitForSave()) return;
      const { brief, ...cited } = await this.#archive.client.readBrief({ ...asked, evidence: 'page' });
      if (this.#waitForSave()) return;
      this.#storedAt = brief.updatedAt;
      await this.#hear(cited, unreadOf(brief, cited));
      const stored = draftOf(brief);
      if (sameDraft(stored, this.#stored) || this.current !== before || !this.isSaved) return;
      this.#stored = stored;
      this.#accepted = stored;
      this.current = stored;
    } catch (error) {
      if (!(error instanceof CallFailure) || error.code !== 'not-found') throw error;
      this.gone = true;
    }
  }

  /** While a save is under way its answer is the news; reading waits until it is there. */
  #waitForSave(): boolean {
    if (this.#isSending) this.#readAgain = true;
    return this.#isSending;
  }

  /** Sends drafts until the archive has the newest. */
  async #saveAll(): Promise<boolean> {
    this.#isSending = true;
    try {
      while (!this.isSaved && !this.#isHeld) await this.#send(this.current);
      this.#state = { kind: this.isSaved ? 'saved' : 'held' };
      return this.isSaved;
    } catch (error) {
      const known = error instanceof CallFailure;
      this.#state = { kind: 'failed', message: known ? error.message : messages.briefsView.saveBroke };
      if (!known) throw error;
      return false;
    } finally {
      this.#isSending = false;
      this.#saving = null;
      if (this.#readAgain && this.isSaved) {
        this.#readAgain = false;
        queueMicrotask(() => void this.refresh());
      }
    }
  }

  async #send(draft: BriefDraft): Promise<void> {
    this.#state = { kind: 'saving' };
    if (!this.#archive.isOpen()) throw new CallFailure('conflict', messages.briefsView.otherArchive);
    const request = { briefId: this.#briefId, draft, evidence: 'new' } as const;
    const { brief, ...cited } = await this.#archive.client.saveBrief(request);
    const before = this.#accepted;
    this.#accepted = draft;
    this.#stored = cited.sameEvidence === true ? withCitationsOf(draftOf(brief), draft) : draftOf(brief);
    this.#storedAt = brief.updatedAt;
    await this.#hear(cited, unreadOf(draft, cited, before));
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
