import type { ArticleOrder, ArticleSort, ListedArticle } from '../../../main/core/contract/article-list';
import type { ArticleSummary } from '../../../main/core/contract/articles';
import type { ArticleId, IsoDate, ThemeId } from '../../../main/core/contract/ids';
import { LONGEST_WORDS } from '../../../main/core/contract/pages';
import type { Client } from '../../client';
import { Pages } from '../../lib/pages.svelte';
import { sinceOf, type DateReach } from './date-reach';
import { groupByPeriod, type ArticleGroup } from './article-periods';

/** Rows drawn at first and at each extension: more than a screen holds, far fewer than an archive may. */
const PORTION = 80;

type ListClient = Pick<Client, 'pageArticles' | 'placeArticle' | 'nextArticleToReview' | 'listOutlets'>;

/** The articles of the archive with a filter that answers while one types; of all of them, those that are drawn. */
export class ArticleList {
  text = $state('');
  toReview = $state(false);
  themeId = $state<ThemeId | null>(null);
  outlet = $state<string | null>(null);
  reach = $state<DateReach>('all');
  sort = $state<ArticleSort>('newest');
  /** How many there are, whatever the filter. */
  total = $state(0);
  outlets = $state.raw<readonly string[]>([]);
  readonly pages: Pages<ListedArticle>;
  /** Where one stands that is not drawn. */
  #located = $state.raw<{ readonly id: ArticleId; readonly place: number | null } | null>(null);

  readonly filtered = $derived(
    this.text.trim() !== '' ||
      this.toReview ||
      this.themeId !== null ||
      this.outlet !== null ||
      this.reach !== 'all',
  );
  readonly order: ArticleOrder = $derived.by(() => {
    const { toReview, themeId, outlet, sort } = this;
    const text = this.text.slice(0, LONGEST_WORDS);
    return { text, toReview, themeId, outlet, since: sinceOf(this.reach, this.today), sort };
  });
  /** The rows to draw now, cut into periods where the order is one of time. */
  readonly groups: readonly ArticleGroup[] = $derived.by(() => {
    const articles = this.pages.rows;
    if (this.sort === 'title' || this.sort === 'review') return [{ label: '', articles }];
    const dayOf = (article: ListedArticle): string | null =>
      this.sort === 'added' ? article.addedAt : article.publishedOn;
    return groupByPeriod(articles, dayOf, this.today);
  });

  constructor(
    readonly client: ListClient,
    readonly today: IsoDate,
  ) {
    this.pages = new Pages(async (offset, limit) => {
      const page = await this.client.pageArticles({ order: this.order, offset, limit });
      this.total = page.total;
      return page;
    }, PORTION);
  }

  get loaded(): boolean {
    return this.pages.loaded;
  }

  /** Reads again what is drawn. */
  async refresh(): Promise<void> {
    await Promise.all([this.pages.reload(), this.#locateAgain()]);
  }

  /** Reads what the menu of outlets offers: nothing that is drawn waits for it. */
  async refreshOutlets(): Promise<void> {
    this.outlets = await this.client.listOutlets({});
  }

  /** Reads again from the top: the filter or the order is another. */
  async narrow(): Promise<void> {
    this.pages.rewind();
    await Promise.all([this.pages.reload(), this.#locateAgain()]);
  }

  /** An article as it is now. Where the list is narrowed or ordered by what may have changed, it is read again. */
  async take(changed: ArticleSummary): Promise<void> {
    this.pages.rows = this.pages.rows.map((article) => (article.id === changed.id ? changed : article));
    if (this.toReview || this.themeId !== null || this.sort === 'review') await this.pages.reload();
  }

  /** Whether the archive has an article; what is drawn need not be asked for. Notes where it stands. */
  async has(id: ArticleId): Promise<boolean> {
    if (this.#drawn(id) !== -1) return true;
    const { exists, place } = await this.client.placeArticle({ order: this.order, articleId: id });
    this.#located = { id, place };
    return exists;
  }

  clear(): void {
    this.text = '';
    this.toReview = false;
    this.themeId = null;
    this.outlet = null;
    this.reach = 'all';
  }

  /** 1 for the first article of the list; 0 when it is not in it, or was not asked for. */
  placeOf(id: ArticleId): number {
    const drawn = this.#drawn(id);
    if (drawn !== -1) return this.pages.from + drawn + 1;
    const place = this.#located?.id === id ? this.#located.place : null;
    return place === null ? 0 : place + 1;
  }

  /** The first of the list; null when nothing is in it. */
  async first(): Promise<ArticleId | null> {
    const [row] = this.pages.from === 0 ? this.pages.rows : await this.#rowsAt(0);
    return row?.id ?? null;
  }

  /** The next article after this one in the list, round the end, that has quotes to review; null when no other has. */
  nextToReview(after: ArticleId | null): Promise<ArticleId | null> {
    return this.client.nextArticleToReview({ order: this.order, after });
  }

  /** The article after or before one in the list, which is then drawn; the first where it is not in it. */
  async neighbour(id: ArticleId | null, by: 1 | -1): Promise<ArticleId | null> {
    if (id !== null) await this.has(id);
    const here = id === null ? 0 : this.placeOf(id);
    const place = here === 0 ? 0 : here - 1 + by;
    if (place < 0 || place >= this.pages.passing) return null;
    if (place < this.pages.from || place >= this.pages.to) await this.pages.reach(place);
    return this.pages.rows[place - this.pages.from]?.id ?? null;
  }

  /** Place among what is drawn, from 0; -1 when it is not. */
  #drawn(id: ArticleId): number {
    return this.pages.rows.findIndex((article) => article.id === id);
  }

  async #rowsAt(offset: number): Promise<readonly ListedArticle[]> {
    return (await this.client.pageArticles({ order: this.order, offset, limit: 1 })).rows;
  }

  /** What was asked for by itself stands elsewhere once the list is another. */
  async #locateAgain(): Promise<void> {
    const id = this.#located?.id;
    if (id === undefined) return;
    const { place } = await this.client.placeArticle({ order: this.order, articleId: id });
    if (this.#located?.id === id) this.#located = { id, place };
  }
}
