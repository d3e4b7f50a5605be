import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createWordFinder } from './word-finder';

const LINES = ['Ferries run all winter', 'The ferry ran', 'Winter harbours', 'Nothing sails'];

function open() {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE lines (id INTEGER PRIMARY KEY, line TEXT NOT NULL, kept INTEGER NOT NULL DEFAULT 1)');
  const add = db.prepare('INSERT INTO lines (line) VALUES (?)');
  for (const line of LINES) add.run(line);
  const find = createWordFinder(db, 'found_lines', {
    from: 'lines',
    where: 'kept',
    id: 'lines.id',
    text: 'lines.line',
  });
  const found = (typed: string): unknown[] =>
    db
      .prepare(`SELECT line FROM lines WHERE ${find(typed, 'lines.id') ?? 'TRUE'} ORDER BY id`)
      .pluck()
      .all();
  return { db, found };
}

test('words typed letter by letter, taken back and put in another order find what they find at once', () => {
  const { found } = open();
  const steps = [
    'f',
    'fe',
    'ferr',
    'ferr win',
    'ferries winter',
    'win',
    'winter',
    'winter h',
    'h',
    '',
    'n',
    'in',
  ];
  expect(steps.map(found)).toEqual(steps.map((typed) => open().found(typed)));
  expect(found('ferr win')).toEqual([LINES[0]]);
});

test('what was written since is found, and what went is not', () => {
  const { db, found } = open();
  expect(found('ferr')).toEqual(LINES.slice(0, 2));
  db.exec(`INSERT INTO lines (line) VALUES ('More ferries')`);
  db.exec(`UPDATE lines SET kept = 0 WHERE id = 1`);
  expect(found('ferri')).toEqual(['More ferries']);
});
