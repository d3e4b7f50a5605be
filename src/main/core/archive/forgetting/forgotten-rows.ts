import type { Database } from 'better-sqlite3';
import { DOMAIN_TABLES, type DomainTable } from '../tables';

/** What is to go, by row ids; they may have been removed already. */
export interface Named {
  readonly articles: readonly number[];
  readonly people: readonly number[];
  readonly briefs: readonly number[];
}

/** What is forgotten: what is named, and where `removed`, all that only the history still holds. */
export interface Forgetting extends Named {
  readonly removed: boolean;
}

/**
 * Fills `temp.forgotten` with every row that goes, of the archive as it is and of every state that the history still has:
 * what was named, what hangs on it by a foreign key, who was quoted nowhere else, and briefs of colleagues as they came in
 * that hold some of it. A row that goes, goes from all states; so each of them is whole afterwards.
 * `temp.images` lists the changes of the history that keep a row.
 */
export function markForgotten(db: Database, { removed, ...named }: Forgetting): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.forgotten;
    DROP TABLE IF EXISTS temp.images;
    CREATE TEMP TABLE forgotten (
      table_name TEXT NOT NULL, row_id INTEGER NOT NULL, PRIMARY KEY (table_name, row_id)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE images AS SELECT id, table_name, row_id FROM main.journal_changes
      WHERE image IS NOT NULL AND step_id IN (SELECT id FROM main.journal_steps);
    CREATE INDEX temp.images_by_row ON images (table_name, row_id);
  `);
  for (const [table, ids] of [
    ['articles', named.articles],
    ['people', named.people],
    ['briefs', named.briefs],
  ] as const) {
    mark(db, table, 'SELECT value FROM json_each(?)', JSON.stringify(ids));
  }
  if (removed) for (const table of ['articles', 'briefs'] as const) markRemoved(db, table);
  markMergedPeople(db);
  markWhatHangsOnIt(db);
  markTheSilent(db);
  markMerges(db);
  if (removed) markRemoved(db, 'annotations');
  markWhatHangsOnIt(db);
}

/** What was there once. People are not among it: who was merged into another is still here. */
function markRemoved(db: Database, table: DomainTable): void {
  mark(
    db,
    table,
    `SELECT row_id FROM images WHERE table_name = '${table}' AND row_id NOT IN (SELECT id FROM main.${table})`,
  );
}

/** SQL: every value that this column of a row ever had, with the id of the row, as `row_id` and `value`. */
export const everyState = (table: DomainTable, column: string): string =>
  `SELECT id AS row_id, ${column} AS value FROM main.${table}
   UNION SELECT images.row_id, image ->> '$.${column}' FROM images JOIN main.journal_changes USING (id)
     WHERE images.table_name = '${table}'`;

/** SQL: ids of the rows of a table that go. */
export const goneFrom = (table: DomainTable): string =>
  `(SELECT row_id FROM forgotten WHERE table_name = '${table}')`;

function mark(db: Database, table: DomainTable, ids: string, ...given: readonly string[]): number {
  return db.prepare(`INSERT OR IGNORE INTO temp.forgotten SELECT '${table}', * FROM (${ids})`).run(...given)
    .changes;
}

/** Whoever was merged into a person is that person; who stands beside them now is another. */
function markMergedPeople(db: Database): void {
  mark(
    db,
    'people',
    `SELECT row_id FROM (${everyState('people', 'uid')}) WHERE row_id NOT IN (SELECT id FROM main.people)
       AND value IN (SELECT uid.value FROM (${everyState('person_aliases', 'uid')}) AS uid
         JOIN (${everyState('person_aliases', 'person_id')}) AS person USING (row_id)
         WHERE person.value IN ${goneFrom('people')})`,
  );
}

/** A quote stays where its speaker goes: its words are the article's. */
const STAYS = new Set(['quotes.speaker_id']);

function markWhatHangsOnIt(db: Database): void {
  const keys = db.prepare<[string], { column: string; parent: DomainTable }>(
    `SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?) WHERE "to" = 'id' ORDER BY id`,
  );
  for (const table of DOMAIN_TABLES) {
    for (const { column, parent } of keys.all(table)) {
      if (STAYS.has(`${table}.${column}`) || !hasGone(db, parent)) continue;
      mark(db, table, `SELECT row_id FROM (${everyState(table, column)}) WHERE value IN ${goneFrom(parent)}`);
    }
  }
}

const hasGone = (db: Database, table: DomainTable): boolean =>
  db.prepare('SELECT 1 FROM temp.forgotten WHERE table_name = ? LIMIT 1').get(table) !== undefined;

/** People of whom nothing is left once these quotes are gone. */
function markTheSilent(db: Database): void {
  if (!hasGone(db, 'quotes')) return;
  db.exec(`CREATE TEMP TABLE speakers AS ${everyState('quotes', 'speaker_id')};
    CREATE INDEX temp.speakers_by_person ON speakers (value);`);
  mark(
    db,
    'people',
    `SELECT DISTINCT value FROM speakers AS spoken WHERE value IS NOT NULL AND row_id IN ${goneFrom('quotes')}
       AND NOT EXISTS (SELECT 1 FROM speakers WHERE value = spoken.value AND row_id NOT IN ${goneFrom('quotes')})`,
  );
  db.exec('DROP TABLE temp.speakers');
}

const MERGED_KINDS = {
  brief: 'briefs',
  article: 'articles',
  quote: 'quotes',
  annotation: 'annotations',
  person: 'people',
} as const;

/** SQL: rows of `merged_items` by which a colleague names something that goes; each as `row_id`. */
export const namesOfGone = (): string =>
  Object.entries(MERGED_KINDS)
    .map(
      ([kind, table]) => `SELECT kind.row_id FROM (${everyState('merged_items', 'kind')}) AS kind
        JOIN (${everyState('merged_items', 'item_id')}) AS item USING (row_id)
        WHERE kind.value = '${kind}' AND item.value IN ${goneFrom(table)}`,
    )
    .join(' UNION ');

function markMerges(db: Database): void {
  mark(
    db,
    'merges',
    `SELECT value FROM (${everyState('merged_items', 'merge_id')}) WHERE row_id IN (${namesOfGone()})`,
  );
}
