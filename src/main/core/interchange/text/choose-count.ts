import type { Span } from '../../contract/anchors';
import { countBy, offsetsOf, SPECIFIED, type CharacterCount, type CountingWay } from './code-points';
import { agreementWith, passageName } from './passage-names';
import { cutsWords } from './word-edges';

/** A selection as a foreign file names it. */
export interface NamedSelection {
  readonly positions: Span;
  readonly name: string;
}

/** A source's text, as it came, with what is coded in it. */
export interface CountedText {
  /** Without its byte order marks. */
  readonly text: string;
  /** How many there were: a program that takes the mark for a character writes another in front of it. */
  readonly marks: number;
  readonly selections: readonly NamedSelection[];
}

/** What a source looks like if its positions are taken to count in one way. */
export interface Reading {
  readonly way: CountingWay;
  readonly count: CharacterCount;
  /** How far selections say what they are called after: 2 for each that says just that, 1 for each that so begins. */
  readonly agreeing: number;
  /** Selections that cut a word or leave the text. */
  readonly cutting: number;
  /** Selections that begin or end with a blank: people seldom mark so, shifted positions often. */
  readonly ragged: number;
}

/** Every way that makes a difference in this text, as REFI-QDA says first. */
export function readingsOf({ text, marks, selections }: CountedText): readonly Reading[] {
  const named = selections.map(({ positions, name }) => ({ positions, name: passageName(name) }));
  return waysFor(text, marks).map((way) => {
    const count = countBy(text, way);
    let agreeing = 0;
    let cutting = 0;
    let ragged = 0;
    for (const { positions, name } of named) {
      const span = offsetsOf(count, positions);
      const leaves = span === null || positions.start < way.marks;
      if (leaves || cutsWords(text, span)) cutting += 1;
      if (span === null) continue;
      const said = text.slice(span.start, span.end);
      agreeing += agreementWith(name, said);
      if (said.trim() !== said) ragged += 1;
    }
    return { way, count, agreeing, cutting, ragged };
  });
}

function waysFor(text: string, marks: number): CountingWay[] {
  const units = /[\u{10000}-\u{10FFFF}]/u.test(text)
    ? (['code-point', 'utf-16'] as const)
    : ([SPECIFIED.unit] as const);
  const lineEnds: CountingWay['lineEnds'][] = ['written'];
  if (text.includes('\r\n')) lineEnds.push('one');
  if (/(?<!\r)\n/u.test(text)) lineEnds.push('two');
  // The first mark is no character, a second is one.
  const counted = marks === 0 ? [0] : marks === 1 ? [0, 1] : [1, 0, 2];
  return counted.flatMap((number) =>
    lineEnds.flatMap((ends) => units.map((unit): CountingWay => ({ unit, lineEnds: ends, marks: number }))),
  );
}

/** So many more cut words speak for another way. Now and then an analyst marks half a word. */
const FEWER_CUTS = 4;
/** No program is known to count a bare LF as two: that takes more than one or two cut words to believe. */
const CUTS_FOR_TWO = 3;

/** The reading of a source that is taken. */
export interface Choice {
  readonly reading: Reading;
  /**
   * Others for which as much speaks, unless the program or its other sources decide: where they would place a selection
   * elsewhere, nothing is certain. The standard alone is no evidence: most programs that were seen count otherwise.
   */
  readonly rivals: readonly Reading[];
}

/**
 * How the positions of a source count its characters: in the way in which most selections say what they are called.
 * Where names say nothing, the way that cuts words in no selection, or in far fewer, is taken before one that does.
 * Where that says nothing either, the one that its program or its other sources are known for; else as REFI-QDA says.
 * @param readings of this source
 * @param expected of the program, or null
 */
export function chooseReading(readings: readonly Reading[], expected: CountingWay | null): Choice {
  const [specified] = readings;
  if (specified === undefined) throw new Error('a text can be read in no way');
  const habitual =
    expected === null ? undefined : readings.find(({ way }) => isSameHere(way, expected, readings));
  const first = habitual ?? specified;
  let best = first;
  for (const other of [specified, ...readings]) {
    const isSparing =
      other.cutting * FEWER_CUTS < best.cutting &&
      (other.way.lineEnds !== 'two' || best.cutting >= CUTS_FOR_TWO);
    if (other.agreeing > best.agreeing || (other.agreeing === best.agreeing && isSparing)) best = other;
  }
  const isAsGood = (one: Reading): boolean =>
    one !== best && one.agreeing === best.agreeing && one.cutting === best.cutting;
  const isRival = (one: Reading): boolean =>
    isAsGood(one) && (best !== first || (one.ragged <= best.ragged && one.way.lineEnds !== 'two'));
  return { reading: best, rivals: best === first && expected !== null ? [] : readings.filter(isRival) };
}

/** Whether a way is the expected one as far as this text can tell: without a surrogate pair both units are one. */
function isSameHere(way: CountingWay, expected: CountingWay, readings: readonly Reading[]): boolean {
  const specified = readings[0]?.way ?? SPECIFIED;
  const differs = (is: (one: CountingWay) => boolean): boolean => readings.some((reading) => is(reading.way));
  return (
    way.unit === (differs(({ unit }) => unit === expected.unit) ? expected.unit : specified.unit) &&
    way.lineEnds ===
      (differs(({ lineEnds }) => lineEnds === expected.lineEnds) ? expected.lineEnds : specified.lineEnds) &&
    way.marks === (differs(({ marks }) => marks === expected.marks) ? expected.marks : specified.marks)
  );
}

/**
 * Programs whose exports are known to count otherwise. Both keep a text with LF and write it with CR LF: ATLAS.ti always,
 * QualCoder on Windows (it writes in text mode) and where it exports for MAXQDA.
 */
const HABITS: readonly (readonly [RegExp, CountingWay])[] = [
  [/\b(?:ATLAS|QualCoder)\b/iu, { ...SPECIFIED, lineEnds: 'one' }],
];

/** How the sources of one project count, for those that do not tell it themselves. */
export function expectedWay(origin: string, sources: readonly (readonly Reading[])[]): CountingWay | null {
  const habit = HABITS.find(([program]) => program.test(origin))?.[1] ?? null;
  const told = sources.flatMap((readings) => {
    const { reading: chosen, rivals } = chooseReading(readings, habit);
    const named = chosen.agreeing - Math.min(...readings.map(({ agreeing }) => agreeing));
    const cuts = Math.max(...readings.map(({ cutting }) => cutting)) - chosen.cutting;
    return rivals.length === 0 && named + cuts > 0 ? [{ way: chosen.way, named, cuts }] : [];
  });
  const [best] = told.sort((one, other) => other.named - one.named || other.cuts - one.cuts);
  return best?.way ?? habit;
}
