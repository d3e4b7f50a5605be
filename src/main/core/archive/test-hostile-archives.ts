/** For tests: archives that somebody made to do harm, or to see whether they can. Each is made from a sound one. */
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { APPLICATION_ID } from './inspect';

/** Changes the sound archive at `path` for the worse. */
type Make = (path: string) => void;

interface Hostile {
  readonly what: string;
  readonly make: Make;
  /** What the refusal says of it. */
  readonly says: RegExp;
}

const ENDLESS = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
const DAMAGED = /is damaged/u;

/** SQL that anybody can run, in the end without a log beside the file. */
const sql =
  (statements: string): Make =>
  (path) => {
    const db = new Database(path);
    try {
      db.pragma('journal_mode = DELETE');
      db.exec(statements);
    } finally {
      db.close();
    }
  };

/** SQL that writes the table of the schema itself, as SQLite lets nobody who has not turned its guards off. */
const forged =
  (statements: string): Make =>
  (path) => {
    const db = new Database(path);
    try {
      db.pragma('journal_mode = DELETE');
      db.unsafeMode(true);
      db.pragma('writable_schema = ON');
      db.exec(statements);
    } finally {
      db.close();
    }
  };

const rewritten = (name: string, from: string, to: string): Make =>
  forged(`UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${name}'`);

/** Bytes written over the file. */
const bytes =
  (change: (bytes: Buffer, view: Pages) => void): Make =>
  (path) => {
    const db = new Database(path);
    db.pragma('journal_mode = DELETE');
    const root = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck();
    const roots = (name: string): number => root.get(name) ?? 0;
    const size = Number(db.pragma('page_size', { simple: true }));
    const rootOf = Object.fromEntries(TABLES.map((table) => [table, roots(table)]));
    db.close();
    const content = readFileSync(path);
    change(content, { size, rootOf: (name) => rootOf[name] ?? 0 });
    writeFileSync(path, content);
  };

interface Pages {
  readonly size: number;
  readonly rootOf: (name: string) => number;
}

const TABLES = ['quotes', 'articles', 'revisions', 'settings', 'article_index_data', 'quotes_by_article'];

/** A page of a table that only points on, to `children` (sqlite.org/fileformat2.html#b_tree_pages). */
function interior(size: number, children: readonly number[]): Buffer {
  const page = Buffer.alloc(size);
  const cells = children.length - 1;
  page[0] = 0x05;
  page.writeUInt16BE(cells, 3);
  page.writeUInt16BE(size - 5 * cells, 5);
  page.writeUInt32BE(children[cells] ?? 0, 8);
  for (let index = 0; index < cells; index++) {
    const at = size - 5 * (index + 1);
    page.writeUInt16BE(at, 12 + 2 * index);
    page.writeUInt32BE(children[index] ?? 0, at);
    page[at + 4] = Math.min(index + 1, 127);
  }
  return page;
}

/** `levels` pages, each of which points 400 times to the next: few bytes that are read as rows without end. */
const manifold =
  (table: string, levels: number): Make =>
  (path) => {
    const db = new Database(path);
    db.pragma('journal_mode = DELETE');
    const size = Number(db.pragma('page_size', { simple: true }));
    const count = Number(db.pragma('page_count', { simple: true }));
    const root = db
      .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(table);
    db.close();
    const content = readFileSync(path);
    const at = ((root ?? 1) - 1) * size;
    const leaf = Buffer.from(content.subarray(at, at + size));
    const added = Array.from({ length: levels }, (_, level) =>
      level === levels - 1 ? leaf : interior(size, new Array<number>(400).fill(count + level + 2)),
    );
    interior(size, new Array<number>(400).fill(count + 1)).copy(content, at);
    content.writeUInt32BE(count + levels, 28);
    content.copy(content, 92, 24, 28);
    writeFileSync(path, Buffer.concat([content, ...added]));
  };

/** A new database that claims to be an archive. */
const fresh =
  (statements: string, version = 17): Make =>
  (path) => {
    truncateSync(path);
    sql(`${statements}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`)(path);
  };

/** The same rows under the same names, and nothing else as it was. */
const remade = (table: string, definition: string): string =>
  `PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; DROP TABLE ${table}; ${definition}`;

const doubling = Array.from(
  { length: 40 },
  (_, level) => `CREATE VIEW v${level + 1} AS SELECT * FROM v${level} UNION ALL SELECT * FROM v${level}`,
).join(';');

export const HOSTILE: readonly Hostile[] = [
  // ---- foreign things, as anybody can make them
  {
    what: 'a trigger',
    make: sql(`CREATE TRIGGER evil AFTER INSERT ON articles BEGIN DELETE FROM quotes; END`),
    says: /the trigger “evil” is not Attaché’s/u,
  },
  {
    what: 'a trigger that counts for ever',
    make: sql(`CREATE TRIGGER evil AFTER UPDATE ON settings BEGIN ${ENDLESS}; END`),
    says: /trigger “evil”/u,
  },
  {
    what: 'a trigger that fires itself',
    make: sql(
      `CREATE TRIGGER evil AFTER INSERT ON coding_origin BEGIN INSERT INTO coding_origin (uid, count) SELECT uid, count FROM coding_origin; END`,
    ),
    says: /trigger “evil”/u,
  },
  {
    what: 'a trigger in place of a write to a view',
    make: sql(`CREATE TRIGGER evil INSTEAD OF UPDATE ON visible_tags BEGIN DELETE FROM tags; END`),
    says: /trigger “evil”/u,
  },
  {
    what: 'a trigger that only looks like the journal’s',
    make: sql(
      `CREATE TRIGGER releases_journal_insert AFTER INSERT ON releases BEGIN DELETE FROM quotes; END`,
    ),
    says: /trigger “releases_journal_insert”/u,
  },
  {
    what: 'a view',
    make: sql(`CREATE VIEW evil AS SELECT * FROM articles`),
    says: /the view “evil” is not/u,
  },
  { what: 'a view without end', make: sql(`CREATE VIEW evil AS ${ENDLESS}`), says: /view “evil”/u },
  {
    what: 'a view that doubles forty times',
    make: sql(`CREATE VIEW v0 AS SELECT 1; ${doubling}`),
    says: /view “v0”.*38 more things/u,
  },
  { what: 'a table', make: sql(`CREATE TABLE evil (a)`), says: /the table “evil” is not/u },
  {
    what: 'a table without row ids',
    make: sql(`CREATE TABLE evil (a PRIMARY KEY) WITHOUT ROWID`),
    says: /table “evil”/u,
  },
  {
    what: 'a table with a stored generated column',
    make: sql(`CREATE TABLE evil (a, b AS (hex(zeroblob(a))) STORED)`),
    says: /table “evil”/u,
  },
  {
    what: 'an index on an expression',
    make: sql(`CREATE INDEX evil ON articles (length(title))`),
    says: /the index “evil” is not/u,
  },
  {
    what: 'a partial index',
    make: sql(`CREATE INDEX evil ON articles (title) WHERE title GLOB '*a*b*c*d*e*'`),
    says: /index “evil”/u,
  },
  {
    what: 'a unique index that lets nothing be written',
    make: sql(`CREATE UNIQUE INDEX evil ON journal_steps (state, analyst_id)`),
    says: /index “evil”/u,
  },
  { what: 'a full-text index', make: sql(`CREATE VIRTUAL TABLE evil USING fts5 (a)`), says: /table “evil”/u },
  {
    what: 'a full-text index of another kind',
    make: sql(`CREATE VIRTUAL TABLE evil USING fts4 (a)`),
    says: /table “evil”/u,
  },
  {
    what: 'words of a full-text index',
    make: sql(`CREATE VIRTUAL TABLE evil USING fts5vocab (article_index, instance)`),
    says: /table “evil”/u,
  },
  { what: 'an R-tree', make: sql(`CREATE VIRTUAL TABLE evil USING rtree (id, a, b)`), says: /table “evil”/u },
  {
    what: 'the statistics of pages',
    make: sql(`CREATE VIRTUAL TABLE evil USING dbstat`),
    says: /table “evil”/u,
  },
  {
    what: 'a name of a megabyte that a terminal would obey',
    make: sql(`CREATE TABLE "evil\u001b[2J\n${'x'.repeat(1_000_000)}" (a)`),
    says: /table “evil \[2J x{40,60}…”/u,
  },

  // ---- ours, altered
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

  // ---- the table of the schema, forged
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

  // ---- headers
  {
    what: 'text in UTF-16',
    make: fresh(`PRAGMA encoding = 'UTF-16le'; CREATE TABLE articles (a)`),
    says: /UTF-16le/u,
  },
  { what: 'the mark of an archive and no table', make: fresh(''), says: /is missing/u },
  {
    what: 'the mark of an archive and no version',
    make: sql('PRAGMA user_version = 0'),
    says: /is not an Attaché archive/u,
  },
  {
    what: 'a version below nothing',
    make: sql('PRAGMA user_version = -1'),
    says: /is not an Attaché archive/u,
  },
  {
    what: 'the version of an older release',
    make: sql('PRAGMA user_version = 6'),
    says: /is not Attaché’s|was altered/u,
  },
  {
    what: 'the version of a newer release',
    make: sql('PRAGMA user_version = 2000000000'),
    says: /newer release/u,
  },
  {
    what: 'pages half as large as they are',
    make: bytes((file) => file.writeUInt16BE(2048, 16)),
    says: DAMAGED,
  },
  { what: 'pages larger than they are', make: bytes((file) => file.writeUInt16BE(1, 16)), says: DAMAGED },
  {
    what: 'pages of no size',
    make: bytes((file) => file.writeUInt16BE(1000, 16)),
    says: /is not an Attaché archive/u,
  },
  { what: 'pages that are mostly kept free', make: bytes((file) => file.writeUInt8(255, 20)), says: DAMAGED },
  {
    what: 'a format that nobody reads',
    make: bytes((file) => file.fill(9, 18, 20)),
    says: /is not an Attaché archive/u,
  },
  {
    what: 'a schema of a format that nobody reads',
    make: bytes((file) => file.writeUInt32BE(9, 44)),
    says: /is damaged|is not an Attaché archive/u,
  },
  {
    what: 'four thousand million pages',
    make: bytes((file) => {
      file.writeUInt32BE(0xfffffffe, 28);
      file.copy(file, 92, 24, 28);
    }),
    says: DAMAGED,
  },

  // ---- pages
  {
    what: 'a page that is below itself',
    make: bytes(
      (file, { size, rootOf }) =>
        void interior(size, [rootOf('articles'), rootOf('articles')]).copy(
          file,
          (rootOf('articles') - 1) * size,
        ),
    ),
    says: DAMAGED,
  },
  {
    what: 'a table below another',
    make: bytes(
      (file, { size, rootOf }) =>
        void interior(size, [rootOf('articles'), rootOf('settings')]).copy(
          file,
          (rootOf('quotes') - 1) * size,
        ),
    ),
    says: DAMAGED,
  },
  {
    what: 'a schema that is below itself',
    make: bytes((file, { size }) => void interior(size, [1, 1]).copy(file, 100, 0, 12)),
    says: /more tables than an archive has/u,
  },
  { what: 'rows without end', make: manifold('quotes', 6), says: DAMAGED },
  { what: 'rows without end in what search reads', make: manifold('article_index_data', 6), says: DAMAGED },
  { what: 'free pages without end', make: endlessFreelist, says: DAMAGED },
  { what: 'a row of a thousand million bytes in one page', make: hugeCell, says: DAMAGED },
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

/** A list of free pages that comes back to its beginning. */
function endlessFreelist(path: string): void {
  bytes((file, { size }) => {
    const pages = file.length / size;
    file.writeUInt32BE(pages, 32);
    file.writeUInt32BE(2, 36);
    const trunk = (pages - 1) * size;
    file.fill(0, trunk, trunk + size);
    file.writeUInt32BE(pages, trunk);
  })(path);
}

/** One row that says it goes on for 10^9 bytes, on a page that names itself as the next (sqlite.org/fileformat2.html#ovflpgs). */
function hugeCell(path: string): void {
  const db = new Database(path);
  db.pragma('journal_mode = DELETE');
  const root = db
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'settings'`)
    .pluck()
    .get() as number;
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const content = readFileSync(path);
  const pages = content.length / size;
  const length = 1_000_000_000;
  const header = [0, 0, 15, ...varint(2 * (length - 20) + 13)];
  header[0] = header.length;
  const least = Math.floor(((size - 12) * 32) / 255) - 23;
  const surplus = least + ((length - least) % (size - 4));
  const local = surplus <= size - 35 ? surplus : least;
  const cell = Buffer.alloc(varint(length).length + 1 + local + 4, 0x61);
  Buffer.from([...varint(length), 1, ...header]).copy(cell);
  cell.writeUInt32BE(pages + 1, cell.length - 4);
  const page = Buffer.alloc(size);
  page[0] = 0x0d;
  page.writeUInt16BE(1, 3);
  page.writeUInt16BE(size - cell.length, 5);
  page.writeUInt16BE(size - cell.length, 8);
  cell.copy(page, size - cell.length);
  page.copy(content, (root - 1) * size);
  const overflow = Buffer.alloc(size, 0x61);
  overflow.writeUInt32BE(pages + 1, 0);
  content.writeUInt32BE(pages + 1, 28);
  content.copy(content, 92, 24, 28);
  writeFileSync(path, Buffer.concat([content, overflow]));
}

function varint(value: number): readonly number[] {
  const digits: number[] = [];
  for (let rest = value; rest > 0 || digits.length === 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest % 128) | (digits.length > 0 ? 0x80 : 0));
  }
  return digits;
}
