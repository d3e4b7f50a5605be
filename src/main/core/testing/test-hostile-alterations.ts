/** For tests: archives in which what is ours was altered, by SQL or in the table of the schema itself. */
import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DAMAGED, ENDLESS, forged, sql, type Hostile, type Make } from './test-hostile-making';

/** The same rows under the same names, and nothing else as it was. */
const remade = (table: string, definition: string): string =>
  `PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; DROP TABLE ${table}; ${definition}`;

const rewritten = (name: string, from: string, to: string): Make =>
  forged(`UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${name}'`);

export const ALTERED: readonly Hostile[] = [
  {
    what: 'a generated column in a table of ours',
    make: sql(`ALTER TABLE articles ADD COLUMN evil TEXT AS (hex(zeroblob(100000000)))`),
    says: /the table “articles” was altered/u,
  },
  {
    what: 'a column with a default',
    make: sql(`ALTER TABLE articles ADD COLUMN evil TEXT DEFAULT 'evil'`),
    says: /table “articles” was altered/u,
  },
  {
    what: 'a column under another name',
    make: sql(`ALTER TABLE people RENAME COLUMN name TO evil`),
    says: /table “people” was altered/u,
  },
  {
    what: 'a column less',
    make: sql(
      `DROP TRIGGER coding_exchanges_journal_insert; DROP TRIGGER coding_exchanges_journal_update; DROP TRIGGER coding_exchanges_journal_delete; ALTER TABLE coding_exchanges DROP COLUMN marking`,
    ),
    says: /table “coding_exchanges” was altered/u,
  },
  {
    what: 'a view in place of a table',
    make: sql(
      remade(
        'settings',
        `CREATE VIEW settings (id, name, value) AS ${ENDLESS.replace('count(*)', "i, 'a', 'b'")}`,
      ),
    ),
    says: /table “settings” was altered/u,
  },
  {
    what: 'a table in place of a view',
    make: sql(`DROP VIEW visible_tags; CREATE TABLE visible_tags (id)`),
    says: /view “visible_tags” was altered/u,
  },
  {
    what: 'a view of ours that shows something else',
    make: sql(`DROP VIEW me; CREATE VIEW me (id, blind) AS ${ENDLESS.replace('count(*)', 'i, 0')}`),
    says: /view “me” was altered/u,
  },
  {
    what: 'a table of ours without row ids',
    make: sql(
      remade(
        'coding_origin',
        `CREATE TABLE coding_origin (id INTEGER PRIMARY KEY, uid TEXT, count INTEGER) WITHOUT ROWID`,
      ),
    ),
    says: /table “coding_origin” was altered/u,
  },
  {
    what: 'a search index of other words',
    make: sql(
      `DROP TABLE brief_index; CREATE VIRTUAL TABLE brief_index USING fts5 (title, words, content = 'settings')`,
    ),
    says: /table “brief_index” was altered/u,
  },
  {
    what: 'a journal that forgets',
    make: sql(
      `DROP TRIGGER articles_journal_delete; CREATE TRIGGER articles_journal_delete AFTER DELETE ON articles BEGIN SELECT 1; END`,
    ),
    says: /trigger “articles_journal_delete” was altered/u,
  },
  {
    what: 'a guard that is gone',
    make: sql(`DROP TRIGGER revisions_are_frozen`),
    says: /the trigger “revisions_are_frozen” is missing/u,
  },
  {
    what: 'an index that is gone',
    make: sql(`DROP INDEX articles_by_date`),
    says: /the index “articles_by_date” is missing/u,
  },
  {
    what: 'a table that is gone',
    make: sql(`PRAGMA foreign_keys = OFF; DROP TABLE excerpts`),
    says: /the table “excerpts” is missing/u,
  },
];

/** The table of the schema, forged. */
export const FORGED: readonly Hostile[] = [
  {
    what: 'a CHECK that calls what takes long',
    make: rewritten('articles', `CHECK (head >= 1)`, `CHECK (length(hex(zeroblob(400000000))) > 1)`),
    says: /table “articles” was altered/u,
  },
  {
    what: 'a column of ours that is generated',
    make: rewritten(
      'articles',
      `title TEXT NOT NULL CHECK (title <> '''')`,
      `title TEXT AS (hex(zeroblob(400000000)))`,
    ),
    says: /table “articles” was altered/u,
  },
  {
    what: 'a default that is an expression',
    make: rewritten(
      'settings',
      'value TEXT NOT NULL',
      'value TEXT NOT NULL DEFAULT (hex(randomblob(400000000)))',
    ),
    says: /table “settings” was altered/u,
  },
  {
    what: 'a collation that nobody has',
    make: rewritten('settings', 'value TEXT', 'value TEXT COLLATE evil'),
    says: /table “settings” was altered/u,
  },
  {
    what: 'a module that nobody has',
    make: forged(
      `INSERT INTO sqlite_schema VALUES ('table', 'evil', 'evil', 0, 'CREATE VIRTUAL TABLE evil USING csv (filename = ''/etc/passwd'')')`,
    ),
    says: /table “evil”/u,
  },
  {
    what: 'a statement that is none',
    make: forged(`INSERT INTO sqlite_schema VALUES ('table', 'evil', 'evil', 2, 'CREATE TABLE evil (')`),
    says: DAMAGED,
  },
  {
    what: 'two tables on one page',
    make: forged(
      `UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'settings') WHERE name = 'merges'`,
    ),
    says: DAMAGED,
  },
  {
    what: 'a table outside the file',
    make: forged(`UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'merges'`),
    says: DAMAGED,
  },
  {
    what: 'a table on the page of the schema',
    make: forged(`UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'merges'`),
    says: DAMAGED,
  },
  {
    what: 'a table that SQLite would keep for itself',
    make: forged(
      `INSERT INTO sqlite_schema VALUES ('table', 'sqlite_stat1', 'sqlite_stat1', 2, 'CREATE TABLE sqlite_stat1 (tbl AS (hex(zeroblob(400000000))), idx, stat)')`,
    ),
    says: /damaged|sqlite_stat1/u,
  },
  {
    what: 'the same trigger twice',
    make: forged(
      `INSERT INTO sqlite_schema SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE name = 'revisions_are_frozen'`,
    ),
    says: /damaged|revisions_are_frozen/u,
  },
  {
    what: 'a hundred thousand indexes',
    make: forged(
      `INSERT INTO sqlite_schema WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) SELECT 'index', 'evil' || i, 'settings', 1000000 + i, 'CREATE INDEX evil' || i || ' ON settings (name)' FROM n`,
    ),
    says: /more tables than an archive has/u,
  },
  {
    what: 'a statement of ten million bytes',
    make: forged(
      `INSERT INTO sqlite_schema VALUES ('view', 'evil', 'evil', 0, 'CREATE VIEW evil AS SELECT ''' || hex(zeroblob(5000000)) || '''')`,
    ),
    says: /more tables than an archive has/u,
  },
  {
    what: 'three thousand views that stand in the log only',
    make: loggedViews,
    says: /more tables than an archive has/u,
  },
];

/** The views are written down in the log; the file is copied before they reach it. */
function loggedViews(path: string): void {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('wal_autocheckpoint = 0');
  const views = Array.from({ length: 3000 }, (_, index) => `CREATE VIEW evil${index} AS SELECT 1`);
  db.exec(`BEGIN; ${views.join(';')}; COMMIT`);
  copyFileSync(path, `${path}-copy`);
  copyFileSync(`${path}-wal`, `${path}-copy-wal`);
  db.close();
  copyFileSync(`${path}-copy`, path);
  copyFileSync(`${path}-copy-wal`, `${path}-wal`);
}
