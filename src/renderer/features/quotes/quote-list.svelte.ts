/** The quotes of the whole archive as the Quotes view shows them: filtered, grouped, folded, one selected. */
import type { QuoteId, ThemeId } from '../../../main/core/contract/ids';
import type { QuoteInContext, QuoteStatus } from '../../../main/core/contract/quotes';
import type { Theme } from '../../../main/core/contract/themes';
import type { Client } from '../../client';
import { countFacets, NO_FILTER, passes, toggled, type QuoteFilter } from './quote-filter';
import { themesOf } from '../../passages/themes-of';
import { groupQuotes, type Grouping, type QuoteGroup } from './quote-groups';
import { newestFirst } from '../../passages/quote-order';
import { Rereading } from '../../lib/rereading';

/** Rows of a group before it is unfolded: enough to know a voice, few enough to see many voices. */
const FIRST_ROWS: Readonly<Record<Grouping, number>> = { speaker: 3, theme: 5, date: 10, none: 50 };
/** How many rows or groups one more step brings; keeps a large archive quick. */
const MORE_ROWS = 100;
const MORE_GROUPS = 30;

/** One line of the list. The same quote may stand in several groups. */
export interface QuoteRow {
  readonly group: string;
  readonly quote: QuoteInContext;
}

/** What of a group is on the screen. */
export interface ShownGroup extends QuoteGroup {
  readonly rows: readonly QuoteRow[];
  readonly folded: number;
}

/** Where somebody was in the list. */
export interface QuotePlace {
  readonly filter: QuoteFilter;
  readonly grouping: Grouping;
  readonly rowLimits: Readonly<Record<string, number>>;
  readonly groupLimit: number;
  readonly selected: { readonly group: string; readonly quoteId: QuoteId } | null;
}

type ListClient = Pick<Client, 'listAllQuotes' | 'decideQuote' | 'addTag' | 'removeTag'>;

export class QuoteList {
  #all = $state.raw<readonly QuoteInContext[]>([]);
  #rowLimits = $state.raw<Readonly<Record<string, number>>>({});
  #groupLimit = $state(MORE_GROUPS);
  #selected = $state.raw<QuotePlace['selected']>(null);
  #grouping = $state<Grouping>('speaker');
  #filter = $state.raw<QuoteFilter>(NO_FILTER);
  /** Rises with every change made here: an answer that was asked for before it is out of date. */
  #changes = 0;
  readonly #rereading = new Rereading(() => this.#read());
  /** False until the archive has answered once. */
  loaded = $state(false);

  readonly counts = $derived(countFacets(this.#all, this.#filter));
  readonly passing = $derived(this.#all.filter((quote) => passes(quote, this.#filter)));
  readonly #groups = $derived.by(() => groupQuotes(this.passing, this.#grouping, this.#themes()));
  readonly shown: readonly ShownGroup[] = $derived(
    this.#groups.slice(0, this.#groupLimit).map((group) => this.#show(group)),
  );
  readonly groupsLeft = $derived(Math.max(0, this.#groups.length - this.#groupLimit));
  readonly rows: readonly QuoteRow[] = $derived(this.shown.flatMap((group) => group.rows));
  readonly #index = $derived(this.#indexOf(this.rows));
  readonly current: QuoteRow | null = $derived(this.rows[this.#index] ?? null);

  readonly #client: ListClient;
  readonly #themes: () => readonly Theme[];

  constructor(client: ListClient, themes: () => readonly Theme[]) {
    this.#client = client;
    this.#themes = themes;
  }

  get total(): number {
    return this.#all.length;
  }

  get filter(): QuoteFilter {
    return this.#filter;
  }

  get filtered(): boolean {
    return this.#filter !== NO_FILTER;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    this.#foldAll();
  }

  get place(): QuotePlace {
    return {
      filter: this.#filter,
      grouping: this.#grouping,
      rowLimits: this.#rowLimits,
      groupLimit: this.#groupLimit,
      selected: this.#selected,
    };
  }

  /** Goes back to where somebody was. */
  resume(place: QuotePlace): void {
    this.#filter = place.filter;
    this.#grouping = place.grouping;
    this.#rowLimits = place.rowLimits;
    this.#groupLimit = place.groupLimit;
    this.#selected = place.selected;
  }

  /** Reads the archive again. */
  load(): Promise<void> {
    return this.#rereading.run();
  }

  narrow(change: Partial<QuoteFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#foldAll();
  }

  clear(): void {
    this.#filter = NO_FILTER;
    this.#foldAll();
  }

  toggleStatus(status: QuoteStatus): void {
    this.narrow({ statuses: toggled(this.#filter.statuses, status) });
  }

  toggleTheme(theme: ThemeId | null): void {
    this.narrow({ themes: toggled(this.#filter.themes, theme) });
  }

  unfold(group: string): void {
    const rows = this.shown.find(({ key }) => key === group)?.rows.length ?? 0;
    this.#rowLimits = { ...this.#rowLimits, [group]: rows + MORE_ROWS };
  }

  showMoreGroups(): void {
    this.#groupLimit += MORE_GROUPS;
  }

  select(row: QuoteRow): void {
    this.#selected = { group: row.group, quoteId: row.quote.id };
  }

  /** Moves the selection `by` rows, staying within the list; brings more groups when it reaches the end. */
  step(by: number): void {
    const target = this.#index + by;
    if (target >= this.rows.length && this.groupsLeft > 0) this.showMoreGroups();
    const row = this.rows[Math.min(Math.max(target, 0), this.rows.length - 1)];
    if (row) this.select(row);
  }

  /** Settles the selected quote and goes on to the next one that is still to review. */
  async decide(status: 'accepted' | 'rejected'): Promise<void> {
    const quote = this.current?.quote;
    if (!quote || quote.status === status || (status === 'accepted' && quote.status === 'corrected')) return;
    const next = this.#afterDeciding(quote.id);
    const decided = await this.#client.decideQuote({ quoteId: quote.id, status });
    this.#replace({ ...quote, ...decided });
    if (next) this.select(next);
  }

  /** Gives the selected quote the theme, or takes it away. */
  async toggleTag(themeId: ThemeId): Promise<void> {
    const quote = this.current?.quote;
    if (!quote) return;
    const target = { kind: 'quote', id: quote.id } as const;
    if (themesOf(quote).includes(themeId)) {
      const { left } = await this.#client.removeTag({ target, themeId });
      const others = quote.tags.filter((tag) => tag.themeId !== themeId);
      this.#replace({ ...quote, tags: [...others, ...left] });
    } else {
      const tag = await this.#client.addTag({ target, themeId });
      this.#replace({ ...quote, tags: [...quote.tags, tag] });
    }
  }

  async #read(): Promise<void> {
    const changes = this.#changes;
    const quotes = await this.#client.listAllQuotes({});
    // Every change is announced by the archive, and so calls for a reading of its own.
    if (changes !== this.#changes) return;
    this.#all = quotes.toSorted(newestFirst);
    this.loaded = true;
  }

  #show(group: QuoteGroup): ShownGroup {
    const limit = this.#rowLimits[group.key] ?? FIRST_ROWS[this.#grouping];
    // Folding a single row would hide a quote to show a line that says so.
    const count = group.quotes.length <= limit + 1 ? group.quotes.length : limit;
    return {
      ...group,
      rows: group.quotes.slice(0, count).map((quote) => ({ group: group.key, quote })),
      folded: group.quotes.length - count,
    };
  }

  /** The selected row; else the same quote in another group; else the first row. */
  #indexOf(rows: readonly QuoteRow[]): number {
    const selected = this.#selected;
    if (selected === null) return 0;
    const same = (row: QuoteRow): boolean => row.quote.id === selected.quoteId;
    const exact = rows.findIndex((row) => same(row) && row.group === selected.group);
    return Math.max(exact === -1 ? rows.findIndex(same) : exact, 0);
  }

  /** Where to go after a decision: the next undecided quote below, else the next row, else the one above. */
  #afterDeciding(decided: QuoteId): QuoteRow | null {
    const below = this.rows.slice(this.#index + 1).filter((row) => row.quote.id !== decided);
    const undecided = below.find((row) => row.quote.status === 'suggested');
    return undecided ?? below[0] ?? this.rows[this.#index - 1] ?? null;
  }

  #replace(changed: QuoteInContext): void {
    this.#changes += 1;
    this.#all = this.#all.map((quote) => (quote.id === changed.id ? changed : quote));
  }

  #foldAll(): void {
    this.#rowLimits = {};
    this.#groupLimit = MORE_GROUPS;
  }
}
