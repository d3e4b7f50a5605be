import type { Database } from 'better-sqlite3';
import type { DomainTable } from '../tables';
import { everyState, goneFrom, type Forgetting } from './forgotten-rows';

/** All that goes, in words and numbers, and what stands against it. */
export interface InFull {
  readonly articles: readonly string[];
  readonly people: readonly string[];
  readonly briefs: readonly string[];
  readonly quotes: number;
  /** Quotes that stay, and of which nobody is the speaker any more. */
  readonly unattributed: number;
  readonly annotations: number;
  /** Steps of the history that go whole. */
  readonly steps: number;
  /** Titles of briefs that stay and rest on some of it. */
  readonly citing: readonly string[];
}

/** Reads what `markForgotten` found. People who go because nothing quotes them any more are among the people. */
export function inFull(db: Database, { people, removed }: Forgetting): InFull {
  const names = (table: DomainTable, column: string): string[] =>
    db
      .prepare<[], { value: string }>(
        `SELECT coalesce((SELECT ${column} FROM main.${table} WHERE id = gone.row_id),
           (SELECT max(value) FROM (${everyState(table, column)}) WHERE row_id = gone.row_id)) AS value
         FROM temp.forgotten AS gone WHERE table_name = '${table}' AND value IS NOT NULL ORDER BY gone.row_id`,
      )
      .all()
      .map(({ value }) => value);
  const count = (sql: string): number =>
    db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${sql}`).get()?.count ?? 0;
  const asked = JSON.stringify(people);
  return {
    articles: names('articles', 'title'),
    people: names('people', 'name'),
    briefs: names('briefs', 'title'),
    quotes: count(goneFrom('quotes')),
    unattributed: count(
      `main.quotes WHERE id NOT IN ${goneFrom('quotes')} AND speaker_id IN ${goneFrom('people')}`,
    ),
    annotations: count(goneFrom('annotations')),
    steps: count(
      removed
        ? 'main.journal_steps'
        : `main.journal_steps WHERE state = 'undone' OR NOT EXISTS (SELECT 1 FROM main.journal_changes
             WHERE step_id = journal_steps.id
               AND (table_name, row_id) NOT IN (SELECT table_name, row_id FROM temp.forgotten))`,
    ),
    citing: db
      .prepare<[string], { title: string }>(
        `SELECT title FROM main.briefs WHERE id NOT IN ${goneFrom('briefs')} AND id IN (
           SELECT brief_id FROM main.brief_evidence LEFT JOIN main.quotes ON quotes.id = quote_id
           WHERE quote_id IN ${goneFrom('quotes')} OR annotation_id IN ${goneFrom('annotations')}
             OR speaker_id IN (SELECT value FROM json_each(?))) ORDER BY id`,
      )
      .all(asked)
      .map(({ title }) => title),
  };
}
