/** What is being typed while a theme is made or changed. Nothing is written before Save. */
import type { ThemeId } from '../../../main/core/contract/ids';
import {
  THEME_LOOKS,
  type Theme,
  type ThemeDetails,
  type ThemeLook,
} from '../../../main/core/contract/themes';
import type { Client } from '../../client';
import { foldTheme } from '../../../main/core/contract/rules/fold-name';

export type FormClient = Pick<Client, 'addTheme' | 'editTheme'>;
export type NameProblem = 'empty' | 'taken';

export class ThemeForm {
  name = $state('');
  definition = $state('');
  useFor = $state('');
  notFor = $state('');
  look = $state<ThemeLook>('circle');
  /** One term a line, or separated by commas. */
  keywords = $state('');
  /** Set once Save was tried: until then an empty name is no mistake. */
  #tried = $state(false);

  readonly terms = $derived(termsOf(this.keywords));
  readonly problem: NameProblem | null = $derived.by(() => this.#problem());
  readonly shownProblem = $derived(this.problem === 'empty' && !this.#tried ? null : this.problem);

  readonly #client: FormClient;
  /** The theme that is changed; null for a new one. */
  readonly theme: Theme | null;
  readonly #themes: readonly Theme[];

  constructor(client: FormClient, theme: Theme | null, themes: readonly Theme[]) {
    this.#client = client;
    this.theme = theme;
    this.#themes = themes;
    this.look = theme?.look ?? leastUsedLook(themes);
    if (!theme) return;
    this.name = theme.name;
    this.definition = theme.definition;
    this.useFor = theme.useFor;
    this.notFor = theme.notFor;
    this.keywords = theme.keywords.join('\n');
  }

  /** Writes the theme and tells which one it is; null when something is still to be mended. */
  async save(): Promise<ThemeId | null> {
    this.#tried = true;
    if (this.problem !== null) return null;
    const { details } = this;
    const theme = this.theme
      ? await this.#client.editTheme({ themeId: this.theme.id, details })
      : await this.#client.addTheme({ details, parentId: null });
    return theme.id;
  }

  get details(): ThemeDetails {
    return {
      name: this.name.trim(),
      definition: this.definition.trim(),
      useFor: this.useFor.trim(),
      notFor: this.notFor.trim(),
      look: this.look,
      keywords: this.terms,
    };
  }

  #problem(): NameProblem | null {
    const name = foldTheme(this.name);
    if (name === '') return 'empty';
    const others = this.#themes.filter(({ id }) => id !== this.theme?.id);
    return others.some((theme) => foldTheme(theme.name) === name) ? 'taken' : null;
  }
}

const termsOf = (text: string): readonly string[] => {
  const terms = text
    .split(/[\n,;]/)
    .map((term) => term.trim().replace(/\s+/g, ' '))
    .filter((term) => term !== '');
  const folded = terms.map(foldTheme);
  return terms.filter((_, index) => folded.indexOf(folded[index] ?? '') === index);
};

/** A look that tells the new theme from the others as long as there is one; the first of them otherwise. */
const leastUsedLook = (themes: readonly Theme[]): ThemeLook => {
  const uses = (look: ThemeLook): number => themes.filter((theme) => theme.look === look).length;
  return THEME_LOOKS.reduce((least, look) => (uses(look) < uses(least) ? look : least));
};
