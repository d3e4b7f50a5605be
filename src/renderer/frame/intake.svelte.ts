import { announce } from '../ui/notify';
import { areBriefs } from '../features/exchange/are-briefs';
import type { IncomingBrief, IncomingFile } from '../features/exchange/incoming-brief.svelte';
import type { Workspace } from '../workspace/workspace.svelte';
import type { ArchiveOpener } from '../workspace/archive-opener.svelte';
import type { Importing, ImportRow, ImportSource } from '../features/import/importing.svelte';

/** Takes what was dropped, chosen or pasted to where it belongs: briefs of colleagues apart, all else among the articles. */
export class Intake {
  /** The row of the import that what is chosen or pasted next is for. */
  replaced = $state.raw<ImportRow | null>(null);
  /** What waits for an archive with a name. */
  #waiting: readonly ImportSource[] = [];

  constructor(
    readonly workspace: Workspace,
    readonly door: ArchiveOpener,
    readonly importing: Importing,
    readonly incoming: IncomingBrief,
  ) {}

  /**
   * Whichever archive is opened while a brief waits for one is where it goes. Watched for as long as the calling
   * component stands.
   */
  follow(): void {
    $effect(() => {
      if (this.workspace.archive === null || !this.incoming.wantsArchive) return;
      this.incoming.wantsArchive = false;
      this.workspace.go({ name: 'incoming' });
    });
  }

  async take(sources: readonly ImportSource[]): Promise<void> {
    const { replaced } = this;
    const [first, ...others] = sources;
    if (first === undefined) return;
    if (replaced === null && areBriefs(sources)) {
      await this.openBriefs(sources);
      return;
    }
    if (this.workspace.readOnly) return;
    if (replaced !== null && others.length === 0) {
      await this.importing.retry(replaced.key, first);
      return;
    }
    this.#waiting = [...this.#waiting, ...sources];
    if (await this.door.ensureArchive()) await this.takeWaiting();
  }

  /** Goes on once there is an archive. */
  async takeWaiting(): Promise<void> {
    const sources = this.#waiting;
    this.#waiting = [];
    if (sources.length === 0) return;
    this.workspace.go({ name: 'import' });
    await this.importing.add(sources);
  }

  async openBriefs(files: readonly IncomingFile[]): Promise<void> {
    this.workspace.go({ name: 'incoming' });
    await this.incoming.open(files);
    if (this.incoming.inspection !== null) announce(this.incoming.inspection.message);
  }

  /** Makes an archive for the brief that is looked at. */
  async beginForBrief(): Promise<void> {
    this.incoming.wantsArchive = true;
    await this.door.ensureArchive();
  }

  /** Opens an archive for the brief that is looked at. */
  async openForBrief(): Promise<void> {
    this.incoming.wantsArchive = true;
    await this.door.open();
  }
}
