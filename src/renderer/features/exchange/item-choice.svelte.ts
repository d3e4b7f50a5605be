import { SvelteSet } from 'svelte/reactivity';
import type { MergeChoice, MergeItem } from '../../../main/core/contract/exchange';

export type Side = 'mine' | 'theirs';

/** Whether taking an item in is a matter of yes or no. */
export function isTakeable({ state }: MergeItem): boolean {
  return state === 'new' || state === 'different' || state === 'removed';
}

/**
 * What the analyst means to take of a colleague's brief: all that nobody changed here, until they say otherwise, and of
 * conflicts nothing, until they say so.
 */
export class ItemChoice {
  /** The analyst believes a signer whose key is another than the one known. */
  acceptKey = $state(false);
  readonly #left = new SvelteSet<string>();
  readonly #theirs = new SvelteSet<string>();
  readonly #items: () => readonly MergeItem[];

  readonly takeable = $derived.by(() => this.#items().filter(isTakeable));
  readonly chosen = $derived(this.takeable.filter(({ key }) => !this.#left.has(key)));
  readonly conflicts = $derived.by(() => this.#items().filter(({ state }) => state === 'conflict'));
  readonly decidedForThem = $derived(this.conflicts.filter(({ key }) => this.#theirs.has(key)));
  readonly count = $derived(this.chosen.length + this.decidedForThem.length);

  constructor(items: () => readonly MergeItem[]) {
    this.#items = items;
  }

  /** Begins anew, for another file. */
  reset(): void {
    this.acceptKey = false;
    this.#left.clear();
    this.#theirs.clear();
  }

  isChosen(items: readonly MergeItem[]): boolean {
    return items.every(({ key }) => !this.#left.has(key));
  }

  choose(items: readonly MergeItem[], isTaken: boolean): void {
    for (const { key } of items.filter(isTakeable)) {
      if (isTaken) this.#left.delete(key);
      else this.#left.add(key);
    }
  }

  /** All, or nothing where all is chosen already. */
  toggleAll(): void {
    this.choose(this.takeable, !this.isChosen(this.takeable));
  }

  sideOf({ key }: MergeItem): Side {
    return this.#theirs.has(key) ? 'theirs' : 'mine';
  }

  decide(items: readonly MergeItem[], side: Side): void {
    for (const { key, state } of items) {
      if (state !== 'conflict') continue;
      if (side === 'theirs') this.#theirs.add(key);
      else this.#theirs.delete(key);
    }
  }

  get request(): MergeChoice {
    return {
      keys: this.chosen.map(({ key }) => key),
      theirs: this.decidedForThem.map(({ key }) => key),
      acceptKey: this.acceptKey,
    };
  }
}
