import type { Grouping } from '../contract/quote-pages';
import type { Prepares } from './preparing-once';
import { both, passing, TAGGED, type Conditions, type FilterRow } from './quote-conditions';

/** Of a speaker or a theme, a month as `2026-10`, or null for those that have none. */
export type GroupKey = number | string | null;

export interface GroupRow {
  readonly key: GroupKey;
  readonly count: number;
  readonly toReview: number;
}

interface CountedGroupRow extends GroupRow {
  /** How many groups there are in all. */
  readonly inAll: number;
}

const COUNTS = `count(*) AS count, sum(status = 'suggested') AS toReview`;
const NEWEST_FIRST = 'articles.published_on DESC, articles.id DESC, quotes.start_offset, quotes.id';
const FROM = 'quotes LEFT JOIN articles ON articles.id = quotes.article_id';

/** The groups of the quotes that pass a filter, in the order in which a list shows them. */
export function readGroups(
  db: Prepares,
  grouping: Grouping,
  asked: Conditions,
  part: { readonly offset: number; readonly limit: number },
): { readonly groups: readonly GroupRow[]; readonly inAll: number } {
  const groups = db
    .prepare<[FilterRow & typeof part], CountedGroupRow>(GROUPED[grouping](asked))
    .all({ ...asked.row, ...part });
  return { groups, inAll: groups[0]?.inAll ?? 0 };
}

const GROUPED: Readonly<Record<Grouping, (asked: Conditions) => string>> = {
  speaker: bySpeaker,
  theme: byTheme,
  date: byMonth,
  none: (asked) => `SELECT NULL AS key, ${COUNTS}, 1 AS inAll FROM ${FROM} WHERE ${passing(asked)}
    HAVING count(*) > 0 LIMIT @limit OFFSET @offset`,
};

/**
 * Most quoted first. Of speakers with equally many the first to be met in the list comes first, which is looked up only for
 * those near the page: most have a single quote.
 */
function bySpeaker(asked: Conditions): string {
  const first = `SELECT quotes.id FROM ${FROM} WHERE quotes.speaker_id = near.key AND ${passing(asked)}
    ORDER BY ${NEWEST_FIRST} LIMIT 1`;
  return `WITH counted AS MATERIALIZED (
      SELECT speaker_id AS key, ${COUNTS} FROM ${FROM} WHERE ${passing(asked)} GROUP BY speaker_id
    ), ranked AS MATERIALIZED (
      SELECT *, rank() OVER (ORDER BY key IS NULL, count DESC) AS rank,
        count(*) OVER (PARTITION BY key IS NULL, count) AS alike FROM counted
    ), near AS MATERIALIZED (
      SELECT * FROM ranked WHERE rank <= @offset + @limit AND rank + alike > @offset + 1
    )
    SELECT near.key AS key, near.count AS count, near.toReview AS toReview, (SELECT count(*) FROM counted) AS inAll
    FROM near LEFT JOIN quotes ON quotes.id = iif(alike > 1, (${first}), NULL)
      LEFT JOIN articles ON articles.id = quotes.article_id
    ORDER BY rank, ${NEWEST_FIRST} LIMIT @limit OFFSET @offset + 1 - coalesce((SELECT min(rank) FROM near), @offset + 1)`;
}

/** In the order of the codebook; a quote with two themes is in both. */
function byTheme(asked: Conditions): string {
  return `SELECT key, count, toReview, count(*) OVER () AS inAll FROM (
      SELECT theme_id AS key, ${COUNTS}
      FROM (SELECT DISTINCT theme_id, quote_id FROM visible_tags AS tags WHERE quote_id IS NOT NULL)
        JOIN quotes ON quotes.id = quote_id LEFT JOIN articles ON articles.id = quotes.article_id
      WHERE ${passing(asked)} GROUP BY theme_id
      UNION ALL SELECT NULL, ${COUNTS} FROM ${FROM} WHERE NOT ${TAGGED} AND ${passing(asked)} HAVING count(*) > 0
    ) LEFT JOIN themes ON themes.id = key
    ORDER BY key IS NULL, themes.position, key LIMIT @limit OFFSET @offset`;
}

/** Newest first. Counted article by article, which an index answers alone where no words or themes are asked for. */
function byMonth({ inStatuses, inThemes, withWords, inOutlet, inPeriod }: Conditions): string {
  return `SELECT substr(published_on, 1, 7) AS key, sum(count) AS count, sum(toReview) AS toReview, count(*) OVER () AS inAll
    FROM (SELECT article_id, ${COUNTS} FROM quotes WHERE ${both(withWords, inStatuses, inThemes)} GROUP BY article_id)
      JOIN articles ON articles.id = article_id
    WHERE ${both(inOutlet, inPeriod)} GROUP BY 1 ORDER BY key IS NULL, key DESC LIMIT @limit OFFSET @offset`;
}
