import { expect, test } from 'vitest';
import { readGoldLines } from './read-gold';

const TEXT = '“No,” said Roe. “No,” said Poe.';

test('a quote without offsets is looked for after the one before', () => {
  const quotes = [
    { text: 'No,', speaker: 'Roe' },
    { text: 'No,', speaker: 'Poe' },
  ];
  const { articles, bad } = readGoldLines(`\uFEFF${JSON.stringify({ id: 7, text: TEXT, quotes })}\n\n`);
  expect(bad).toEqual([]);
  expect(articles).toMatchObject([{ id: '7', language: 'unknown', traps: [], speakers: [] }]);
  expect(articles[0]?.quotes.map(({ start, speaker }) => [start, speaker])).toEqual([
    [1, 'Roe'],
    [17, 'Poe'],
  ]);
});

test.each([
  ['{', 'is not JSON'],
  ['"text"', 'Invalid type: Expected Object but received "text"'],
  [{ text: TEXT, quotes: [] }, 'id: Invalid key: Expected "id" but received undefined'],
  [
    { quotes: [{ start: 1, end: 4 }] },
    'quotes.0.speaker: Invalid key: Expected "speaker" but received undefined',
  ],
  [{ quotes: [{ start: 1, speaker: null }] }, 'quotes.0: wants “start” and “end”, or “text” to look for'],
  [
    { quotes: [{ start: 1, end: 99, speaker: null }] },
    'quotes.0: 1 to 99 is no stretch of a text of 31 units',
  ],
  [{ quotes: [{ start: 1, end: 4, text: 'Yes', speaker: null }] }, 'quotes.0: from 1 to 4 stands “No,”'],
  [
    { quotes: [{ text: 'Yes', speaker: null }] },
    'quotes.0: “Yes” does not stand in the article after the quote before; quotes without offsets come in reading order',
  ],
  [{ quotes: [], traps: [{ start: 4, end: 4 }] }, 'traps.0: 4 to 4 is no stretch of a text of 31 units'],
  [{ id: 'first', quotes: [] }, 'another article has the id “first” already'],
])('%j is named with its line: %s', (line, why) => {
  const first = JSON.stringify({ id: 'first', text: TEXT, quotes: [] });
  const whole = typeof line === 'object' && !('text' in line) ? { id: 'second', text: TEXT, ...line } : line;
  const second = typeof whole === 'string' ? whole : JSON.stringify(whole);
  const { articles, bad } = readGoldLines([first, '', second].join('\n'));
  expect(articles.map(({ id }) => id)).toEqual(['first']);
  expect(bad).toEqual([{ line: 3, why }]);
});
