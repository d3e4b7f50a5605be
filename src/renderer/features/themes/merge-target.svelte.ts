/** Choosing the theme that another one is merged into. */
import type { Theme } from '../../../main/core/contract/model';
import { foldText, holdsWords } from '../quotes/fold-text';

/** As many as are listed without scrolling. */
const MOST_OPTIONS = 8;

export class MergeTarget {
  #typed = $state('');
  #current = $state(0);
  readonly options: readonly Theme[] = $derived.by(() =>
    this.#others.filter(({ name }) => holdsWords(foldText(name), this.#typed)).slice(0, MOST_OPTIONS),
  );
  readonly kept: Theme | null = $derived(this.options[this.#current] ?? null);
  readonly #others: readonly Theme[];

  constructor(
    readonly merged: Theme,
    themes: readonly Theme[],
  ) {
    this.#others = themes.filter(({ id, status }) => id !== merged.id && status === 'active');
  }

  get typed(): string {
    return this.#typed;
  }

  get current(): number {
    return this.#current;
  }

  type(words: string): void {
    this.#typed = words;
    this.#current = 0;
  }

  choose(index: number): void {
    this.#current = index;
  }

  /** Goes through the options, round and round. */
  move(by: number): void {
    const count = this.options.length;
    if (count > 0) this.#current = (this.#current + by + count) % count;
  }
}
