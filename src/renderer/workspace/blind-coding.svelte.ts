import type { BlindMode } from '../../main/core/contract/coding';
import type { ArticleId } from '../../main/core/contract/ids';
import { messages } from '../../main/core/contract/messages/catalogue';
import { announce } from '../ui/notify';
import type { Workspace } from './workspace.svelte';

/** How blind mode stands: whether colleagues' coding is hidden, and which articles each analyst is done with. */
export class BlindCoding {
  /** Null until it is read, and without an archive. */
  mode: BlindMode | null = $state.raw(null);
  busy = $state(false);
  readonly on: boolean = $derived(this.mode?.on ?? false);
  /** The articles that who works here is done with. */
  readonly done: readonly ArticleId[] = $derived(
    this.mode?.analysts.find(({ id }) => id === this.mode?.me)?.done ?? [],
  );

  constructor(readonly workspace: Workspace) {}

  /** Reads it now, and again whenever it was changed; for an effect of what shows it. */
  follow(): () => void {
    return this.workspace.follow([{ kinds: ['setting', 'origin', 'analyst'] }], async () => {
      const { archive, client } = this.workspace;
      this.mode = archive === null ? null : await client.blindMode({});
    });
  }

  async switch(): Promise<void> {
    const on = !this.on;
    await this.#work(async () => {
      this.mode = await this.workspace.client.setBlindMode({ on });
      announce(messages.coding.blind(on));
    });
  }

  async markDone(articleId: ArticleId, done: boolean): Promise<void> {
    await this.#work(async () => {
      this.mode = await this.workspace.client.markCoded({ articleId, done });
    });
  }

  async #work(run: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.workspace.act(run);
    this.busy = false;
  }
}
