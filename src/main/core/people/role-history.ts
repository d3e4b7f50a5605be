/** What a person was called, and when: the roles that articles gave, each once. */
import type { ArticleId, IsoDate } from '../contract/ids';
import type { PersonRole } from '../contract/people';
import { foldToWords } from '../contract/rules/fold';

/** A role with all articles that give it. */
export interface RoleHistory {
  readonly role: string;
  /** Dates of the first and the last article that says so; null when none of them has a date. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Most recent first. */
  readonly articles: readonly ArticleId[];
}

/** Joins roles that differ only in capitals or accents; most recently stated first, as the archive lists them. */
export const roleHistory = (roles: readonly PersonRole[]): readonly RoleHistory[] =>
  [...Map.groupBy(roles, ({ role }) => foldToWords(role)).values()].map((same) => {
    const dates = same.flatMap(({ statedOn }) => (statedOn === null ? [] : [statedOn])).sort();
    return {
      role: same[0]?.role ?? '',
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      articles: [...new Set(same.map(({ articleId }) => articleId))],
    };
  });
