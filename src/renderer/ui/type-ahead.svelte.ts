/** One of many, chosen by typing a part of its name. */
export class TypeAhead<Option> {
  #typed = $state('');
  #current = $state(0);
  /** What fits the words typed so far. */
  readonly options: readonly Option[] = $derived.by(() => this.#find(this.#typed));
  readonly #find: (typed: string) => readonly Option[];

  /** @param find what fits the words typed so far, as many as are listed without scrolling */
  constructor(find: (typed: string) => readonly Option[]) {
    this.#find = find;
  }

  /** Null while nothing fits. */
  get chosen(): Option | null {
    return this.options[this.#current] ?? null;
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
