/** What a person was called, and when: the roles that articles gave, each once. */
import type { ArticleId, IsoDate } from '../contract/ids';
import { foldToWords } from '../contract/rules/fold';

interface Stated {
  readonly role: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly articles: number;
  readonly articleId: ArticleId;
}

/** A role as it was spelled last. */
export interface RoleHistory {
  readonly role: string;
  /** Dates of the first and the last article that says so; null when none of them has a date. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The latest that says so. */
  readonly articleId: ArticleId;
  /** Each with how many articles have it; one article may have several. */
  readonly spellings: readonly Pick<Stated, 'role' | 'articles'>[];
}

/**
 * Joins roles that differ only in capitals or accents.
 * @param stated each spelling, the one stated latest first
 */
export const roleHistory = (stated: readonly Stated[]): readonly RoleHistory[] =>
  [...Map.groupBy(stated, ({ role }) => foldToWords(role)).values()].flatMap((same) => {
    const [latest] = same;
    if (latest === undefined) return [];
    const dates = same.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, to])).sort();
    return {
      role: latest.role,
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      articleId: latest.articleId,
      spellings: same.map(({ role, articles }) => ({ role, articles })),
    };
  });
