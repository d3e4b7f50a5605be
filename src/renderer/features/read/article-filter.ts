import type { ArticleId, IsoDate, ThemeId } from '../../../main/core/contract/ids';
import type { ArticleSummary } from '../../../main/core/contract/articles';
import { fold } from '../../../main/core/contract/rules/fold';
import { wordsOf } from '../../lib/holds-words';

/** How far back the date filter reaches, in days. */
const DATE_REACHES = { week: 7, month: 31, quarter: 92, year: 366 } as const;
export type DateReach = keyof typeof DATE_REACHES | 'all';

/** What the list is narrowed to; all of it holds together. */
export interface ArticleFilter {
  /** Every word must stand in title, outlet or author, whatever its case and accents. */
  readonly text: string;
  readonly toReview: boolean;
  readonly themeId: ThemeId | null;
  readonly outlet: string | null;
  readonly reach: DateReach;
}

/** What the words of a filter are looked up in, folded once for all keystrokes. */
export type Haystacks = ReadonlyMap<ArticleId, string>;

export function haystacksOf(articles: readonly ArticleSummary[]): Haystacks {
  return new Map(
    articles.map(({ id, title, outlet, author }) => [id, fold([title, outlet, author].join(' '))] as const),
  );
}

/** Every outlet once, by its letters. */
export function outletsOf(articles: readonly ArticleSummary[]): readonly string[] {
  return [...new Set(articles.map(({ outlet }) => outlet).filter((outlet) => outlet !== null))].sort();
}

/** The articles that pass, in the order given. */
export function filterArticles(
  articles: readonly ArticleSummary[],
  haystacks: Haystacks,
  filter: ArticleFilter,
  today: IsoDate,
): ArticleSummary[] {
  const words = wordsOf(filter.text);
  const from = filter.reach === 'all' ? null : daysBefore(today, DATE_REACHES[filter.reach]);
  return articles.filter(
    (article) =>
      (!filter.toReview || article.quotesToReview > 0) &&
      (filter.themeId === null || article.themes.some(({ themeId }) => themeId === filter.themeId)) &&
      (filter.outlet === null || article.outlet === filter.outlet) &&
      (from === null || (article.publishedOn ?? '') >= from) &&
      words.every((word) => haystacks.get(article.id)?.includes(word) ?? false),
  );
}

function daysBefore(day: IsoDate, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
