import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations/index';

const OLD = (number: number): string => `01900000-0000-7000-8000-00000000000${number}`;
const STARTER = (number: number): string => `00000000-0000-8000-8000-00000000000${number}`;

/** An archive as the release before wrote it: three starter themes, of which one was given another name. */
function makeOlder(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = OFF'); // the step names the analyst that it makes
  onTestFinished(() => void db.close());
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= 15),
  );
  db.exec(`INSERT INTO journal_steps (kind, subject, at, analyst_id, state) VALUES ('set-up', '', '', 1, 'open');
    INSERT INTO analysts (uid, name) VALUES ('${OLD(9)}', 'Ana')`);
  const add = db.prepare(
    `INSERT INTO themes (uid, position, name, folded, definition, use_for, not_for, look)
     VALUES (?, 0, ?, ?, '', '', '', 'circle')`,
  );
  add.run(OLD(1), 'Autonomy', 'autonomy');
  add.run(OLD(2), 'Who pays', 'who pays');
  add.run(OLD(3), 'Deterrence', 'deterrence');
  add.run(OLD(4), 'Burden-sharing', 'burden sharing');
  const change = db.prepare(
    `INSERT INTO codebook_changes (at, analyst_id, kind, theme_uid, name, edits) VALUES (?, 1, 'add-theme', ?, 'X', '[]')`,
  );
  change.run('1970-01-01T00:00:00.000Z', OLD(1));
  change.run('2026-03-02T10:00:00.000Z', OLD(4));
  db.exec(`INSERT INTO coding_exchanges (uid, at, given_at, giver, origin, file_hash, seen, conflicts) VALUES
    ('${OLD(8)}', '2026-03-01T10:00:00.000Z', '2026-03-01T09:00:00.000Z', 'Ben', '${OLD(7)}', '${'0'.repeat(64)}', '{}', '[]')`);
  db.prepare('INSERT INTO coding_ledger (key, fields) VALUES (?, ?)').run(
    `theme/${OLD(4)}`,
    JSON.stringify({ parent: { value: OLD(3) } }),
  );
  db.exec(`UPDATE journal_steps SET state = 'done'`);
  return db;
}

test('starter themes that are still known by row and name are the same in every archive; the old uid goes on naming them', () => {
  const db = makeOlder();
  migrate(db);
  expect(db.prepare('SELECT uid, name FROM themes ORDER BY id').raw().all()).toEqual([
    [STARTER(1), 'Autonomy'],
    [OLD(2), 'Who pays'],
    [STARTER(3), 'Deterrence'],
    [OLD(4), 'Burden-sharing'],
  ]);
  expect(db.prepare('SELECT uid, theme_id FROM theme_aliases ORDER BY id').raw().all()).toEqual([
    [OLD(1), 1],
    [OLD(3), 3],
  ]);
  expect(db.prepare('SELECT key, fields FROM coding_ledger').raw().all()).toEqual([
    [`theme/${OLD(4)}`, JSON.stringify({ parent: { value: STARTER(3) } })],
  ]);
});

test('a change whose time nobody remembers is dated by the exchange that brought it', () => {
  const db = makeOlder();
  migrate(db);
  expect(db.prepare('SELECT at, theme_uid FROM codebook_changes ORDER BY id').raw().all()).toEqual([
    ['2026-03-01T10:00:00.000Z', STARTER(1)],
    ['2026-03-02T10:00:00.000Z', OLD(4)],
  ]);
});

test('the word that stood in the place of a name becomes nobody’s, wherever it stands', () => {
  const db = makeOlder();
  db.exec(`UPDATE journal_steps SET state = 'open'; UPDATE analysts SET name = 'Analyst'`);
  db.prepare(
    `INSERT INTO briefs (uid, title, date, document, words, updated_at) VALUES (?, 'B', '2026-03-01', ?, '', '')`,
  ).run(OLD(6), JSON.stringify({ authors: ['Analyst', 'Ada Quill'] }));
  db.prepare('INSERT INTO coding_ledger (key, fields) VALUES (?, ?)').run(
    `analyst/${OLD(9)}`,
    JSON.stringify({ name: { value: 'Analyst' } }),
  );
  db.exec(`UPDATE journal_steps SET state = 'done'`);
  migrate(db);
  expect(db.prepare('SELECT name FROM analysts').pluck().all()).toEqual(['Unnamed analyst']);
  expect(db.prepare('SELECT document FROM briefs').pluck().all()).toEqual([
    JSON.stringify({ authors: ['Ada Quill'] }),
  ]);
  expect(db.prepare(`SELECT fields FROM coding_ledger WHERE key LIKE 'analyst/%'`).pluck().all()).toEqual([
    JSON.stringify({ name: { value: 'Unnamed analyst' } }),
  ]);
});
