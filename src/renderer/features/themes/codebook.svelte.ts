/** The themes as a list in order, one of them selected. */
import type { ThemeId } from '../../../main/core/contract/ids';
import type { Theme } from '../../../main/core/contract/model';
import type { Client } from '../../client';
import { foldText, holdsWords } from '../quotes/fold-text';

/** Keys 1 to 9 tag with the first nine themes. */
export const LAST_KEY = 9;

/** A theme with its place in the tree. */
export interface CodebookRow {
  readonly theme: Theme;
  /** 0 for a theme of its own, 1 for a theme below another. */
  readonly depth: number;
  readonly key: number | null;
}

type CodebookClient = Pick<Client, 'moveTheme' | 'removeTheme'>;

export class Codebook {
  #chosen = $state.raw<ThemeId | null>(null);
  words = $state('');

  readonly rows: readonly CodebookRow[] = $derived.by(() =>
    this.#themes().map((theme) => ({
      theme,
      depth: theme.parentId === null ? 0 : 1,
      key: theme.position < LAST_KEY ? theme.position + 1 : null,
    })),
  );
  readonly shown: readonly CodebookRow[] = $derived(
    this.rows.filter(({ theme }) => holdsWords(foldedWords(theme), this.words)),
  );
  readonly selected: CodebookRow | null = $derived(
    this.rows.find(({ theme }) => theme.id === this.#chosen) ?? this.shown[0] ?? null,
  );
  /** Tagged passages over all themes; one with two themes counts twice. */
  readonly passages = $derived(this.rows.reduce((sum, { theme }) => sum + passagesOf(theme), 0));

  readonly #client: CodebookClient;
  readonly #themes: () => readonly Theme[];

  constructor(client: CodebookClient, themes: () => readonly Theme[]) {
    this.#client = client;
    this.#themes = themes;
  }

  select(themeId: ThemeId): void {
    this.#chosen = themeId;
  }

  step(by: number): void {
    const index = this.shown.findIndex(({ theme }) => theme.id === this.selected?.theme.id);
    const row = this.shown[Math.min(Math.max(index + by, 0), this.shown.length - 1)];
    if (row) this.select(row.theme.id);
  }

  /** Moves the selected theme `by` places; its key moves with it. Does nothing at either end. */
  async move(by: 1 | -1): Promise<void> {
    const theme = this.selected?.theme;
    if (!theme) return;
    const index = this.rows.findIndex((row) => row.theme.id === theme.id);
    const position = this.rows[index + by]?.theme.position;
    if (position === undefined) return;
    this.select(theme.id);
    await this.#client.moveTheme({ themeId: theme.id, position });
  }

  /** Removes the selected theme and goes on to its neighbour. */
  async remove(): Promise<void> {
    const theme = this.selected?.theme;
    if (!theme) return;
    const index = this.rows.findIndex((row) => row.theme.id === theme.id);
    const neighbour = this.rows[index + 1] ?? this.rows[index - 1];
    await this.#client.removeTheme({ themeId: theme.id });
    if (neighbour) this.select(neighbour.theme.id);
  }
}

export const passagesOf = (theme: Theme): number => theme.quotes + theme.annotations;

const foldedWords = ({ name, definition, keywords }: Theme): string =>
  foldText([name, definition, ...keywords].join(' '));
