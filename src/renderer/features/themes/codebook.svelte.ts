/** The themes as a tree in order, one of them selected. */
import type { ThemeId } from '../../../main/core/contract/ids';
import type { Theme } from '../../../main/core/contract/themes';
import type { Client } from '../../client';
import { fold } from '../../../main/core/contract/rules/fold';
import { holdsWords } from '../../../main/core/contract/rules/holds-words';

/** Keys 1 to 9 tag with the first nine themes in use. */
const LAST_KEY = 9;

/** A theme with its place in the tree. */
export interface CodebookRow {
  readonly theme: Theme;
  /** 0 for a theme of its own, 1 for a theme below another, and so on. */
  readonly depth: number;
  /** Name of the theme above it. */
  readonly parent: string | null;
  readonly key: number | null;
}

/** Where a theme can be moved: within its level, below the theme before it, or one level out. */
export type Move = 'up' | 'down' | 'under' | 'out';

type CodebookClient = Pick<Client, 'moveTheme' | 'removeTheme' | 'setThemeStatus'>;

export class Codebook {
  #chosen = $state.raw<ThemeId | null>(null);
  words = $state('');

  readonly rows: readonly CodebookRow[] = $derived.by(() => rowsOf(this.#themes()));
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

  /** Where the selected theme would go; null when it cannot go there. */
  placeFor(move: Move): { readonly parentId: ThemeId | null; readonly position: number } | null {
    const theme = this.selected?.theme;
    if (!theme) return null;
    const siblings = this.#below(theme.parentId);
    const here = siblings.findIndex(({ id }) => id === theme.id);
    if (move === 'up') return here > 0 ? { parentId: theme.parentId, position: here - 1 } : null;
    if (move === 'down') {
      return here < siblings.length - 1 ? { parentId: theme.parentId, position: here + 1 } : null;
    }
    if (move === 'under') {
      const above = siblings[here - 1];
      return above ? { parentId: above.id, position: this.#below(above.id).length } : null;
    }
    const parent = this.#themes().find(({ id }) => id === theme.parentId);
    if (!parent) return null;
    const level = this.#below(parent.parentId);
    return { parentId: parent.parentId, position: level.findIndex(({ id }) => id === parent.id) + 1 };
  }

  /** Moves the selected theme with those below it; false when it cannot go there. */
  async move(move: Move): Promise<boolean> {
    const theme = this.selected?.theme;
    const place = this.placeFor(move);
    if (!theme || place === null) return false;
    this.select(theme.id);
    await this.#client.moveTheme({ themeId: theme.id, ...place });
    return true;
  }

  /** Retires the selected theme, or takes it back into use. */
  async toggleRetired(): Promise<void> {
    const theme = this.selected?.theme;
    if (!theme) return;
    this.select(theme.id);
    const status = theme.status === 'active' ? 'retired' : 'active';
    await this.#client.setThemeStatus({ themeId: theme.id, status });
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

  #below(parentId: ThemeId | null): readonly Theme[] {
    return this.#themes().filter((theme) => theme.parentId === parentId);
  }
}

export const passagesOf = (theme: Theme): number => theme.quotes + theme.annotations;

/** Each theme followed by those below it. */
function rowsOf(themes: readonly Theme[]): readonly CodebookRow[] {
  const inUse = themes.filter(({ status }) => status === 'active').map(({ id }) => id);
  const below = Map.groupBy(themes, ({ parentId }) => parentId);
  const from = (parent: Theme | null, depth: number): readonly CodebookRow[] =>
    (below.get(parent?.id ?? null) ?? []).flatMap((theme) => {
      const place = inUse.indexOf(theme.id);
      const key = place >= 0 && place < LAST_KEY ? place + 1 : null;
      return [{ theme, depth, parent: parent?.name ?? null, key }, ...from(theme, depth + 1)];
    });
  return from(null, 0);
}

const foldedWords = ({ name, definition, keywords }: Theme): string =>
  fold([name, definition, ...keywords].join(' '));
