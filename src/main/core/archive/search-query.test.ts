import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { toMatch } from './search-query';
import { toPieces } from './snippet';
import fc, { seedOr } from '../../../seeded';

test.each([
  ['deterrence', '"deterrence"*'],
  ['nuclear det', '"nuclear" AND "det"*'],
  ['nuclear ', '"nuclear"'],
  ['a', '"a"'],
  ['"sit on the fence" europe', '"sit on the fence" AND "europe"*'],
  ['« partage du fardeau »', '" partage du fardeau "'],
  ['burden-sharing', '"burden-sharing"*'],
  ['NEAR(a b) OR title:x*', '"NEAR(a" AND "b)" AND "OR" AND "title:x*"*'],
  ['— “ ”', null],
  ['', null],
])('reads %j as %j', (query, match) => {
  expect(toMatch(query)).toBe(match);
});

test('whatever is typed is a query that FTS5 understands', () => {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (text); INSERT INTO words VALUES ('nothing much')`);
  const find = db.prepare<[string]>('SELECT rowid FROM words WHERE words MATCH ?');
  const typed = fc.array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '“',
        '”',
        "'",
        '*',
        '^',
        ':',
        '(',
        ')',
        '-',
        '+',
        '{',
        '}',
        ' ',
        'AND',
        'NOT',
        'nothing',
      ),
      fc.string({ unit: 'binary' }),
    ),
  );
  fc.assert(
    fc.property(typed, (parts) => {
      const match = toMatch(parts.join(''));
      if (match !== null) find.all(match);
    }),
    { seed: seedOr(20261123), numRuns: 2000 },
  );
  db.close();
});

test('a snippet is cut into what matched and what stands around it', () => {
  expect(toPieces('…of\n\u0001nuclear\u0002 \u0001deterrence\u0002.')).toEqual([
    { text: '…of ', hit: false },
    { text: 'nuclear', hit: true },
    { text: ' ', hit: false },
    { text: 'deterrence', hit: true },
    { text: '.', hit: false },
  ]);
});
