/** Choosing which passages of a theme go to a new one, and what that is called. */
import type { TagTarget } from '../../../main/core/contract/tags';
import type { ThemePassage } from '../../../main/core/contract/theme-page';
import type { Theme, ThemeDetails } from '../../../main/core/contract/themes';
import { ThemeForm, type FormClient, type NameProblem } from './theme-form.svelte';

export class ThemeSplit {
  #passages = $state.raw<readonly ThemePassage[]>([]);
  #chosen = $state.raw<readonly ThemePassage[]>([]);
  readonly #form: ThemeForm;

  readonly targets: readonly TagTarget[] = $derived(this.#chosen.map(({ target }) => target));
  readonly isReady = $derived.by(() => this.#form.problem === null && this.#chosen.length > 0);
  /** How many passages are not shown yet. */
  readonly left = $derived.by(() => Math.max(0, this.total - this.#passages.length));

  /**
   * @param total how many passages the theme has
   * @param read some of them, from a place on
   */
  constructor(
    readonly theme: Theme,
    readonly total: number,
    readonly read: (offset: number) => Promise<readonly ThemePassage[]>,
    themes: readonly Theme[],
    client: FormClient,
  ) {
    this.#form = new ThemeForm(client, null, themes);
  }

  /** Those that are shown to be chosen from. */
  get passages(): readonly ThemePassage[] {
    return this.#passages;
  }

  async showMore(): Promise<void> {
    const further = await this.read(this.#passages.length);
    this.#passages = [...this.#passages, ...further];
  }

  get name(): string {
    return this.#form.name;
  }

  set name(name: string) {
    this.#form.name = name;
  }

  get nameProblem(): NameProblem | null {
    return this.#form.shownProblem;
  }

  /** The new theme: named here, to be described later. */
  get details(): ThemeDetails {
    return this.#form.details;
  }

  has(passage: ThemePassage): boolean {
    return this.#chosen.includes(passage);
  }

  choose(passage: ThemePassage, chosen: boolean): void {
    const others = this.#chosen.filter((other) => other !== passage);
    this.#chosen = chosen ? [...others, passage] : others;
  }
}
