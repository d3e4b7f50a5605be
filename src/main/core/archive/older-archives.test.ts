import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createTestEnvironment, makeFolder } from '../testing/test-core';
import { schemaDifferences } from './compare-schema';
import { APPLICATION_ID } from './inspect';
import { createJournalTriggers, olderJournalTriggers } from './journal-triggers';
import { migrate, SCHEMA } from './migrate';
import { MIGRATIONS } from './migrations/index';
import { openArchive } from './open';
import { seed } from './seed';

const VERSIONS = MIGRATIONS.map(({ version }) => version);

/** An archive as a release left it whose newest migration was this one, with a rollback journal in place of a log. */
function makeOlder(version: number, finish: (db: Database.Database) => void): string {
  const path = join(makeFolder(onTestFinished), `schema-${version}.attache`);
  const db = new Database(path);
  db.transaction(() => {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    for (const { version: step, up } of MIGRATIONS) if (step <= version) up(db);
    finish(db);
    db.pragma(`user_version = ${version}`);
  })();
  db.close();
  return path;
}

/** Releases before schema 13 could not keep a BLOB that is null. */
const asReleased = (db: Database.Database): void => {
  for (const statement of olderJournalTriggers(db).values()) db.exec(statement);
};

function differencesOf(path: string): unknown {
  const db = new Database(path, { readonly: true });
  onTestFinished(() => void db.close());
  return schemaDifferences(db);
}

test.each(VERSIONS)('an archive of schema %i is what its release made of it', (version) => {
  expect(differencesOf(makeOlder(version, createJournalTriggers))).toEqual([]);
  if (version < SCHEMA) {
    expect(differencesOf(makeOlder(version, asReleased))).toEqual([]);
    expect(differencesOf(makeOlder(version, () => undefined))).toEqual([]); // killed between two migrations
  }
});

test.each(VERSIONS.filter((version) => version >= 5))(
  'an archive of schema %i is opened and brought up to date',
  (version) => {
    const path = makeOlder(version, (db) => {
      db.exec(`INSERT INTO analysts (uid, name) VALUES ('01900000-0000-7000-8000-000000000001', 'Ana');
      INSERT INTO settings (name, value) VALUES ('analyst', '1'), ('sample', 'no')`);
      (version < SCHEMA ? asReleased : createJournalTriggers)(db);
    });
    const archive = openArchive(path, { mode: 'open', environment: createTestEnvironment() });
    onTestFinished(() => archive.close());
    expect([archive.info().schema, archive.analyst().name, archive.check()]).toEqual([SCHEMA, 'Ana', []]);
  },
);

test('what other programs do to a file without changing what it holds is no difference', () => {
  const path = join(makeFolder(onTestFinished), 'test.attache');
  openArchive(path, { mode: 'create', environment: createTestEnvironment() }).close();
  const db = new Database(path);
  db.exec('ANALYZE; VACUUM');
  db.pragma('journal_mode = DELETE');
  db.pragma('page_size = 8192');
  db.exec('VACUUM');
  db.close();
  const copy = `${path}-copy`;
  copyFileSync(path, copy);
  const archive = openArchive(copy, { mode: 'open', environment: createTestEnvironment() });
  onTestFinished(() => archive.close());
  expect(archive.check()).toEqual([]);
});

test('every object of another name or form is named, and every one that is not there', () => {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  migrate(db);
  seed(db, createTestEnvironment(), []);
  db.exec(
    `CREATE TABLE evil (a); DROP INDEX articles_by_date; DROP VIEW me; CREATE VIEW me AS SELECT 1 AS id, 0 AS blind`,
  );
  expect(schemaDifferences(db)).toEqual([
    { how: 'foreign', type: 'table', name: 'evil' },
    { how: 'altered', type: 'view', name: 'me' },
    { how: 'missing', type: 'index', name: 'articles_by_date' },
  ]);
});
