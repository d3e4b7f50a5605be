import type { Database } from 'better-sqlite3';
import type { QuoteFilter } from '../contract/quote-pages';
import { QUOTE_STATUSES } from '../contract/quotes';
import { createWordFinder } from './word-finder';

/** What the conditions of a filter are given; lists are JSON arrays. */
export interface FilterRow {
  readonly statuses: string;
  readonly themes: string;
  /** Whether quotes without a theme pass where a theme is asked for. */
  readonly untagged: 0 | 1;
  readonly from: string | null;
  readonly to: string | null;
  readonly outlet: string | null;
}

/** A filter in SQL. A condition that lets all through is left out, so that an index alone may answer. */
export interface Conditions {
  readonly row: FilterRow;
  readonly inStatuses: string;
  readonly inThemes: string;
  readonly withWords: string;
  /** Over `articles`. */
  readonly inOutlet: string;
  readonly inPeriod: string;
}

export const ALL = 'TRUE';
export const TAGGED = 'EXISTS (SELECT 1 FROM visible_tags AS tags WHERE tags.quote_id = quotes.id)';
const IN_THEMES = `((@untagged AND NOT ${TAGGED}) OR EXISTS (SELECT 1 FROM visible_tags AS tags
    WHERE tags.quote_id = quotes.id AND tags.theme_id IN (SELECT value FROM json_each(@themes))))`;

/** Joins conditions: all must hold. */
export const both = (...conditions: readonly string[]): string =>
  conditions.filter((condition) => condition !== ALL).join(' AND ') || ALL;

/** All of a filter, over `quotes` and its `articles`. */
export const passing = ({ inStatuses, inOutlet, inPeriod, inThemes, withWords }: Conditions): string =>
  both(withWords, inStatuses, inOutlet, inPeriod, inThemes);

/** The same for what reads every quote that passes, and so may begin with those found by their words, however many: see `word-finder.ts`. */
export const beginningWithFound = (conditions: Conditions): Conditions => ({
  ...conditions,
  withWords: conditions.withWords.replace(/^\+/u, ''),
});

/** Whether nothing is asked for that the tallies do not tell apart: see `quote-tallies.ts`. */
export const isOfTallies = ({ inThemes, withWords, inPeriod }: Conditions): boolean =>
  both(inThemes, withWords, inPeriod) === ALL;

/** The condition that narrows the outlet, over `source_tallies`. */
export const inTalliedOutlet = ({ inOutlet }: Conditions): string =>
  inOutlet === ALL ? ALL : 'outlet = json_quote(@outlet)';

/** @returns from a filter to its SQL */
export function createConditions(db: Database): (filter: QuoteFilter) => Conditions {
  const find = createWordFinder(db, 'found_quotes', {
    from: 'quotes LEFT JOIN people ON people.id = speaker_id',
    id: 'quotes.id',
    text: `quotes.exact || ' ' || coalesce(people.name, '')`,
  });
  return ({ statuses, themes, from, to, outlet, words }) => {
    return {
      row: {
        statuses: JSON.stringify(statuses),
        themes: JSON.stringify(themes.filter((theme) => theme !== null)),
        untagged: themes.includes(null) ? 1 : 0,
        from,
        to,
        outlet,
      },
      inStatuses:
        new Set(statuses).size === QUOTE_STATUSES.length
          ? ALL
          : 'quotes.status IN (SELECT value FROM json_each(@statuses))',
      inThemes: themes.length === 0 ? ALL : IN_THEMES,
      withWords: find(words, 'quotes.id') ?? ALL,
      inOutlet: outlet === null ? ALL : 'articles.outlet = @outlet',
      inPeriod: both(
        from === null ? ALL : 'articles.published_on >= @from',
        to === null ? ALL : 'articles.published_on <= @to',
      ),
    };
  };
}
