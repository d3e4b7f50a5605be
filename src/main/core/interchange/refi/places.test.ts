import { describe, expect, test } from 'vitest';
import { SPECIFIED, type CountingWay } from '../text/code-points';
import { readQdpx } from './read-qdpx';
import { projectOf, REPORT, WORDS, type Layout, type Marked } from './test-project';

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

  test('as ATLAS.ti and QualCoder do stand there where no word would be cut either way', () => {
    const layout = { text: 'A.\r\n- x - y', way: { ...SPECIFIED, lineEnds: 'one' } } satisfies Layout;
    const alone: Marked = { words: 'x', name: '' };
    for (const origin of ['ATLAS.ti 26.1.2', 'QualCoder 4.0']) {
      expect(read([alone], { ...layout, origin }).places).toEqual(['x']);
    }
    expect(read([alone], { ...layout, origin: 'NVivo 15' }).places).toEqual(['empty']);
  });
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
