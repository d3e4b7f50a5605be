import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MOST_WORDS } from '../contract/search';
import { readQuery } from './search-query';
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
  expect(readQuery(query)).toMatchObject({ match, leftOut: 0 });
});

test.each([
  ['the same word', 'a '.repeat(400), '"a"'],
  ['the same word under other signs', 'Élysée ELYSEE (elysée) ', '"Élysée"'],
  ['the same phrase', '"burden sharing" burden-sharing “Burden Sharing”', '"burden sharing"'],
  ['a word that is there already as a whole', 'ships harbour ships', '"ships" AND "harbour"'],
  ['letters that only the index tells apart', 'sørlund sorlund ', '("sørlund" OR "sorlund")'],
])('looks once for %s', (_what, query, match) => {
  expect(readQuery(query)).toMatchObject({ match, leftOut: 0 });
});

test('looks for every spelling that a text of the archive has', () => {
  const spellings = (word: string, isPrefix: boolean): readonly string[] =>
    ({ lukasz: ['lukasz', 'łukasz'], strase: ['strase'], str: isPrefix ? ['str', 'štr'] : ['str'] })[
      word
    ] ?? [word];
  expect(readQuery('"Lukasz said" Łukasz str', spellings).match).toBe(
    '("Lukasz said" OR "łukasz said") AND ("Łukasz" OR "lukasz") AND ("str"* OR "štr"*)',
  );
});

test('looks for a bounded number of different words, and counts the rest', () => {
  const words = Array.from({ length: 400 }, (_, index) => `w${index}`);
  const { match, leftOut } = readQuery(`${words.join(' ')} w1 w399`);
  expect(match?.split(' AND ')).toEqual(words.slice(0, MOST_WORDS).map((word) => `"${word}"`));
  expect(leftOut).toBe(400 - MOST_WORDS);
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
      const { match } = readQuery(parts.join(''));
      if (match !== null) find.all(match);
    }),
    { seed: seedOr(20261123), numRuns: 2000 },
  );
  db.close();
});
