import type { HistoryStep } from '../../../main/core/contract/history';
import type { Client } from '../../client';

export type ListedStep = HistoryStep & { readonly undone: boolean; readonly by: string };

/** Steps that are read at once. */
const PAGE = 100;

/** What was done in the archive, newest first, and how far back to go. */
export class HistoryList {
  steps = $state.raw<readonly ListedStep[]>([]);
  loaded = $state(false);
  #next = $state.raw<number | null>(null);
  readonly hasMore: boolean = $derived(this.#next !== null);

  constructor(readonly client: Pick<Client, 'listHistory' | 'undo'>) {}

  async load(): Promise<void> {
    const { steps, next } = await this.client.listHistory({ limit: PAGE, before: null });
    this.steps = steps;
    this.#next = next;
    this.loaded = true;
  }

  async loadMore(): Promise<void> {
    if (this.#next === null) return;
    const { steps, next } = await this.client.listHistory({ limit: PAGE, before: this.#next });
    this.steps = [...this.steps, ...steps];
    this.#next = next;
  }

  /** How many steps go when everything down to this place is undone. */
  count(index: number): number {
    return this.#standing(index).length;
  }

  /**
   * Undoes every step down to this place, one after the other.
   * @returns how many were undone, and whether it stopped because a step was another than the one that was listed
   */
  async undoUpTo(index: number): Promise<{ undone: number; stopped: boolean }> {
    const standing = this.#standing(index);
    let undone = 0;
    for (const step of standing) {
      const taken = await this.client.undo({});
      if (taken === null) break;
      undone += 1;
      if (taken.kind !== step.kind || taken.subject !== step.subject) break;
    }
    await this.load();
    return { undone, stopped: undone < standing.length };
  }

  #standing(index: number): readonly ListedStep[] {
    return this.steps.slice(0, index + 1).filter(({ undone }) => !undone);
  }
}
