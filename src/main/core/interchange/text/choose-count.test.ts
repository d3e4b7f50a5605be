import { describe, expect, test } from 'vitest';
import { countBy, SPECIFIED, type CountingWay } from './code-points';
import { chooseReading, expectedWay, readingsOf, type NamedSelection } from './choose-count';

/** Every way of counting puts most of these words elsewhere. */
const TEXT = 'One 🚢.\r\nTwo 🚢.\r\nThree 🚢 four five.\r\nSix seven eight.';
const ONE: CountingWay = { ...SPECIFIED, lineEnds: 'one' };
const UTF16: CountingWay = { ...SPECIFIED, unit: 'utf-16' };
const MARKED: CountingWay = { ...SPECIFIED, marks: 1 };

/** Words of the text at the positions that a program gives them which counts so. */
const selected = (way: CountingWay, words: string, name = words, text = TEXT): NamedSelection => {
  const count = countBy(text, way);
  const start = text.indexOf(words);
  return { positions: { start: count.toPosition(start), end: count.toPosition(start + words.length) }, name };
};
const chosen = (
  selections: readonly NamedSelection[],
  { marks = 0, expected = null as CountingWay | null, text = TEXT } = {},
): CountingWay => chooseReading(readingsOf({ text, marks, selections }), expected).reading.way;

describe('a source counts', () => {
  const named = ['Two', 'Three', 'four', 'Six seven'];

  test.each([
    ['as REFI-QDA says', SPECIFIED, 0],
    ['line ends as one', ONE, 0],
    ['UTF-16 units', UTF16, 0],
    ['the byte order mark', MARKED, 1],
    ['line ends as one and UTF-16 units', { ...ONE, unit: 'utf-16' }, 0],
    ['line ends as one and the byte order mark', { ...ONE, marks: 1 }, 1],
    ['all three', { unit: 'utf-16', lineEnds: 'one', marks: 1 }, 1],
  ] satisfies [string, CountingWay, number][])('%s, where most names say so', (_what, way, marks) => {
    const told = named.map((words) => selected(way, words));
    // A heading stands at one place in several ways, and one name is no words of the text.
    expect(chosen([selected(way, 'One'), ...told, selected(way, 'five', 'Doubt')], { marks })).toEqual(way);
    expect(
      chosen(
        told.map((one) => ({ ...one, name: `${one.name.slice(0, 4)}…` })),
        { marks },
      ),
    ).toEqual(way);
  });

  test.each([
    ['as REFI-QDA says', SPECIFIED, 0],
    ['line ends as one', ONE, 0],
    ['the byte order mark', MARKED, 1],
  ] satisfies [string, CountingWay, number][])(
    '%s, where numbered passages cut no word so and do otherwise',
    (_what, way, marks) => {
      const numbered = named.map((words, nth) => selected(way, words, `Quotation 1:${nth + 1}`));
      expect(chosen(numbered, { marks })).toEqual(way);
    },
  );

  test('a bare LF as two, where names or many cut words say so; not to spare a word or two', () => {
    const text = TEXT.replaceAll('\r\n', '\n').replaceAll(' 🚢', '');
    const way: CountingWay = { ...SPECIFIED, lineEnds: 'two' };
    const numbered = named.map((words) => selected(way, words, '', text));
    expect(
      chosen(
        named.map((words) => selected(way, words, words, text)),
        { text },
      ),
    ).toEqual(way);
    expect(chosen(numbered, { text })).toEqual(way);
    expect(chosen(numbered.slice(0, 1), { text })).toEqual(SPECIFIED);
  });

  test('in no certain way, where several spare the same words', () => {
    const { rivals } = chooseReading(
      readingsOf({
        text: 'No.\r\nWe go to it.',
        marks: 1,
        selections: [{ positions: { start: 6, end: 12 }, name: '' }],
      }),
      null,
    );
    expect(rivals.length).toBeGreaterThan(0);
  });

  test('as REFI-QDA says, where nothing tells', () => {
    expect(chosen([])).toEqual(SPECIFIED);
    expect(chosen([selected(SPECIFIED, 'One')])).toEqual(SPECIFIED);
    expect(chosen([selected(SPECIFIED, 'Two', 'Segment 1')])).toEqual(SPECIFIED);
    // One analyst marked half a word among many whole ones.
    const whole = ['One', 'Two', 'Three', 'four', 'five', 'Six', 'seven', 'eight'];
    expect(chosen([...whole, 'our'].map((words) => selected(SPECIFIED, words, '')))).toEqual(SPECIFIED);
  });

  test('as its program is known to, or the other sources do, where it does not tell itself', () => {
    const untold = [{ positions: { start: 0, end: 3 }, name: '' }];
    const told = readingsOf({
      text: TEXT,
      marks: 0,
      selections: named.map((words) => selected(UTF16, words)),
    });
    const numbered = readingsOf({
      text: TEXT,
      marks: 0,
      selections: named.map((words) => selected(ONE, words, '')),
    });
    expect(chosen(untold, { expected: expectedWay('ATLAS.ti 26', []) })).toEqual(ONE);
    expect(chosen(untold, { expected: expectedWay('QualCoder 4.0', []) })).toEqual(ONE);
    expect(chosen(untold, { expected: expectedWay('NVivo 12', []) })).toEqual(SPECIFIED);
    expect(chosen(untold, { expected: expectedWay('ATLAS.ti 26', [told]) })).toEqual(UTF16);
    expect(chosen(untold, { expected: expectedWay('', [numbered]) })).toEqual(ONE);
    // What makes no difference here is not told of.
    expect(chosen(untold, { expected: ONE, text: 'One line.' })).toEqual(SPECIFIED);
    expect(
      chosen(
        named.map((words) => selected(SPECIFIED, words)),
        { expected: ONE },
      ),
    ).toEqual(SPECIFIED);
  });
});
