/** The list of articles: narrowed, in order, in pages. */
import type { ArticleSummary } from './articles';
import type { IsoDate, ThemeId } from './ids';
import type { Page } from './pages';

/**
 * By date of publication, undated ones last in `newest` and first in `oldest`; by date of import; by number of quotes to
 * review; by the letters of the title. Then by date, the newest first, or in the order of import.
 */
export const ARTICLE_SORTS = ['newest', 'oldest', 'added', 'review', 'title'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

/** What the list is narrowed to, all of which holds together, and its order. */
export interface ArticleOrder {
  /** Every word must stand in title, outlet or author, whatever its case and accents. */
  readonly text: string;
  readonly toReview: boolean;
  readonly themeId: ThemeId | null;
  readonly outlet: string | null;
  /** Published on this day or later. */
  readonly since: IsoDate | null;
  readonly sort: ArticleSort;
}

/** Of the themes of an article, as many as a row has room for. */
export const LISTED_THEMES = 8;

/** What a row of the list says. */
export type ListedArticle = Pick<
  ArticleSummary,
  'id' | 'title' | 'outlet' | 'publishedOn' | 'addedAt' | 'quotes' | 'quotesToReview' | 'themes'
>;

export interface ArticlePage extends Page<ListedArticle> {
  /** How many articles there are, whatever the filter. */
  readonly total: number;
}

export interface PlacedArticle {
  /** Whether the archive has it. */
  readonly exists: boolean;
  /** From 0; null where the filter leaves it out. */
  readonly place: number | null;
}
