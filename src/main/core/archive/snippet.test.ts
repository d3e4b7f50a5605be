import { expect, test } from 'vitest';
import type { Mark } from './search-marks';
import { toSnippet } from './snippet';

/** The text without its square brackets, and where each pair stood. */
function marked(text: string): readonly [text: string, marks: readonly Mark[]] {
  const marks: Mark[] = [];
  let plain = '';
  for (const [index, part] of text.split('[').entries()) {
    const [hit = '', ...rest] = index === 0 ? ['', part] : part.split(']');
    if (index > 0) marks.push({ start: plain.length, end: plain.length + hit.length });
    plain += hit + rest.join(']');
  }
  return [plain, marks];
}
const shown = (text: string): string =>
  toSnippet(...marked(text))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');
const filler = (words: number): string => 'ferry '.repeat(words);

test('a snippet is cut into what matched and what stands around it', () => {
  expect(toSnippet(...marked('…of\n[nuclear] [deterrence].'))).toEqual([
    { text: '…of ', hit: false },
    { text: 'nuclear', hit: true },
    { text: ' ', hit: false },
    { text: 'deterrence', hit: true },
    { text: '.', hit: false },
  ]);
});

test.each([
  ['nothing', '', ''],
  ['a short text as it is', 'Two [ships] came.', 'Two [ships] came.'],
  ['the beginning, where nothing is marked', filler(50), `${filler(26)}ferry…`],
  ['a sentence from its beginning', `${filler(40)}sank. Two [ships] came.`, '…Two [ships] came.'],
  ['some words before, in a long sentence', `${filler(40)}and [ships]`, '…ferry ferry ferry and [ships]'],
  [
    'where most different words stand together',
    `${'[ships] '.repeat(9)}${filler(60)}. Then [ships] with [guns].`,
    '…Then [ships] with [guns].',
  ],
  ['a hit longer than all that is shown', `[${'x'.repeat(400)}] y`, `[${'x'.repeat(400)}]…`],
])('shows %s', (_what, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('a text that is one hit after another is gone through once', () => {
  const words = Array.from({ length: 200_000 }, (_, index) => `[w${index % 7}]`).join(' ');
  // Comparing each with each would be forty thousand million steps: this test would never end.
  expect(shown(words)).toMatch(/^\[w0\] \[w1\] .* \[w6\]/u);
});
