import { TypeAhead } from './type-ahead.svelte';

/** One of many that are elsewhere: what fits is asked for as somebody types. */
export class AskedTypeAhead<Option> extends TypeAhead<Option> {
  #found = $state.raw<readonly Option[]>([]);
  /** The words that were answered last; what they found is not to be chosen for others. */
  #answered = $state<string | null>(null);
  readonly #ask: (typed: string) => Promise<readonly Option[]>;
  readonly #act: (run: () => Promise<void>) => Promise<void>;

  /**
   * @param ask what fits the words typed so far, as many as are listed without scrolling
   * @param act runs what may fail, and says so
   */
  constructor(
    ask: (typed: string) => Promise<readonly Option[]>,
    act: (run: () => Promise<void>) => Promise<void>,
  ) {
    super(() => this.#found);
    this.#ask = ask;
    this.#act = act;
  }

  override get chosen(): Option | null {
    return this.#answered === this.typed ? super.chosen : null;
  }

  override type(words: string): void {
    super.type(words);
    void this.#act(() => this.load());
  }

  /** Asks for what fits what is typed. */
  async load(): Promise<void> {
    const { typed } = this;
    const found = await this.#ask(typed);
    if (typed !== this.typed) return;
    this.#found = found;
    this.#answered = typed;
  }
}
