/** Choosing which passages of a theme go to a new one, and what that is called. */
import type { TagTarget } from '../../../main/core/contract/tags';
import type { Theme, ThemeDetails } from '../../../main/core/contract/themes';
import { ThemeForm, type FormClient, type NameProblem } from './theme-form.svelte';
import type { Passage } from './passages';

export class ThemeSplit {
  #chosen = $state.raw<readonly Passage[]>([]);
  readonly #form: ThemeForm;

  readonly targets: readonly TagTarget[] = $derived(this.#chosen.map(({ target }) => target));
  readonly isReady = $derived.by(() => this.#form.problem === null && this.#chosen.length > 0);

  constructor(
    readonly theme: Theme,
    readonly passages: readonly Passage[],
    themes: readonly Theme[],
    client: FormClient,
  ) {
    this.#form = new ThemeForm(client, null, themes);
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

  has(passage: Passage): boolean {
    return this.#chosen.includes(passage);
  }

  choose(passage: Passage, chosen: boolean): void {
    const others = this.#chosen.filter((other) => other !== passage);
    this.#chosen = chosen ? [...others, passage] : others;
  }
}
