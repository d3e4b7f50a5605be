import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPECIFIED, type CountingWay } from '../text/code-points';
import { readQdpx } from './read-qdpx';
import { projectOf, REPORT, WORDS, type Layout, type Marked } from '../../testing/test-project';

const CRLF = REPORT.replaceAll('\n', '\r\n');

/** The words of each passage, or why it has none, and what the file was said to do otherwise. */
function read(marked: readonly Marked[], layout: Layout = {}) {
  const { sources, notices } = readQdpx(projectOf(marked, layout));
  const places = sources.flatMap(({ text, passages }) =>
    passages.map(({ place }) =>
      place.kind === 'span'
        ? text?.slice(place.span.start, place.span.end)
        : place.kind === 'none'
          ? place.why
          : null,
    ),
  );
  return { places, told: notices.map(({ notice, count }) => `${notice} ${count}`) };
}
const named = WORDS.map((words): Marked => ({ words }));
const numbered = WORDS.map((words, nth): Marked => ({ words, name: `Quotation 1:${nth + 1}` }));

const WAYS: readonly (readonly [string, CountingWay, string])[] = [
  ['line ends as one', { ...SPECIFIED, lineEnds: 'one' }, CRLF],
  ['UTF-16 units', { ...SPECIFIED, unit: 'utf-16' }, REPORT],
  ['the byte order mark', { ...SPECIFIED, marks: 1 }, REPORT],
  ['line ends as one, in UTF-16 units, with the mark', { unit: 'utf-16', lineEnds: 'one', marks: 1 }, CRLF],
];

describe('passages of a program that counts', () => {
  test.each(WAYS)('%s stand at their words, and it is told', (_what, way, text) => {
    expect(read(named, { way, text })).toEqual({ places: WORDS, told: ['counted-otherwise 1'] });
  });

  test.each(WAYS.filter(([, { unit }]) => unit === 'code-point'))(
    '%s stand at their words without names: the others cut words',
    (_what, way, text) => {
      expect(read(numbered, { way, text })).toEqual({ places: WORDS, told: ['counted-otherwise 1'] });
    },
  );

  test.each(WAYS)('%s stand there if names are cut short', (_what, way, text) => {
    const cut = WORDS.map((words): Marked => ({ words, name: `${words.slice(0, 6)}…` }));
    expect(read(cut, { way, text }).places).toEqual(WORDS);
  });

  test('as REFI-QDA says are not told of, with names or without', () => {
    expect(read(named, { text: CRLF })).toEqual({ places: WORDS, told: [] });
    expect(read(numbered, { text: CRLF, origin: 'NVivo 15' })).toEqual({ places: WORDS, told: [] });
  });

  test('in one of several ways, of which none is likelier, stand nowhere', () => {
    // “e go t” by the standard; “We go” if the mark counts, “go to” if a line end is one.
    const layout = { text: 'No.\r\nWe go to it.', way: { ...SPECIFIED, marks: 1 } } satisfies Layout;
    expect(read([{ words: 'We go ', name: '' }], layout).places).toEqual(['uncertain-count']);
    expect(read([{ words: 'We go ', name: 'We go' }], layout).places).toEqual(['We go']);
  });

  test('as ATLAS.ti and QualCoder do stand there where no word would be cut either way', () => {
    const layout = { text: 'A.\r\n- x - y', way: { ...SPECIFIED, lineEnds: 'one' } } satisfies Layout;
    const alone: Marked = { words: 'x', name: '' };
    for (const origin of ['ATLAS.ti 26.1.2', 'QualCoder 4.0']) {
      expect(read([alone], { ...layout, origin }).places).toEqual(['x']);
    }
    expect(read([alone], { ...layout, origin: 'NVivo 15' }).places).toEqual(['uncertain-count']);
  });

  test.each([
    ['line ends as one', { ...SPECIFIED, lineEnds: 'one' }, 'One day.\r\n\r\nIt is a - b - c now.', 'b - c'],
    ['UTF-16 units', { ...SPECIFIED, unit: 'utf-16' }, 'One 🚢🚢🚢 day by no one at all.', 'no one'],
    ['the byte order mark', { ...SPECIFIED, marks: 1 }, 'It is a - b - c.', '-'],
  ] satisfies [string, CountingWay, string, string][])(
    '%s stand nowhere rather than at other words, if the standard would cut none there either and nothing else tells',
    (_what, way, text, words) => {
      const alone: Marked = { words, name: '' };
      expect(read([alone], { text, way }).places).toEqual(['uncertain-count']);
      // What the file tells elsewhere decides.
      const more = text.replace(/\.$/u, '. Nobody paid.');
      expect(read([alone, { words: 'Nobody paid' }], { text: more, way }).places[0]).toBe(words);
    },
  );
});

describe('a passage that contradicts its name', () => {
  test('stands where its words do, if that is one place, and it is told', () => {
    const stray: Marked = { words: 'Friday', off: 9 };
    expect(read([...named, stray])).toEqual({ places: [...WORDS, 'Friday'], told: ['placed-by-name 1'] });
  });

  test('stands nowhere if its words stand in several', () => {
    const stray: Marked = { words: 'at noon', off: 4 };
    expect(read([...named, stray])).toEqual({ places: [...WORDS, 'contradicts-name'], told: [] });
  });

  test('stands nowhere if the name is only the beginning of its words', () => {
    const stray: Marked = { words: 'The keeper, Nils Brandt', name: 'The keeper, Nils…', off: 20 };
    expect(read([...named, stray]).places).toEqual([...WORDS, 'contradicts-name']);
  });

  test('beyond the end of the text stands where its words do', () => {
    expect(read([...named, { words: 'Harbour-Master', off: 500 }]).places).toEqual([
      ...WORDS,
      'Harbour-Master',
    ]);
  });

  test('is believed when no way of counting fits any', () => {
    const astray = WORDS.map((words, nth): Marked => ({ words, off: 3 + 2 * nth }));
    expect(read(astray)).toEqual({ places: WORDS, told: [`placed-by-name ${WORDS.length}`] });
  });

  test('of a program that counts from one, or up to the last character, is believed too', () => {
    const fromOne = WORDS.map((words): Marked => ({ words, off: 1 }));
    expect(read(fromOne).places).toEqual(WORDS);
    const short = WORDS.map((words): Marked => ({ words: words.slice(0, -1), name: words }));
    expect(read(short).places).toEqual(WORDS);
  });

  test('is none where passages are called after their codes, or mostly by labels', () => {
    const text = REPORT.replace('stay until', 'Strike until');
    const coded = ['Lock g', 'Nobody', 'Nils B'].map((words): Marked => ({ words, name: 'Strike' }));
    expect(read(coded, { text })).toEqual({ places: ['Lock g', 'Nobody', 'Nils B'], told: [] });
    const labelled: readonly Marked[] = [
      { words: 'stay until Friday', name: 'gates' },
      { words: 'Nobody came at noon', name: 'keeper' },
      { words: 'Eva L', name: 'Nils B' },
    ];
    expect(read(labelled)).toEqual({ places: labelled.map(({ words }) => words), told: [] });
  });

  test('is none where only the marks and dashes are typed otherwise', () => {
    const text = "It’s a “deal” – or not, it's said. It's a deal.";
    const typed: readonly Marked[] = [
      { words: 'It’s a', name: "It's a" },
      { words: '“deal” – or not', name: '&quot;deal&quot; - or not' },
    ];
    expect(read(typed, { text })).toEqual({ places: typed.map(({ words }) => words), told: [] });
  });

  test.each([
    ['a label that stands elsewhere in the text', { words: 'stay until Friday', name: 'Lock' }],
    ['a label that is a part of it', { words: 'The keeper, Nils Brandt', name: 'Nils Brandt' }],
    ['a number', { words: 'stay until', name: 'Segment 12' }],
    ['its beginning without a mark of the cut', { words: 'stay until Friday', name: 'stay unt' }],
    ['its words with other blanks', { words: 'Friday.\n\n“We open', name: 'Friday. “We open' }],
  ])('is none with %s: its position stands', (_what, marked) => {
    expect(read([...named, marked])).toEqual({ places: [...WORDS, marked.words], told: [] });
  });
});

test('a named passage stands at its words or nowhere, however its program counts and cuts its names', () => {
  const word = fc.constantFrom('lock', 'gate', 'Eva', '🚢', 'naïve', 'حوض', '“we', 'noon.”', 'it’s');
  const gap = fc.constantFrom(' ', ' ', ' ', '\r\n', '\r\n\r\n', '\n', '\u00A0');
  const picked = fc.record({
    from: fc.nat(),
    length: fc.nat({ max: 8 }),
    off: fc.constantFrom(0, 0, 0, 1, -2),
    isCut: fc.boolean(),
  });
  const way = fc.record<CountingWay>({
    unit: fc.constantFrom('code-point', 'utf-16'),
    lineEnds: fc.constantFrom('written', 'one'),
    marks: fc.nat({ max: 1 }),
  });
  const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, gap), { minLength: 4, maxLength: 60 }),
      fc.array(picked, { minLength: 4, maxLength: 12 }),
      way,
      (pieces, passages, counting) => {
        const text = `Title\r\n${pieces.flat().join('')}`;
        const edges = Array.from(
          text.matchAll(/\S+/gu),
          ({ 0: all, index }) => [index, index + all.length] as const,
        );
        const marked = passages.flatMap(({ from, length, off, isCut }): Marked[] => {
          const first = from % edges.length;
          const [start] = edges[first] ?? [0];
          const [, end] = edges[Math.min(edges.length - 1, first + length)] ?? [0, 0];
          const words = text.slice(start, end);
          if (text.indexOf(words) !== start) return []; // the test project puts words where they stand first
          const name =
            isCut && words.length > 12 ? `${Array.from(flat(words)).slice(0, 10).join('')}…` : flat(words);
          return [{ words, name, off }];
        });
        for (const [nth, place] of read(marked, { text, way: counting }).places.entries()) {
          const isUnplaced =
            place === 'contradicts-name' || place === 'outside-text' || place === 'uncertain-count';
          const named = (marked[nth]?.name ?? '').replace('…', '');
          if (!isUnplaced) expect(flat(place ?? '').startsWith(named.normalize('NFC'))).toBe(true);
        }
      },
    ),
    { seed: 20261130, numRuns: 400 },
  );
});
