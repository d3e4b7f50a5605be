import { expect, test } from 'vitest';
import { draft, evidence, judgement, lookup, quoteRef, section } from '../../testing/test-briefs';
import { briefWords, countWords, outlineOf, standingOf } from './outline';

test.each([
  ['', 0],
  ['  \n\n ', 0],
  ['It’s a two-year, 1,200-man plan — truly.', 6],
  ['L’Europe décidera', 2],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

const written = draft({
  title: 'Two words',
  bottomLine: 'Three words here',
  judgements: [
    judgement({
      statement: 'They pay',
      confidenceReason: 'two sources',
      evidence: [quoteRef(1), quoteRef(8)],
    }),
  ],
  sections: [section({ heading: 'Who', text: 'One two.\n\nThree.', evidence: [quoteRef(1), quoteRef(2)] })],
});
const known = lookup(
  evidence(1, { text: '“We pay.”', status: 'suggested' }),
  evidence(2, { text: '“You pay.”', status: 'rejected' }),
);

test('lists the parts in the order of the page with their figures', () => {
  expect(outlineOf(written, known)).toEqual([
    { id: 'bottom-line', heading: null, count: 3, unit: 'words' },
    { id: 'judgements', heading: null, count: 1, unit: 'judgements' },
    { id: 'section-0', heading: 'Who', count: 7, unit: 'words' },
    { id: 'sources', heading: null, count: 2, unit: 'sources' },
  ]);
});

test('counts every word that will be printed', () => {
  expect(briefWords(written, known)).toBe(2 + 3 + 2 + 2 + 1 + 3 + 4);
});

test('says how the evidence stands, each piece once', () => {
  expect(standingOf(written, known, new Set(['quote-9', 'annotation-4']))).toEqual({
    verbatim: 2,
    toReview: 1,
    rejected: 1,
    missing: 1,
    hidden: 0,
  });
});
