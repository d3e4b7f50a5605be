import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, SCHEMA } from './migrate';
import { digestOf, readObjects, type SchemaObject } from './schema-objects';

const IS_WRITING = process.env.ATTACHE_WRITE_DOCS === '1';
const PAGE = join(import.meta.dirname, '../../../../docs/schema.sql');
const DIGEST = join(import.meta.dirname, 'migrations/index.ts');

const made = makeObjects();

/** The schema of a new archive, as the migrations make it. */
function makeObjects(): readonly SchemaObject[] {
  const db = new Database(':memory:');
  migrate(db);
  const objects = readObjects(db);
  db.close();
  return objects;
}

const isOfJournal = ({ type, name }: SchemaObject): boolean =>
  type === 'trigger' && /_journal_[a-z]+$/u.test(name);

/** What FTS5 keeps for a virtual table stands behind it, by this name (sqlite.org/fts5.html#fts5_data_structures). */
const isOfIndex = ({ name }: SchemaObject): boolean => /_index_(?:config|data|docsize|idx)$/u.test(name);

/** The statements, each table followed by what hangs on it; last what guards all tables alike. */
function pageOf(objects: readonly SchemaObject[]): string {
  const order = ['table', 'index', 'trigger', 'view'];
  const own = objects.filter((object) => object.sql !== null && !isOfJournal(object) && !isOfIndex(object));
  const statements = (chosen: readonly SchemaObject[]): readonly string[] =>
    chosen
      .toSorted((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
      .map(({ sql }) => `${sql ?? ''};`);
  const tables = [...new Set(own.map(({ table }) => table))].sort();
  return [
    `-- The schema of an archive, version ${SCHEMA}, as the migrations make it; a test holds this page against them.`,
    '-- Write it anew: ATTACHE_WRITE_DOCS=1 npx vitest run src/main/core/archive/schema-docs.test.ts',
    '',
    ...tables.flatMap((table) => [...statements(own.filter((object) => object.table === table)), '']),
    '-- What FTS5 keeps of its indexes.',
    ...statements(objects.filter(isOfIndex)),
    '',
    '-- The change journal: how to take back what is done to a table.',
    ...statements(objects.filter(isOfJournal)),
    '',
  ].join('\n');
}

test('docs/schema.sql shows the schema as it is', () => {
  const page = pageOf(made);
  if (IS_WRITING) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

test('an archive of today is known by one word', () => {
  const digest = digestOf(made);
  const source = readFileSync(DIGEST, 'utf8').replace(/(?<=SCHEMA_DIGEST = ')[0-9a-f]*/u, digest);
  if (IS_WRITING) writeFileSync(DIGEST, source);
  expect(readFileSync(DIGEST, 'utf8')).toBe(source);
});
