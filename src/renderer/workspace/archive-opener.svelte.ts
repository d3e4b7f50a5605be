import { messages } from '../../main/core/contract/messages/catalogue';
import type { ArchiveInfo } from '../../main/core/contract/archive';
import type { RecentArchive } from '../../main/core/contract/shell';
import { CallFailure } from '../client';
import { toast } from '../ui/notify';
import type { Workspace } from './workspace.svelte';
import { archiveNameOf } from './archive-name';

/** Which dialog of the door stands open. */
export type OpenArchiveDialog = 'none' | 'new' | 'open' | 'restore' | 'analyst';

/** What is done about an archive that does not open as it is. */
export interface Hindered {
  /** Ask for its passphrase. */
  locked(archive: Pick<ArchiveInfo, 'name' | 'path' | 'readOnly'>): void;
  /** Offer to repair it. */
  damaged(path: string, message: string): void;
}

/** Ways into an archive: a new one, one on disk, the sample. */
export class ArchiveOpener {
  recent = $state.raw<readonly RecentArchive[]>([]);
  /** Where new archives are put. */
  folder = $state('');
  dialog = $state<OpenArchiveDialog>('none');
  /** Why the last attempt failed; shown in the open dialog. */
  problem = $state<string | null>(null);
  /** An archive that another window holds: it can still be opened for reading. */
  inUse = $state<string | null>(null);
  /** The backup that was chosen in the system's dialog; empty where there is none. */
  backup = $state('');
  ready = $state(false);
  /** An archive is being opened, and the sample perhaps filled. */
  opening = $state(false);

  /** Who waits to hear whether somebody said who works here. */
  #introduction = $state.raw<PromiseWithResolvers<boolean> | null>(null);
  /** Whether the name is asked for because something waits for it. */
  readonly asks = $derived(this.#introduction !== null);

  constructor(
    readonly workspace: Workspace,
    readonly hindered: Hindered = { locked: () => undefined, damaged: () => undefined },
  ) {}

  /** Reads what the shell knows when the window starts. */
  async begin(): Promise<void> {
    await this.workspace.act(async () => {
      const session = await this.workspace.client.session({});
      this.recent = session.recent;
      this.folder = session.folder;
      await this.workspace.refresh();
    });
    this.ready = true;
  }

  show(dialog: OpenArchiveDialog): void {
    if (dialog !== 'analyst') this.#introduced(false);
    this.problem = null;
    this.inUse = null;
    this.dialog = dialog;
  }

  /** Opens the system's dialog; where the shell has none, ours asks for a path. */
  async open(): Promise<void> {
    await this.workspace.act(async () => {
      const path = await this.workspace.client.pickArchive({ mode: 'open' });
      if (path === null) this.show('open');
      else await this.openPath(path);
    });
  }

  async openPath(path: string, mode: 'open' | 'read-only' = 'open'): Promise<boolean> {
    const hindered = (failure: CallFailure): boolean => {
      if (failure.code === 'locked') {
        this.hindered.locked({ name: archiveNameOf(path), path, readOnly: mode === 'read-only' });
      } else if (failure.code === 'damaged') this.hindered.damaged(path, failure.message);
      else return false;
      return true;
    };
    return this.#enter(() => this.workspace.client.openArchive({ path, mode }), path, hindered);
  }

  async create(name: string): Promise<boolean> {
    return this.#enter(() => this.workspace.client.createArchive({ name }), name);
  }

  /** Asks for a backup and for the name that the archive in it is to have. */
  async chooseBackup(): Promise<void> {
    await this.workspace.act(async () => {
      this.backup = (await this.workspace.client.pickArchive({ mode: 'open' })) ?? '';
      this.show('restore');
    });
  }

  async restore(path: string, name: string, passphrase?: string): Promise<boolean> {
    const request = passphrase === undefined ? { path, name } : { path, name, passphrase };
    return this.#enter(() => this.workspace.client.restoreBackup(request), name);
  }

  async openSample(): Promise<boolean> {
    return this.#enter(() => this.workspace.client.openSample({}), '');
  }

  /** Asks who works here; true once it is said, false where the dialog was closed. Two calls that ask at once ask once. */
  async introduce(): Promise<boolean> {
    if (this.#introduction === null) {
      this.#introduction = Promise.withResolvers();
      this.show('analyst');
    }
    return this.#introduction.promise;
  }

  async renameAnalyst(name: string): Promise<boolean> {
    const renamed = await this.#enter(() => this.workspace.client.renameAnalyst({ name }), '');
    if (renamed) this.#introduced(true);
    return renamed;
  }

  #introduced(said: boolean): void {
    this.#introduction?.resolve(said);
    this.#introduction = null;
  }

  /** Makes sure there is an archive to import into; false when a name has to be asked first. */
  async ensureArchive(): Promise<boolean> {
    if (this.workspace.archive !== null) return true;
    const made = await this.create(messages.frame.start.firstArchive);
    if (made) return true;
    this.dialog = 'new';
    return false;
  }

  /** @param hindered does something about a failure; false where it is only to be said */
  async #enter(
    run: () => Promise<unknown>,
    path: string,
    hindered: (failure: CallFailure) => boolean = () => false,
  ): Promise<boolean> {
    this.problem = null;
    this.inUse = null;
    const { archive: before, view } = this.workspace;
    this.opening = true;
    try {
      await run();
      await this.workspace.refresh();
      // The sample shows itself while it is filled: who went on meanwhile is not called back.
      const stayed = this.workspace.view === view;
      if (stayed && this.workspace.archive?.path !== before?.path) this.workspace.go({ name: 'read' });
      this.dialog = 'none';
      const { recent } = await this.workspace.client.session({});
      this.recent = recent;
      return true;
    } catch (error) {
      if (before !== null) await this.#returnTo(before);
      if (!(error instanceof CallFailure)) throw error;
      if (hindered(error)) {
        this.dialog = 'none';
        return false;
      }
      if (error.code === 'in-use') this.inUse = path;
      this.problem = error.message;
      if (this.dialog === 'none') {
        if (error.code === 'in-use' && path !== '') this.dialog = 'open';
        else toast(error.message, { tone: 'bad' });
      }
      return false;
    } finally {
      this.opening = false;
    }
  }

  /** An attempt that fails may have closed the archive that was open: it is opened again. */
  async #returnTo(before: ArchiveInfo): Promise<void> {
    const { client } = this.workspace;
    if ((await client.archiveInfo({})) !== null) return;
    try {
      await client.openArchive({ path: before.path, mode: before.readOnly ? 'read-only' : 'open' });
    } catch (error) {
      if (!(error instanceof CallFailure) || error.code !== 'locked') throw error;
      this.hindered.locked(before);
    }
    await this.workspace.refresh();
  }
}
