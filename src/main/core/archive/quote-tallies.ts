import type { Database } from 'better-sqlite3';
import type { QuoteStatus } from '../contract/quotes';
import type { Prepares } from './preparing-once';

/** Each table of tallies and what it is to hold: see `migrations/0023-quote-tallies.ts`. */
const TALLIES: Readonly<Record<string, string>> = {
  speaker_tallies: `SELECT coalesce(speaker_id, 0), ${sums()} FROM quotes GROUP BY speaker_id`,
  source_tallies: `SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), ''), ${sums()}
    FROM quotes JOIN articles ON articles.id = article_id GROUP BY 1, 2`,
};

function sums(): string {
  const statuses: readonly QuoteStatus[] = ['suggested', 'accepted', 'corrected', 'rejected'];
  return statuses.map((status) => `sum(status = '${status}')`).join(', ');
}

/** SQL: the quotes of a row of tallies that were not rejected. */
export const KEPT = 'suggested + accepted + corrected';

/** SQL: the quotes of a row of tallies with one of @statuses, a JSON array. */
export const IN_STATUSES = (['suggested', 'accepted', 'corrected', 'rejected'] as const)
  .map((status) => `${status} * (instr(@statuses, '"${status}"') > 0)`)
  .join(' + ');

/** SQL: those of a row of tallies that are to review, where that is one of @statuses. */
export const SUGGESTED_AMONG = `suggested * (instr(@statuses, '"suggested"') > 0)`;

/** Makes the tallies anew from the quotes. */
export function rebuildTallies(db: Database): void {
  for (const [table, sql] of Object.entries(TALLIES)) {
    db.exec(`DELETE FROM ${table}; INSERT INTO ${table} ${sql}`);
  }
}

/** The tables that do not say what the quotes say. */
export function falseTallies(db: Prepares): readonly string[] {
  return Object.entries(TALLIES)
    .filter(([table, sql]) => {
      const differing = `SELECT EXISTS (SELECT * FROM ${table} EXCEPT ${sql}) OR EXISTS (${sql} EXCEPT SELECT * FROM ${table})`;
      return db.prepare<[], number>(differing).pluck().get() === 1;
    })
    .map(([table]) => table);
}
