/** The quotes of the archive as the Quotes view shows them: filtered, grouped, folded, one selected. Only what is drawn is read. */
import { EVERYTHING, type Changes } from '../../../main/core/contract/changes';
import type { QuoteId, ThemeId } from '../../../main/core/contract/ids';
import type { Grouping, QuoteFilter, QuoteGroup, QuoteLine } from '../../../main/core/contract/quote-pages';
import type { QuoteStatus } from '../../../main/core/contract/quotes';
import { LONGEST_QUERY } from '../../../main/core/contract/search';
import type { Theme } from '../../../main/core/contract/themes';
import type { Client } from '../../client';
import { Rereading } from '../../lib/rereading';
import { facetCounts, type FacetCounts } from './facet-counts';
import { drawnSubject, type GroupSubject } from './group-subject';
import {
  groupKey,
  groupName,
  withChanged,
  withGroups,
  withRows,
  type Answer,
  type Question,
} from './quote-answer';
import { NO_FILTER, toggled } from './quote-filter';

/** Rows of a group before it is unfolded: enough to know a voice, few enough to see many voices. */
const FIRST_ROWS: Readonly<Record<Grouping, number>> = { speaker: 3, theme: 5, date: 10, none: 50 };
/** How many rows or groups one more step brings; keeps a large archive quick. */
const MORE_ROWS = 100;
const MORE_GROUPS = 20;
/** Groups that are asked for at once. */
const MOST_GROUPS = 100;
/** As many rows that were touched are drawn at once; of more, the list is read as a whole. */
const MOST_TOUCHED = 50;

/** One line of the list. The same quote may stand in several groups. */
export interface QuoteRow {
  readonly group: string;
  readonly quote: QuoteLine;
}

/** What of a group is on the screen. */
export interface ShownGroup extends Pick<QuoteGroup, 'count' | 'toReview'> {
  readonly key: string;
  readonly subject: GroupSubject;
  readonly rows: readonly QuoteRow[];
  readonly folded: number;
}

/** Where somebody was in the list. */
export interface QuotePlace extends Question {
  readonly rowLimits: Readonly<Record<string, number>>;
  readonly groupLimit: number;
  readonly selected: { readonly group: string; readonly quoteId: QuoteId } | null;
}

type ListClient = Pick<
  Client,
  'pageQuotes' | 'moreQuotes' | 'readQuoteLines' | 'decideQuote' | 'addTag' | 'removeTag'
>;

export class QuoteList {
  #answer = $state.raw<Answer | null>(null);
  #rowLimits = $state.raw<Readonly<Record<string, number>>>({});
  #groupLimit = $state(MORE_GROUPS);
  #selected = $state.raw<QuotePlace['selected']>(null);
  /** What is asked; another one whenever it changes, so that an answer to an earlier one is known. */
  #question = $state.raw<Question>({ filter: NO_FILTER, grouping: 'speaker' });
  /** Rises with every change made here: an answer that was asked for before it is out of date. */
  #changes = 0;
  /** How many of them were written here since the list was read last. */
  #ownChanges = 0;
  readonly #rereading = new Rereading(() => this.#read());

  readonly counts: FacetCounts = $derived(facetCounts(this.#answer?.counts));
  readonly shown: readonly ShownGroup[] = $derived.by(() => {
    const answer = this.#answer;
    if (answer === null) return [];
    const { grouping } = answer.question;
    return answer.groups.slice(0, this.#groupLimit).flatMap((group) => this.#show(group, grouping));
  });
  readonly groupsLeft = $derived.by(() => {
    if (this.#answer === null) return 0;
    return this.#answer.groupsLeft + Math.max(0, this.#answer.groups.length - this.#groupLimit);
  });
  readonly rows: readonly QuoteRow[] = $derived(this.shown.flatMap((group) => group.rows));
  readonly #index = $derived(this.#indexOf(this.rows));
  readonly current: QuoteRow | null = $derived(this.rows[this.#index] ?? null);

  readonly #client: ListClient;
  readonly #themes: () => readonly Theme[];

  constructor(client: ListClient, themes: () => readonly Theme[]) {
    this.#client = client;
    this.#themes = themes;
  }

  /** False until the archive has answered once. */
  get loaded(): boolean {
    return this.#answer !== null;
  }

  /** How many quotes the archive has. */
  get total(): number {
    return this.#answer?.counts.total ?? 0;
  }

  /** How many of them pass the filter. */
  get passing(): number {
    return this.#answer?.counts.passing ?? 0;
  }

  /** Whenever it is another one, `load` is to be called. */
  get question(): Question {
    return this.#question;
  }

  get filter(): QuoteFilter {
    return this.#question.filter;
  }

  get filtered(): boolean {
    return this.filter !== NO_FILTER;
  }

  get grouping(): Grouping {
    return this.#question.grouping;
  }

  set grouping(grouping: Grouping) {
    this.#ask({ ...this.#question, grouping });
  }

  get place(): QuotePlace {
    return {
      ...this.#question,
      rowLimits: this.#rowLimits,
      groupLimit: this.#groupLimit,
      selected: this.#selected,
    };
  }

  /** Goes back to where somebody was. */
  resume({ filter, grouping, rowLimits, groupLimit, selected }: QuotePlace): void {
    this.#question = { filter, grouping };
    this.#rowLimits = rowLimits;
    this.#groupLimit = groupLimit;
    this.#selected = selected;
  }

  /** Reads what is shown again: at first the few rows that were touched, which are drawn before all is counted. */
  async load(changes: Pick<Changes, 'articles'> = EVERYTHING): Promise<void> {
    const isOwn = this.#ownChanges > 0;
    this.#ownChanges = 0;
    if (!isOwn) await this.#readTouched(changes);
    await this.#rereading.run();
  }

  narrow(change: Partial<QuoteFilter>): void {
    const filter = { ...this.filter, ...change };
    this.#ask({ ...this.#question, filter: { ...filter, words: filter.words.slice(0, LONGEST_QUERY) } });
  }

  clear(): void {
    this.#ask({ ...this.#question, filter: NO_FILTER });
  }

  toggleStatus(status: QuoteStatus): void {
    this.narrow({ statuses: toggled(this.filter.statuses, status) });
  }

  toggleTheme(theme: ThemeId | null): void {
    this.narrow({ themes: toggled(this.filter.themes, theme) });
  }

  /** Shows more rows of a group. */
  unfold(group: string): Promise<void> {
    const rows = this.shown.find(({ key }) => key === group)?.rows.length ?? 0;
    this.#rowLimits = { ...this.#rowLimits, [group]: rows + MORE_ROWS };
    return this.#readMore();
  }

  showMoreGroups(): Promise<void> {
    this.#groupLimit += MORE_GROUPS;
    return this.#readMore();
  }

  select(row: QuoteRow): void {
    this.#selected = { group: row.group, quoteId: row.quote.id };
  }

  /** Moves the selection `by` rows, staying within the list; brings more groups when it reaches the end. */
  async step(by: number): Promise<void> {
    if (this.#index + by >= this.rows.length && this.groupsLeft > 0) await this.showMoreGroups();
    const row = this.rows[Math.min(Math.max(this.#index + by, 0), this.rows.length - 1)];
    if (row) this.select(row);
  }

  /** Settles the selected quote and goes on to the next one that is still to review. */
  async decide(status: 'accepted' | 'rejected'): Promise<void> {
    const quote = this.current?.quote;
    if (!quote || quote.status === status || (status === 'accepted' && quote.status === 'corrected')) return;
    const next = this.#afterDeciding(quote.id);
    const decided = await this.#client.decideQuote({ quoteId: quote.id, status });
    this.#replace({ ...quote, status: decided.status });
    if (next) this.select(next);
  }

  /** Gives the selected quote the theme, or takes it away. */
  async toggleTag(themeId: ThemeId): Promise<void> {
    const quote = this.current?.quote;
    if (!quote) return;
    const target = { kind: 'quote', id: quote.id } as const;
    const others = quote.themes.filter((theme) => theme !== themeId);
    if (others.length < quote.themes.length) {
      const { left } = await this.#client.removeTag({ target, themeId });
      this.#replace({ ...quote, themes: left.length > 0 ? quote.themes : others });
    } else {
      await this.#client.addTag({ target, themeId });
      this.#replace({ ...quote, themes: [...others, themeId] });
    }
  }

  #ask(question: Question): void {
    this.#question = question;
    this.#rowLimits = {};
    this.#groupLimit = MORE_GROUPS;
  }

  async #readTouched({ articles }: Pick<Changes, 'articles'>): Promise<void> {
    if (articles === 'any') return;
    const rows = this.#answer?.groups.flatMap((group) => group.rows) ?? [];
    const touched = rows.filter(({ articleId }) => articles.includes(articleId)).map(({ id }) => id);
    // The same quote may stand in several groups.
    const ids = touched.filter((id, at) => touched.indexOf(id) === at);
    if (ids.length === 0 || ids.length > MOST_TOUCHED) return;
    for (const line of await this.#client.readQuoteLines({ ids })) this.#draw(line);
  }

  async #read(): Promise<void> {
    const [question, changes] = [this.#question, this.#changes];
    // Every change is announced by the archive, and so calls for a reading of its own; and so does another question.
    const isLate = (): boolean => question !== this.#question || changes !== this.#changes;
    const { counts, groups, groupsLeft } = await this.#client.pageQuotes({
      ...question,
      offset: 0,
      limit: Math.min(this.#groupLimit, MOST_GROUPS),
      rows: FIRST_ROWS[question.grouping],
    });
    if (counts === null) return;
    let answer: Answer = { question, counts, groups, groupsLeft };
    // What stands below the screen need not be there yet.
    if (!isLate() && this.#answer?.question !== question) this.#answer = answer;
    while (!isLate()) {
      const more = this.#missing(answer);
      if (more === null) {
        this.#answer = answer;
        return;
      }
      answer = await more;
    }
  }

  /** Reads on until all that is to be shown is there. */
  async #readMore(): Promise<void> {
    for (;;) {
      const answer = this.#answer;
      const more = answer && this.#missing(answer);
      if (more === null) return;
      const next = await more;
      if (this.#answer === answer) this.#answer = next;
    }
  }

  /** Asks for the next part of what is to be shown; null when all of it is there. */
  #missing(answer: Answer): Promise<Answer> | null {
    const { question, groups, groupsLeft } = answer;
    if (groupsLeft > 0 && groups.length < this.#groupLimit) {
      const limit = Math.min(this.#groupLimit - groups.length, MOST_GROUPS);
      return this.#client
        .pageQuotes({ ...question, offset: groups.length, limit, rows: FIRST_ROWS[question.grouping] })
        .then((page) => withGroups(answer, page.groups, page.groupsLeft));
    }
    for (const group of groups.slice(0, this.#groupLimit)) {
      const limit = Math.min(this.#limitOf(group, question.grouping) - group.rows.length, MORE_ROWS);
      if (limit <= 0) continue;
      const part = { group: groupName(group.subject), offset: group.rows.length, limit };
      return this.#client
        .moreQuotes({ filter: question.filter, ...part })
        .then((rows) => withRows(answer, groupKey(group.subject), rows));
    }
    return null;
  }

  #show(group: QuoteGroup, grouping: Grouping): readonly ShownGroup[] {
    const { count, toReview } = group;
    const subject = drawnSubject(group.subject, this.#themes());
    if (subject === null) return [];
    const key = groupKey(group.subject);
    const rows = group.rows.slice(0, this.#limitOf(group, grouping));
    return [
      {
        key,
        subject,
        count,
        toReview,
        rows: rows.map((quote) => ({ group: key, quote })),
        folded: count - rows.length,
      },
    ];
  }

  /** How many rows of a group are to be shown. Folding a single row would hide a quote to show a line that says so. */
  #limitOf({ subject, count }: QuoteGroup, grouping: Grouping): number {
    const limit = this.#rowLimits[groupKey(subject)] ?? FIRST_ROWS[grouping];
    return count <= limit + 1 ? count : limit;
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

  /** What was written here is announced as well. */
  #replace(changed: QuoteLine): void {
    this.#ownChanges += 1;
    this.#draw(changed);
  }

  #draw(changed: QuoteLine): void {
    this.#changes += 1;
    if (this.#answer !== null) this.#answer = withChanged(this.#answer, changed);
  }
}
