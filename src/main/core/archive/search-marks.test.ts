import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import fc from '../../../seeded';
import { findMarks } from './search-marks';
import { readQuery } from './search-query';

const WORDS = [
  'Élysée',
  'elysee',
  'ships',
  'SHIPS',
  'ship',
  'Łukasz',
  'l’Europe',
  'naïve',
  '2026',
  'x2',
  'Straße',
  'Ødegård',
  'Ελλάς',
  'мир',
  '東京',
  'U.S.',
  'co-operate',
  'a\u0301cute',
  '\ue000',
];
const SIGNS = [' ', ', ', '. ', '\n\n', ' “', '” ', ' – ', '’s '];

/** Texts with marks in brackets, as FTS5 sets them. */
function createIndex() {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')`);
  const write = db.prepare<[string]>('INSERT INTO words (rowid, text) VALUES (1, ?)');
  const clear = db.prepare('DELETE FROM words');
  const read = db
    .prepare<[string], string>(`SELECT highlight(words, 0, '[', ']') FROM words WHERE words MATCH ?`)
    .pluck();
  return (text: string, match: string): string => {
    clear.run();
    write.run(text);
    return read.get(match) ?? text;
  };
}

function marked(text: string, query: string): string {
  const { sought } = readQuery(query);
  return findMarks(text, sought).reduceRight(
    (done, { start, end }) => `${done.slice(0, start)}[${done.slice(start, end)}]${done.slice(end)}`,
    text,
  );
}

test.each([
  ['a word, whatever its case and accents', 'élysée', 'L’Elysée, the ELYSÉES.', 'L’[Elysée], the [ELYSÉES].'],
  ['a whole word only, where a blank follows it', 'ship ', 'A ship of ships.', 'A [ship] of ships.'],
  ['a phrase across signs', '“of, ships” ', 'Of (ships), of two ships.', '[Of (ships]), of two ships.'],
  ['phrases that overlap, as one', '“a b” “b c” ', 'a b c', '[a b c]'],
  ['nothing', '“—” ', 'a — b', 'a — b'],
])('marks %s', (_what, query, text, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test.each([
  ['texts of all letters', WORDS],
  ['texts of plain letters', WORDS.filter((word) => /^[\0-\x7f’]+$/u.test(word))],
])('marks in %s what FTS5 marks', (_what, all) => {
  const highlight = createIndex();
  const phrase = fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...SIGNS)), { maxLength: 30 }),
      fc.array(phrase, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (parts, phrases, isWhole) => {
        const text = parts.flat().join('');
        const query =
          phrases.map((words) => (words.length === 1 ? (words[0] ?? '') : `“${words.join(' ')}”`)).join(' ') +
          (isWhole ? ' ' : '');
        const { match } = readQuery(query);
        if (match === null) return;
        // Where not every word occurs FTS5 finds nothing; what is found here is only asked of a text that was found.
        if (highlight(text, match) === text) return;
        expect(marked(text, query)).toBe(highlight(text, match));
      },
    ),
    { numRuns: 3_000 },
  );
});
