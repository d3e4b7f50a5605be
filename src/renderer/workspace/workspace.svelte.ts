import { untrack } from 'svelte';
import {
  concerns,
  EVERYTHING,
  joinChanges,
  NOTHING_CHANGED,
  OF_THE_ARCHIVE,
  type ChangedKind,
  type Changes,
  type Interest,
} from '../../main/core/contract/changes';
import type { ThemeId } from '../../main/core/contract/ids';
import { messages } from '../../main/core/contract/messages/catalogue';
import type { ArchiveInfo } from '../../main/core/contract/archive';
import type { HistoryStep } from '../../main/core/contract/history';
import type { Theme } from '../../main/core/contract/themes';
import { CallFailure, type Client } from '../client';
import { announce, toast } from '../ui/notify';
import { Uncaught } from './uncaught';
import type { Forgettable } from './forgettable';
import type { View } from './view';

/** Changes that come within this many ms are read once. */
const SETTLE = 60;
/** While changes go on coming the pause doubles up to this many ms: an import of 200 files is not 200 readings. */
const LONGEST_SETTLE = 960;

/** What the list of themes shows: their words, and how many passages carry each. */
const OF_THEMES: readonly ChangedKind[] = ['theme', 'tag', 'quote', 'annotation', 'article'];

/** A view, or a part of one, and what it shows. */
interface Follower {
  readonly interests: readonly Interest[];
  /** Is told what was touched: everything when it begins. */
  readonly read: (changes: Changes) => Promise<void> | void;
}

/** What all views share: the open archive, its themes, where the window is, and the way back. */
export class Workspace {
  archive = $state.raw<ArchiveInfo | null>(null);
  themes = $state.raw<readonly Theme[]>([]);
  view = $state.raw<View>({ name: 'read' });
  /** What somebody wants to forget for good; `choose` where nothing is chosen yet, null while nobody wants to. */
  forgetting = $state.raw<Forgettable | 'choose' | null>(null);
  /** The themes that new tags may be given of; the first nine are worked by keys. */
  readonly themesInUse = $derived(this.themes.filter(({ status }) => status === 'active'));
  /** Path of the open archive; null without one. */
  readonly path = $derived(this.archive?.path ?? null);
  readonly readOnly = $derived(this.archive?.readOnly ?? false);

  #followers: readonly Follower[] = [];
  /** What was announced and is not read yet. */
  #pending: Changes = NOTHING_CHANGED;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #settle = SETTLE;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #reading: Promise<void> = Promise.resolve();

  readonly uncaught: Uncaught;

  constructor(readonly client: Client) {
    this.uncaught = new Uncaught(client);
  }

  theme(id: ThemeId): Theme | undefined {
    return this.themes.find((theme) => theme.id === id);
  }

  go(view: View): void {
    this.view = view;
  }

  /** Runs what a user asked for; what could not be done is said in a toast and nothing else changes. */
  async act(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      // A bug of the window itself ends what was going on, and is heard of as what nobody caught.
      if (!(error instanceof CallFailure)) throw error;
      await this.uncaught.tell(error);
    }
  }

  /**
   * Reads now, and again whenever something of interest was written: for an effect of what shows it, which reads anew when
   * its interest changes. What fails is said in a toast.
   * @returns ends it
   */
  follow(interests: Follower['interests'], read: Follower['read']): () => void {
    const follower: Follower = { interests, read };
    this.#followers = [...this.#followers, follower];
    this.#readFor(follower, EVERYTHING);
    return () => void (this.#followers = this.#followers.filter((other) => other !== follower));
  }

  /** Reads what all views share again, and has the views read what of theirs was touched: everything, unless told. */
  async refresh(changes: Changes = EVERYTHING): Promise<void> {
    if (!concerns(changes, [{ kinds: OF_THE_ARCHIVE }])) {
      this.#tell(changes);
      return;
    }
    const isOfThemes = changes.kinds.some((kind) => OF_THEMES.includes(kind));
    // What a view reads may name a new theme, which the window is then to know; nothing else is waited for.
    const isAhead = !changes.kinds.includes('theme');
    if (isAhead) this.#tell(changes);
    const { archive, themes } = await this.client.overview({ themes: isOfThemes });
    this.archive = archive;
    if (themes !== null) this.themes = themes;
    if (!isAhead) this.#tell(changes);
  }

  #tell(changes: Changes): void {
    for (const follower of this.#followers) {
      if (concerns(changes, follower.interests)) this.#readFor(follower, changes);
    }
  }

  #readFor({ read }: Follower, changes: Changes): void {
    untrack(() => void this.act(async () => read(changes)));
  }

  /** Reads again shortly; many changes in a row are few readings. */
  refreshSoon(changes: Changes): void {
    this.#pending = joinChanges(this.#pending, changes);
    if (this.#soon !== undefined) return;
    clearTimeout(this.#calm);
    this.#soon = setTimeout(() => {
      this.#soon = undefined;
      void this.act(() => this.#readAnnounced());
      this.#settle = Math.min(this.#settle * 2, LONGEST_SETTLE);
      this.#calm = setTimeout(() => (this.#settle = SETTLE), this.#settle);
    }, this.#settle);
  }

  /**
   * Settles when every change that was announced has been read: what a view reads for itself when it opens could
   * otherwise name themes that the window does not know yet.
   */
  async caughtUp(): Promise<void> {
    if (this.#soon !== undefined) {
      clearTimeout(this.#soon);
      this.#soon = undefined;
      await this.#readAnnounced();
    }
    await this.#reading;
  }

  #readAnnounced(): Promise<void> {
    const changes = this.#pending;
    this.#pending = NOTHING_CHANGED;
    this.#reading = this.refresh(changes);
    return this.#reading;
  }

  /**
   * Takes the last step back and gives it; null when there was none, or when it could not be taken back. What it touched is
   * read at once: nothing is drawn of it before.
   */
  async undo(): Promise<HistoryStep | null> {
    let undone: HistoryStep | null = null;
    await this.act(async () => {
      undone = await this.client.undo({});
      this.#say(
        undone === null ? messages.frame.nothingToUndo : messages.frame.undone(undone.kind, undone.subject),
      );
      await this.caughtUp();
    });
    return undone;
  }

  redo(): Promise<void> {
    return this.act(async () => {
      const step = await this.client.redo({});
      this.#say(
        step === null ? messages.frame.nothingToRedo : messages.frame.redone(step.kind, step.subject),
      );
      await this.caughtUp();
    });
  }

  #say(text: string): void {
    toast(text);
    announce(text);
  }
}
