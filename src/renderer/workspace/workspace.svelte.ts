import type { ThemeId } from '../../main/core/contract/ids';
import { en } from '../../main/core/contract/messages/catalogue';
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

/** What all views share: the open archive, its themes, where the window is, and the way back. */
export class Workspace {
  archive = $state.raw<ArchiveInfo | null>(null);
  themes = $state.raw<readonly Theme[]>([]);
  /** Rises whenever something was written: read it in an effect to read a list again. */
  version = $state(0);
  view = $state.raw<View>({ name: 'read' });
  /** What somebody wants to forget for good; `choose` where nothing is chosen yet, null while nobody wants to. */
  forgetting = $state.raw<Forgettable | 'choose' | null>(null);
  /** The themes that new tags may be given of; the first nine are worked by keys. */
  readonly themesInUse = $derived(this.themes.filter(({ status }) => status === 'active'));
  readonly readOnly = $derived(this.archive?.readOnly ?? false);

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

  /** Reads what all views share again; called on every change and after an archive was opened. */
  async refresh(): Promise<void> {
    const archive = await this.client.archiveInfo({});
    const themes = archive === null ? [] : await this.client.listThemes({});
    this.archive = archive;
    this.themes = themes;
    this.version += 1;
  }

  /** Reads again shortly; many changes in a row are few readings. */
  refreshSoon(): void {
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
    this.#reading = this.refresh();
    return this.#reading;
  }

  /** Takes the last step back and gives it; null when there was none, or when it could not be taken back. */
  async undo(): Promise<HistoryStep | null> {
    let undone: HistoryStep | null = null;
    await this.act(async () => {
      undone = await this.client.undo({});
      this.#say(undone === null ? en.frame.nothingToUndo : en.frame.undone(undone.kind, undone.subject));
    });
    return undone;
  }

  redo(): Promise<void> {
    return this.act(async () => {
      const step = await this.client.redo({});
      this.#say(step === null ? en.frame.nothingToRedo : en.frame.redone(step.kind, step.subject));
    });
  }

  #say(text: string): void {
    toast(text);
    announce(text);
  }
}
