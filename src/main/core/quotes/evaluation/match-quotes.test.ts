import { expect, test } from 'vitest';
import { evaluate } from './evaluate';
import type { FoundQuote, GoldArticle } from './gold';
import { readGoldLines } from './read-gold';

/** A small article in which everything that the scorer tells apart happens once. */
const TEXT = [
  '“The harbour stays open,” said Ada Brandt.',
  'Ole Lind called it a “bold” plan: « Not this year, he said, nor ever. »',
  '“First we dredge the basin.\n\n“Then we dredge the river,” Brandt said.',
  'PULL: “The harbour stays open”',
  'A 6" pipe. “A man said ‘later’ to me,” Lind added.',
].join('\n\n');

const at = (words: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(words, from);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
};
const LONG = 'First we dredge the basin.\n\n“Then we dredge the river,';
const PULL = at('The harbour stays open', TEXT.indexOf('PULL'));

function article(): GoldArticle {
  const line = {
    id: 'harbour',
    text: TEXT,
    lang: 'en',
    quotes: [
      { text: 'The harbour stays open,', speaker: 'Ada Brandt', tags: ['full-name'] },
      { ...at('Not this year'), speaker: 'Ole Lind', utterance: 'no', open_end: true },
      { ...at('nor ever.'), speaker: 'Ole Lind', utterance: 'no' },
      {
        text: LONG,
        speaker: 'Ada Brandt',
        parts: [at('First we dredge the basin.'), at('Then we dredge the river,')],
      },
      { ...PULL, speaker: 'Ada Brandt', optional: 'pull' },
      { text: 'A man said ‘later’ to me,', speaker: 'Ole Lind' },
    ],
    traps: [
      { ...at('bold'), type: 'scare' },
      { ...at('6"'), type: 'measure' },
    ],
    nested: [at('later')],
    wholes: [at('Not this year, he said, nor ever.')],
    speakers: [{ name: 'Ada Brandt', aliases: ['Brandt'] }, { name: 'Ole Lind' }],
  };
  const { articles, bad } = readGoldLines(JSON.stringify(line));
  expect(bad).toEqual([]);
  const [read] = articles;
  if (read === undefined) throw new Error('the article was not read');
  return read;
}

const found = (words: string, speaker: string | null, more: Partial<FoundQuote> = {}): FoundQuote => ({
  ...at(words),
  speaker,
  ...more,
});

test('all found as marked is a perfect score, whatever the optional quote', () => {
  const { total, errors } = evaluate([
    {
      article: article(),
      found: [
        found('The harbour stays open,', 'Brandt'),
        found('Not this year,', 'Ole Lind', { utterance: 1 }),
        found('nor ever.', 'Ole Lind', { utterance: 1 }),
        found(LONG, 'Ada Brandt'),
        { ...PULL, speaker: 'nobody in particular' },
        found('A man said ‘later’ to me,', 'Ole Lind'),
      ],
    },
  ]);
  expect(errors).toEqual([]);
  expect(total).toEqual({
    articles: 1,
    quotes: 5,
    found: 5,
    exact: { precision: 1, recall: 1, f1: 1 },
    overlap: { precision: 1, recall: 1, f1: 1 },
    speaker: 1,
    speakerFullName: 0.8,
    endToEnd: 1,
    falseQuotes: { trap: 0, nested: 0, incise: 0, boundary: 0, other: 0 },
    traps: 2,
    trapsHit: 0,
    optional: 1,
    optionalFound: 1,
    splits: 1,
    splitsJoined: 1,
  });
});

test('every error is named with its place, what was expected and what was got', () => {
  const { total, byTrap, errors } = evaluate([
    {
      article: article(),
      found: [
        found('harbour stays open,', 'Ole Lind', { confidence: 0.4 }),
        found('Not this year, he said, nor ever.', null),
        found('First we dredge the basin.', 'Ada Brandt', { confidence: 0.9 }),
        found('bold', 'Ole Lind'),
        found('6" pipe. ', null),
        found('later', 'A man'),
        found('man said', null),
        found('said Ada', null),
      ],
    },
  ]);
  const kinds = errors.map(({ what, words, expected, got }) => [what, words, expected, got]);
  expect(kinds).toEqual([
    ['wrong span', 'The harbour stays open,', 'The harbour stays open,', 'harbour stays open,'],
    ['wrong speaker', 'The harbour stays open,', 'Ada Brandt', 'Ole Lind'],
    ['false: other', 'said Ada', null, null],
    ['false: trap', 'bold', null, 'Ole Lind'],
    ['missed', 'Not this year', 'Ole Lind', null],
    ['false: incise', 'Not this year, he said, nor ever.', null, null],
    ['missed', 'nor ever.', 'Ole Lind', null],
    ['missed', LONG, 'Ada Brandt', null],
    ['false: trap', '6" pipe.', null, null],
    ['missed', 'A man said ‘later’ to me,', 'Ole Lind', null],
    ['false: boundary', 'man said', null, null],
    ['false: nested', 'later', null, 'A man'],
  ]);
  expect(
    errors.every(({ article: id, start, words }) => id === 'harbour' && TEXT.startsWith(words, start)),
  ).toBe(true);
  expect(byTrap).toEqual({ measure: { traps: 1, hit: 1 }, scare: { traps: 1, hit: 1 } });
  expect(total.overlap.recall).toBeCloseTo((1 + 1 / 2) / 5);
  expect(total.endToEnd).toBeCloseTo(1 / 2 / 5);
});

test('nothing found is nothing right', () => {
  const { total, calibration } = evaluate([{ article: article(), found: [] }]);
  expect(total).toMatchObject({ found: 0, exact: { f1: 0 }, overlap: { recall: 0, f1: 0 }, endToEnd: 0 });
  expect(total.speaker).toBeNaN();
  expect(calibration).toMatchObject({ quotes: 0, table: [] });
});
