/** For tests: archives in whose schema somebody put what the migrations do not make, or changed what they do. */
import { ENDLESS, sql, type Hostile } from './test-hostile-making';

const doubling = Array.from(
  { length: 40 },
  (_, level) => `CREATE VIEW v${level + 1} AS SELECT * FROM v${level} UNION ALL SELECT * FROM v${level}`,
).join(';');

/** Foreign things, as anybody can make them. */
export const FOREIGN: readonly Hostile[] = [
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
];
