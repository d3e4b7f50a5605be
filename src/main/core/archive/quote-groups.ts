import type { Grouping } from '../contract/quote-pages';
import type { Prepares } from './preparing-once';
import {
  ALL,
  beginningWithFound,
  both,
  inTalliedOutlet,
  isOfTallies,
  passing,
  TAGGED,
  type Conditions,
  type FilterRow,
} from './quote-conditions';
import { IN_STATUSES, SUGGESTED_AMONG } from './quote-tallies';

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
const TALLIED = `coalesce(sum(${IN_STATUSES}), 0) AS count, coalesce(sum(${SUGGESTED_AMONG}), 0) AS toReview`;
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
  none: (asked) => `SELECT NULL AS key, count, toReview, 1 AS inAll FROM (${countAll(asked)})
    WHERE count > 0 LIMIT @limit OFFSET @offset`,
};

/** The count of all quotes that pass, and of those to review among them. */
const countAll = (asked: Conditions): string =>
  isOfTallies(asked)
    ? `SELECT ${TALLIED} FROM source_tallies WHERE ${inTalliedOutlet(asked)}`
    : `SELECT ${COUNTS} FROM ${FROM} WHERE ${passing(beginningWithFound(asked))}`;

/**
 * Most quoted first. Of speakers with equally many the first to be met in the list comes first, which is looked up only for
 * those near the page: most have a single quote. Nor are those ranked who have fewer quotes than the last of the page.
 */
function bySpeaker(asked: Conditions): string {
  const first = `SELECT quotes.id FROM ${FROM} WHERE quotes.speaker_id = near.key AND ${passing(asked)}
    ORDER BY ${NEWEST_FIRST} LIMIT 1`;
  const counted =
    isOfTallies(asked) && asked.inOutlet === ALL
      ? `SELECT nullif(speaker_id, 0) AS key, ${IN_STATUSES} AS count, ${SUGGESTED_AMONG} AS toReview FROM speaker_tallies
         WHERE ${IN_STATUSES} > 0`
      : `SELECT speaker_id AS key, ${COUNTS} FROM ${FROM} WHERE ${passing(beginningWithFound(asked))} GROUP BY speaker_id`;
  return `WITH counted AS MATERIALIZED (${counted}
    ), bound AS MATERIALIZED (
      SELECT count FROM counted WHERE key IS NOT NULL ORDER BY count DESC LIMIT 1 OFFSET @offset + @limit - 1
    ), ranked AS MATERIALIZED (
      SELECT *, rank() OVER (ORDER BY key IS NULL, count DESC) AS rank,
        count(*) OVER (PARTITION BY key IS NULL, count) AS alike FROM counted
      WHERE key IS NULL OR count >= coalesce((SELECT count FROM bound), 0)
    ), near AS MATERIALIZED (
      SELECT * FROM ranked WHERE rank <= @offset + @limit AND rank + alike > @offset + 1
    )
    SELECT near.key AS key, near.count AS count, near.toReview AS toReview, (SELECT count(*) FROM counted) AS inAll
    FROM near LEFT JOIN quotes ON quotes.id = iif(alike > 1, (${first}), NULL)
      LEFT JOIN articles ON articles.id = quotes.article_id
    ORDER BY rank, ${NEWEST_FIRST} LIMIT @limit OFFSET @offset + 1 - coalesce((SELECT min(rank) FROM near), @offset + 1)`;
}

/** In the order of the codebook; a quote with two themes is in both. Those without are what is left, for tags are fewer than quotes. */
function byTheme(asked: Conditions): string {
  const untagged = isOfTallies(asked)
    ? `SELECT NULL, counted.count - tagged.count AS count, counted.toReview - tagged.toReview
       FROM (${countAll(asked)}) AS counted, (SELECT count(*) AS count, coalesce(sum(status = 'suggested'), 0) AS toReview FROM ${FROM}
         WHERE quotes.id IN (SELECT quote_id FROM visible_tags AS tags) AND ${passing(asked)}) AS tagged
       WHERE counted.count > tagged.count`
    : `SELECT NULL, ${COUNTS} FROM ${FROM} WHERE NOT ${TAGGED} AND ${passing(asked)} HAVING count(*) > 0`;
  return `SELECT key, count, toReview, count(*) OVER () AS inAll FROM (
      SELECT theme_id AS key, ${COUNTS}
      FROM (SELECT DISTINCT theme_id, quote_id FROM visible_tags AS tags WHERE quote_id IS NOT NULL)
        JOIN quotes ON quotes.id = quote_id LEFT JOIN articles ON articles.id = quotes.article_id
      WHERE ${passing(asked)} GROUP BY theme_id
      UNION ALL ${untagged}
    ) LEFT JOIN themes ON themes.id = key
    ORDER BY key IS NULL, themes.position, key LIMIT @limit OFFSET @offset`;
}

/** Newest first. Counted article by article, which an index answers alone where no words or themes are asked for. */
function byMonth(asked: Conditions): string {
  const { inStatuses, inThemes, withWords, inOutlet, inPeriod } = beginningWithFound(asked);
  if (isOfTallies(asked)) {
    return `SELECT *, count(*) OVER () AS inAll FROM (
        SELECT nullif(month, '') AS key, ${TALLIED} FROM source_tallies WHERE ${inTalliedOutlet(asked)} GROUP BY month)
      WHERE count > 0 ORDER BY key IS NULL, key DESC LIMIT @limit OFFSET @offset`;
  }
  return `SELECT substr(published_on, 1, 7) AS key, sum(count) AS count, sum(toReview) AS toReview, count(*) OVER () AS inAll
    FROM (SELECT article_id, ${COUNTS} FROM quotes WHERE ${both(withWords, inStatuses, inThemes)} GROUP BY article_id)
      JOIN articles ON articles.id = article_id
    WHERE ${both(inOutlet, inPeriod)} GROUP BY 1 ORDER BY key IS NULL, key DESC LIMIT @limit OFFSET @offset`;
}
