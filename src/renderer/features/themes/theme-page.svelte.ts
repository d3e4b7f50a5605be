/** One theme's page: its examples from the archive, and the figures beside them. */
import type { Theme } from '../../../main/core/contract/themes';
import type { Client } from '../../client';
import { Rereading } from '../../lib/rereading';
import { passageMonths } from './passage-months';
import { countPassages, passagesOf, taggedTogether, type Passage } from './passages';

/** Examples shown before more are asked for. */
const FIRST_EXAMPLES = 10;

type PageClient = Pick<Client, 'listAllQuotes' | 'listAllAnnotations' | 'pickExample'>;

export class ThemePage {
  #passages = $state.raw<readonly Passage[]>([]);
  #limit = $state.raw<{ readonly themeId: number; readonly count: number } | null>(null);
  readonly #rereading = new Rereading(() => this.#read());
  /** False until the archive has answered once. */
  loaded = $state(false);

  readonly #own: readonly Passage[] = $derived.by(() => {
    const theme = this.#theme();
    if (!theme) return [];
    const own = this.#passages.filter(({ themes }) => themes.has(theme.id));
    return [...own.filter((one) => isExample(theme, one)), ...own.filter((one) => !isExample(theme, one))];
  });
  readonly examples = $derived.by(() => {
    const limit = this.#limit;
    return this.#own.slice(0, limit?.themeId === this.#theme()?.id ? limit?.count : FIRST_EXAMPLES);
  });
  readonly left = $derived(this.#own.length - this.examples.length);
  readonly counts = $derived(countPassages(this.#own));
  readonly months = $derived(passageMonths(this.#own));
  readonly together = $derived.by(() => {
    const theme = this.#theme();
    return theme ? taggedTogether(this.#own, theme.id, this.#themes()) : [];
  });

  readonly #client: PageClient;
  readonly #theme: () => Theme | null;
  readonly #themes: () => readonly Theme[];

  constructor(client: PageClient, theme: () => Theme | null, themes: () => readonly Theme[]) {
    this.#client = client;
    this.#theme = theme;
    this.#themes = themes;
  }

  /** Every passage of the theme, picked examples first. */
  get all(): readonly Passage[] {
    return this.#own;
  }

  get total(): number {
    return this.#own.length;
  }

  /** Reads the archive again. */
  load(): Promise<void> {
    return this.#rereading.run();
  }

  async #read(): Promise<void> {
    const [quotes, annotations] = await Promise.all([
      this.#client.listAllQuotes({}),
      this.#client.listAllAnnotations({}),
    ]);
    this.#passages = passagesOf(quotes, annotations);
    this.loaded = true;
  }

  /** Picks a passage as an example of the theme, or lets it be one no longer. */
  async toggleExample({ target }: Passage): Promise<void> {
    const theme = this.#theme();
    if (!theme) return;
    const picked = !isExample(theme, { target });
    await this.#client.pickExample({ themeId: theme.id, target, picked });
  }

  showMore(): void {
    const theme = this.#theme();
    if (theme) this.#limit = { themeId: theme.id, count: this.examples.length + 50 };
  }
}

/** Whether a passage was picked to show what the theme means. */
export const isExample = ({ examples }: Theme, { target }: Pick<Passage, 'target'>): boolean =>
  examples.some(({ kind, id }) => kind === target.kind && id === target.id);
