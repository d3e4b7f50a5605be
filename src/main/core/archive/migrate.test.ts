import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { foldName } from '../contract/rules/fold-name';
import { createTestEnvironment, makeFolder } from '../testing/test-core';
import { createArchive } from './archive';
import { dropJournalTriggers, OUTSIDE_A_STEP } from './journal-triggers';
import { migrate, SCHEMA, schemaOf } from './migrate';
import { MIGRATIONS, type Migration } from './migrations/index';
import { seed } from './seed';
import { DOMAIN_TABLES } from './tables';

const NEXT: Migration = {
  version: SCHEMA + 1,
  up: (db) => db.exec(`ALTER TABLE analysts ADD COLUMN office TEXT; UPDATE analysts SET office = 'Unit 4';`),
};
const FAILING: Migration = {
  version: SCHEMA + 1,
  up(db) {
    db.exec(`UPDATE analysts SET name = 'half done'`);
    throw new Error('the step failed');
  },
};

function makeOlder(): Database.Database {
  const db = new Database(join(makeFolder(onTestFinished), 'test.attache'));
  onTestFinished(() => void db.close());
  migrate(db);
  seed(db, createTestEnvironment(), []);
  return db;
}

describe('migrating an archive', () => {
  test('copies it first, keeps its rows, and ends its history', () => {
    const db = makeOlder();
    const archive = createArchive(db, {
      path: db.name,
      readOnly: false,
      environment: createTestEnvironment(),
    });
    archive.journal.inStep('edit-analyst', 'Ines', () =>
      archive.analysts.rename(archive.analyst().id, 'Ines'),
    );

    const copy = migrate(db, [...MIGRATIONS, NEXT]);

    expect(schemaOf(db)).toBe(SCHEMA + 1);
    expect(db.prepare('SELECT name, office FROM analysts').all()).toEqual([
      { name: 'Ines', office: 'Unit 4' },
    ]);
    expect(archive.journal.next()).toEqual({ undo: null, redo: null });
    expect(copy).toBe(db.name.replace('.attache', `.schema-${SCHEMA}.attache`));
    const old = new Database(copy ?? '', { readonly: true });
    expect([schemaOf(old), old.prepare('SELECT name FROM analysts').all()]).toEqual([
      SCHEMA,
      [{ name: 'Ines' }],
    ]);
    old.close();
  });

  test('journals the new columns too', () => {
    const db = makeOlder();
    migrate(db, [...MIGRATIONS, NEXT]);
    const { journal } = createArchive(db, {
      path: db.name,
      readOnly: false,
      environment: createTestEnvironment(),
    });
    journal.inStep('edit-analyst', '', () => db.exec(`UPDATE analysts SET office = 'Unit 5'`));
    journal.undo();
    expect(db.prepare('SELECT office FROM analysts').all()).toEqual([{ office: 'Unit 4' }]);
  });

  test('does a step wholly or not at all', () => {
    const db = makeOlder();
    expect(() => migrate(db, [...MIGRATIONS, FAILING])).toThrow('the step failed');
    expect([schemaOf(db), db.prepare('SELECT name FROM analysts').all()]).toEqual([
      SCHEMA,
      [{ name: 'Unnamed analyst' }],
    ]);
  });

  test('does nothing, and copies nothing, when there is nothing to do', () => {
    const db = makeOlder();
    expect([migrate(db), schemaOf(db)]).toEqual([null, SCHEMA]);
    expect(readdirSync(join(db.name, '..')).filter((name) => name.includes('schema'))).toEqual([]);
  });

  test('never overwrites an older copy', () => {
    const db = makeOlder();
    const copies = [1, 2].map((step) => {
      const copy = migrate(db, [...MIGRATIONS, { version: SCHEMA + step, up: () => undefined }]);
      db.pragma(`user_version = ${SCHEMA}`);
      return copy;
    });
    expect(copies.map((copy) => copy?.slice(db.name.length - '.attache'.length))).toEqual([
      `.schema-${SCHEMA}.attache`,
      `.schema-${SCHEMA}-2.attache`,
    ]);
  });

  test('versions rise from the first', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  });
});

describe('every table of the domain', () => {
  test.each(DOMAIN_TABLES)(
    '%s is strict, never uses an id twice, and cannot be written outside a step',
    (table) => {
      const db = makeOlder();
      const [{ strict } = { strict: 0 }] = db
        .prepare<[string], { strict: number }>('SELECT strict FROM pragma_table_list(?)')
        .all(table);
      const sql = db
        .prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?')
        .get(table)?.sql;
      expect([strict, sql?.includes('id INTEGER PRIMARY KEY AUTOINCREMENT')]).toEqual([1, true]);
      const triggers = db
        .prepare<[string], { sql: string }>(
          `SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name GLOB '*_journal_*'`,
        )
        .all(table);
      expect(triggers.filter((trigger) => trigger.sql.includes(OUTSIDE_A_STEP))).toHaveLength(3);
    },
  );

  test('holds all tables there are, save those of the journal, of search, of tallies and of what was given away', () => {
    const db = makeOlder();
    const tables = db
      .prepare<[], { name: string }>(
        `SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT GLOB 'sqlite_*'
           AND name NOT GLOB 'journal_*' AND name NOT GLOB '*_tallies' AND name NOT IN ('coding_ledger', 'coding_origin', 'releases', 'unindexed') ORDER BY name`,
      )
      .all();
    expect(tables.map(({ name }) => name)).toEqual([...DOMAIN_TABLES].sort());
  });

  test('a write outside a step is refused and changes nothing', () => {
    const db = makeOlder();
    for (const sql of [
      `UPDATE analysts SET name = 'X'`,
      'DELETE FROM settings',
      `INSERT INTO settings (name, value) VALUES ('a', 'b')`,
    ]) {
      expect(() => db.exec(sql)).toThrow(OUTSIDE_A_STEP);
    }
    expect(db.prepare('SELECT name FROM analysts').all()).toEqual([{ name: 'Unnamed analyst' }]);
  });
});

test('themes that an older archive took for one name of another are told apart after it', () => {
  const db = new Database(join(makeFolder(onTestFinished), 'test.attache'));
  onTestFinished(() => void db.close());
  const before = MIGRATIONS.filter(({ version }) => version < 17);
  migrate(db, before);
  const insert = db.prepare(
    `INSERT INTO themes (uid, position, name, folded, definition, use_for, not_for, look)
     VALUES (?, ?, ?, ?, '', '', '', 'bar')`,
  );
  dropJournalTriggers(db);
  for (const [index, [name, folded]] of [
    ['C++', 'c'],
    ['Défense & Co', 'defense co'],
  ].entries()) {
    insert.run(`0190000a-0000-7000-8000-00000000000${index}`, index, name, folded);
  }
  migrate(db);
  const folded = db.prepare<[], { folded: string }>('SELECT folded FROM themes ORDER BY position').all();
  expect(folded.map((row) => row.folded)).toEqual(['c++', 'defense & co']);
});

test('names that an older archive kept with letters of their own are found after it as they would be written now', () => {
  const db = new Database(join(makeFolder(onTestFinished), 'test.attache'));
  onTestFinished(() => void db.close());
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 19),
  );
  dropJournalTriggers(db);
  const uid = (nth: number): string => `0190000a-0000-7000-8000-00000000000${nth}`;
  const names = ['Karmenu Ħaż-Żgħir', 'ΓΙΏΡΓΟΣ Παπάς', 'Łukasz Ostrova'];
  const kept = ['karmenu ħaz zgħir', 'γιωργος παπας', 'lukasz ostrova'];
  const addPerson = db.prepare(`INSERT INTO people (uid, name, folded, kind) VALUES (?, ?, ?, 'human')`);
  const addVariant = db.prepare('INSERT INTO person_variants (person_id, name, folded) VALUES (?, ?, ?)');
  for (const [nth, name] of names.entries()) {
    addPerson.run(uid(nth), name, kept[nth]);
    addVariant.run(nth + 1, name, kept[nth]);
  }
  const themes = ['People’s army', 'Hal', 'Ħal'];
  for (const [nth, name] of themes.entries()) {
    db.prepare(
      `INSERT INTO themes (uid, position, name, folded, definition, use_for, not_for, look)
       VALUES (?, ?, ?, ?, '', '', '', 'bar')`,
    ).run(uid(nth), nth, name, name.toLowerCase());
  }
  migrate(db);
  const keys = (table: string): unknown =>
    db.prepare(`SELECT folded FROM ${table} ORDER BY id`).pluck().all();
  expect(keys('people')).toEqual(names.map(foldName));
  expect(keys('person_variants')).toEqual(names.map(foldName));
  // Nothing is merged unasked: what would have become another's name keeps its own key.
  expect(keys('themes')).toEqual(["people's army", 'hal', 'ħal']);
});

test('the new form of any name is that of the form which an older archive keeps', () => {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 19),
  );
  dropJournalTriggers(db);
  // As the release before wrote it.
  const earlier = (name: string): string =>
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[øłđðıßæœþ]/gu, (letter) => OLDER_LETTERS[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const letters = Array.from({ length: 0x2fff - 0xa0 }, (_, at) => String.fromCodePoint(at + 0xa0)).filter(
    (one) => /\p{L}/u.test(one),
  );
  const insert = db.prepare(`INSERT INTO people (uid, name, folded, kind) VALUES (?, ?, ?, 'human')`);
  for (const [at, letter] of letters.entries()) {
    insert.run(String(at).padStart(36, '0'), `Ab${letter}c D`, earlier(`Ab${letter}c D`));
  }
  migrate(db);
  const rows = db.prepare<[], { name: string; folded: string }>('SELECT name, folded FROM people').all();
  expect(rows.filter(({ name, folded }) => folded !== foldName(name))).toEqual([]);
});

const OLDER_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
