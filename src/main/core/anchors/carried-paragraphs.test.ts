import { expect, test } from 'vitest';
import { carriedParagraphs } from './carried-paragraphs';
import { indexPlaces } from './word-places';

const FLEET = 'The fleet left the harbour on Tuesday with mail.';
const RAIN = 'Rain fell on the port while the allies went home.';
const CRANE = 'A broken crane was all that the second ship carried.';

/** What is carried, as its words in both texts. */
function carried(from: readonly string[], to: readonly string[]) {
  const [mine, theirs] = [from.join('\n\n'), to.join('\n\n')];
  const places = { from: indexPlaces(mine), to: indexPlaces(theirs) };
  return carriedParagraphs(mine, theirs, places).map(({ start, end, isWhole, runs }) => ({
    of: mine.slice(start, end),
    isWhole,
    stayed: runs.map((run) => theirs.slice(run.to, run.to + run.length)),
  }));
}
const whole = (of: string) => ({ of, isWhole: true, stayed: [of] });

test.each([
  [
    'a paragraph that is there once in both is carried whole',
    [FLEET, RAIN],
    [RAIN, FLEET],
    [whole(FLEET), whole(RAIN)],
  ],
  ['one that stands twice in the new text is not', [FLEET, RAIN], [RAIN, FLEET, FLEET], [whole(RAIN)]],
  ['one that stood twice in the old text is not', [FLEET, RAIN, FLEET], [RAIN, FLEET], [whole(RAIN)]],
  ['one that is short is not', ['Rain fell.', CRANE], [CRANE, 'Rain fell.'], [whole(CRANE)]],
  [
    'one that was edited is carried by what stayed of it',
    [FLEET, RAIN],
    [RAIN, FLEET.replace('Tuesday', 'Monday')],
    [whole(RAIN), { of: FLEET, isWhole: false, stayed: ['The fleet left the harbour on ', ' with mail.'] }],
  ],
  ['one that is as like two others is not', [FLEET], [`${FLEET} So.`, `${FLEET} No.`], []],
  ['one that is unlike all others is not', [FLEET], [CRANE], []],
])('%s', (_what, from, to, expected) => {
  expect(carried(from, to)).toEqual(expected);
});

test('up to two hundred paragraphs that were edited are known again; a text that has more was written anew', () => {
  const edited = (count: number): number => {
    const paragraphs = Array.from({ length: count }, (_, at) =>
      ['one', 'two', 'six', 'ten', 'man', 'sea'].map((word) => `${word}${at}`).join(' '),
    );
    return carried(
      paragraphs,
      paragraphs.map((words) => `${words} too`),
    ).length;
  };
  expect([edited(200), edited(201)]).toEqual([200, 0]);
});
