import { expect, test } from 'vitest';
import { withTables, type Measured } from './document';

const quality = {
  exactF1: 0.98765,
  overlapF1: 1,
  speakerFullName: null,
  endToEnd: 0.5,
  traps: 4,
  trapsHit: 1,
};
const measured: Measured = {
  machine: 'a computer',
  rules: 7,
  quality: [
    {
      name: 'a.jsonl',
      articles: 2,
      quotes: 10,
      scores: { ours: quality, naive: quality, compromise: quality },
    },
  ],
  reliability: {
    quotes: 10,
    errors: 1,
    expectedError: 0.0123,
    errorsInLeastFifth: 1,
    table: [{ from: 0.9, to: 1, quotes: 10, mean: 0.95, right: 0.9 }],
  },
  speed: {
    megabytesPerSecond: { ours: 5, compromiseQuotations: 0.25 },
    byLength: [{ bytes: 1000, ms: 0.2, megabytesPerSecond: 5 }],
    hardTexts: [{ name: 'commas', ms250k: 10, ms1m: 40 }],
  },
};
const places = ['quality', 'reliability', 'speed'].map((name) => `<!-- ${name} -->\nold\n<!-- /${name} -->`);

test('the tables of a document are replaced and the words around them stay', () => {
  expect(withTables(`Before.\n\n${places.join('\n\nBetween.\n\n')}\n`, measured)).toBe(
    `Before.

<!-- quality -->

| gold                           | who        | exact F1 | overlap F1 | full name | end to end |  traps |
| ------------------------------ | ---------- | -------: | ---------: | --------: | ---------: | -----: |
| a.jsonl: 2 articles, 10 quotes | ours       |     98.8 |      100.0 |         – |       50.0 | 1 of 4 |
|                                | naive      |     98.8 |      100.0 |         – |       50.0 | 1 of 4 |
|                                | compromise |     98.8 |      100.0 |         – |       50.0 | 1 of 4 |

<!-- /quality -->

Between.

<!-- reliability -->

| confidence | quotes | mean confidence | right |
| ---------: | -----: | --------------: | ----: |
| 0.9 to 1.0 |     10 |            95.0 |  90.0 |

10 quotes, 1 of them wrong; expected calibration error 0.012; the least confident fifth holds 100.0 % of the errors.

<!-- /reliability -->

Between.

<!-- speed -->

| what                             | MB/s |
| -------------------------------- | ---: |
| ours: found and attributed       | 5.00 |
| compromise: \`quotations()\` alone | 0.25 |

| bytes of text |  ms | MB/s |
| ------------: | --: | ---: |
|          1000 | 0.2 |    5 |

| slowest hard texts | ms at 250 kB | ms at 1 MB |
| ------------------ | -----------: | ---------: |
| commas             |           10 |         40 |

Measured on a computer; rules of version 7.

<!-- /speed -->
`,
  );
});

test('a document without a place for a table is not touched', () => {
  expect(() => withTables(places.slice(1).join('\n'), measured)).toThrow('no place for quality');
});
