import type { ArticleId, IsoDate, ThemeId } from '../../../main/core/contract/ids';
import type { ArticleSummary } from '../../../main/core/contract/articles';
import type { Client } from '../../client';
import { fold } from '../../../main/core/contract/rules/fold';
import { filterArticles, haystacksOf, outletsOf, type DateReach } from './article-filter';
import { groupByPeriod, type ArticleGroup } from './article-periods';

export const ARTICLE_SORTS = ['newest', 'oldest', 'added', 'review', 'title'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

/** Rows drawn at first and at each extension: more than a screen holds, far fewer than an archive may. */
const PORTION = 80;

/** The articles of the archive with a filter that answers while one types. */
export class ArticleList {
  #articles = $state.raw<readonly ArticleSummary[]>([]);
  loaded = $state(false);
  text = $state('');
  toReview = $state(false);
  themeId = $state<ThemeId | null>(null);
  outlet = $state<string | null>(null);
  reach = $state<DateReach>('all');
  sort = $state<ArticleSort>('newest');
  #drawn = $state(PORTION);

  readonly total = $derived(this.#articles.length);
  readonly #haystacks = $derived(haystacksOf(this.#articles));
  readonly outlets = $derived(outletsOf(this.#articles));
  readonly filtered = $derived(
    this.text.trim() !== '' ||
      this.toReview ||
      this.themeId !== null ||
      this.outlet !== null ||
      this.reach !== 'all',
  );
  readonly shown: readonly ArticleSummary[] = $derived.by(() => {
    const { text, toReview, themeId, outlet, reach } = this;
    const filter = { text, toReview, themeId, outlet, reach };
    return filterArticles(this.#articles, this.#haystacks, filter, this.today).sort(ORDERS[this.sort]);
  });
  /** The rows to draw now, cut into periods where the order is one of time. */
  readonly groups: readonly ArticleGroup[] = $derived.by(() => {
    const drawn = this.shown.slice(0, this.#drawn);
    if (this.sort === 'title' || this.sort === 'review') return [{ label: '', articles: drawn }];
    const dayOf = (article: ArticleSummary): string | null =>
      this.sort === 'added' ? article.addedAt : article.publishedOn;
    return groupByPeriod(drawn, dayOf, this.today);
  });
  readonly more = $derived(this.shown.length > this.#drawn);

  constructor(
    readonly client: Pick<Client, 'listArticles'>,
    readonly today: IsoDate,
  ) {}

  async refresh(): Promise<void> {
    this.#articles = await this.client.listArticles({});
    this.loaded = true;
  }

  /** An article as it is now. */
  take(changed: ArticleSummary): void {
    this.#articles = this.#articles.map((article) => (article.id === changed.id ? changed : article));
  }

  has(id: ArticleId): boolean {
    return this.#articles.some((article) => article.id === id);
  }

  /** Draws further rows; called when the last one comes into sight. */
  extend(): void {
    this.#drawn += PORTION;
  }

  /** Starts again from the top after a change of filter or order. */
  rewind(): void {
    this.#drawn = PORTION;
  }

  clear(): void {
    this.text = '';
    this.toReview = false;
    this.themeId = null;
    this.outlet = null;
    this.reach = 'all';
    this.rewind();
  }

  /** 1 for the first article shown; 0 when it is not shown. */
  placeOf(id: ArticleId): number {
    return this.shown.findIndex((article) => article.id === id) + 1;
  }

  /** The next shown article after this one, round the end, that has quotes to review; null when no other has. */
  nextToReview(id: ArticleId | null): ArticleId | null {
    const here = this.shown.findIndex((article) => article.id === id);
    const others = [...this.shown.slice(here + 1), ...this.shown.slice(0, Math.max(here, 0))];
    return others.find((article) => article.quotesToReview > 0)?.id ?? null;
  }

  /** The article after or before one in the shown order. */
  neighbour(id: ArticleId | null, by: 1 | -1): ArticleSummary | null {
    const here = this.shown.findIndex((article) => article.id === id);
    const next = this.shown[here === -1 ? 0 : here + by] ?? null;
    if (next !== null) while (this.placeOf(next.id) > this.#drawn) this.extend();
    return next;
  }
}

type Order = (a: ArticleSummary, b: ArticleSummary) => number;

const later: Order = (a, b) => byLetters(b.publishedOn ?? '', a.publishedOn ?? '') || b.id - a.id;

const ORDERS: Readonly<Record<ArticleSort, Order>> = {
  newest: later,
  oldest: (a, b) => -later(a, b),
  added: (a, b) => byLetters(b.addedAt, a.addedAt) || b.id - a.id,
  review: (a, b) => b.quotesToReview - a.quotesToReview || later(a, b),
  title: (a, b) => byLetters(fold(a.title), fold(b.title)) || a.id - b.id,
};

function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
