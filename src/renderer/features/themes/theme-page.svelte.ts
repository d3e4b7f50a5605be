/** One theme's page: its examples from the archive, and the figures beside them. */
import type { ThemeId } from '../../../main/core/contract/ids';
import type { ThemePageFacts, ThemePassage } from '../../../main/core/contract/theme-page';
import type { Theme } from '../../../main/core/contract/themes';
import type { Client } from '../../client';
import { Rereading } from '../../lib/rereading';

/** Examples shown before more are asked for. */
const FIRST_EXAMPLES = 10;
const MORE_EXAMPLES = 50;
const NOTHING: ThemePageFacts = {
  quotes: 0,
  annotations: 0,
  articles: 0,
  speakers: 0,
  months: [],
  together: [],
};

type PageClient = Pick<Client, 'readThemePage' | 'pageThemePassages' | 'pickExample'>;

/** What was answered for a theme. */
interface Shown {
  readonly themeId: ThemeId;
  readonly facts: ThemePageFacts;
  readonly examples: readonly ThemePassage[];
}

export class ThemePage {
  #shown = $state.raw<Shown | null>(null);
  #wanted = FIRST_EXAMPLES;
  readonly #rereading = new Rereading(() => this.#read());

  /** Null until the archive has answered for this theme. */
  readonly #own: Shown | null = $derived.by(() => {
    const theme = this.#theme();
    return this.#shown !== null && this.#shown.themeId === theme?.id ? this.#shown : null;
  });
  readonly loaded = $derived(this.#own !== null);
  /** Picked ones first, then the newest. */
  readonly examples = $derived(this.#own?.examples ?? []);
  readonly counts = $derived(this.#own?.facts ?? NOTHING);
  readonly total = $derived(this.counts.quotes + this.counts.annotations);
  readonly left = $derived(this.total - this.examples.length);
  readonly months = $derived(this.counts.months);
  /** The other themes that the passages carry: most often first, then in the order of the codebook. */
  readonly together = $derived.by(() => {
    const { together } = this.counts;
    return this.#themes()
      .flatMap((theme) =>
        together.filter(({ themeId }) => themeId === theme.id).map(({ count }) => ({ theme, count })),
      )
      .sort((left, right) => right.count - left.count);
  });

  readonly #client: PageClient;
  readonly #theme: () => Theme | null;
  readonly #themes: () => readonly Theme[];

  constructor(client: PageClient, theme: () => Theme | null, themes: () => readonly Theme[]) {
    this.#client = client;
    this.#theme = theme;
    this.#themes = themes;
  }

  /** Reads the archive again. */
  load(): Promise<void> {
    return this.#rereading.run();
  }

  showMore(): Promise<void> {
    this.#wanted = this.examples.length + MORE_EXAMPLES;
    return this.load();
  }

  /** Picks a passage as an example of the theme, or lets it be one no longer. */
  async toggleExample({ target }: ThemePassage): Promise<void> {
    const theme = this.#theme();
    if (!theme) return;
    const picked = !isExample(theme, { target });
    await this.#client.pickExample({ themeId: theme.id, target, picked });
  }

  /** Further passages of the theme, from a place on. */
  async passagesFrom(themeId: ThemeId, offset: number): Promise<readonly ThemePassage[]> {
    return (await this.#client.pageThemePassages({ themeId, offset, limit: MORE_EXAMPLES })).rows;
  }

  async #read(): Promise<void> {
    const themeId = this.#theme()?.id;
    if (themeId === undefined) return;
    if (this.#shown?.themeId !== themeId) this.#wanted = FIRST_EXAMPLES;
    const [facts, examples] = await Promise.all([
      this.#client.readThemePage({ themeId }),
      this.#first(themeId, this.#wanted),
    ]);
    this.#shown = { themeId, facts, examples };
  }

  /** A reply holds no more than so much: many passages are several. */
  async #first(themeId: ThemeId, count: number): Promise<readonly ThemePassage[]> {
    const all: ThemePassage[] = [];
    for (;;) {
      const limit = Math.min(count - all.length, MORE_EXAMPLES);
      const { rows, passing } = await this.#client.pageThemePassages({ themeId, offset: all.length, limit });
      all.push(...rows);
      if (rows.length === 0 || all.length >= Math.min(count, passing)) return all;
    }
  }
}

/** Whether a passage was picked to show what the theme means. */
export const isExample = ({ examples }: Theme, { target }: Pick<ThemePassage, 'target'>): boolean =>
  examples.some(({ kind, id }) => kind === target.kind && id === target.id);
