import { expect, test } from 'vitest';
import { messages } from '../contract/messages/catalogue';
import type { Sha256 } from '../contract/ids';
import { composeExcerpts, type ExcerptWindow } from './excerpt-text';

const GAP = `\n\n${messages.exchange.gap}\n\n`;
const WHOLE = 'The fleet left the harbour. Rain fell on the port. The allies went home at last.';

/** Words of the whole text with so many units on each side. */
function excerpt(exact: string, around = 4, hash = 'a', whole = WHOLE): ExcerptWindow {
  const start = whole.indexOf(exact);
  const end = start + exact.length;
  return {
    textHash: hash.repeat(64) as Sha256,
    start,
    exact,
    prefix: whole.slice(Math.max(0, start - around), start),
    suffix: whole.slice(end, end + around),
  };
}

/** The text, and the words that stand where each excerpt is said to begin. */
function composed(excerpts: readonly ExcerptWindow[], before?: string) {
  const { text, starts } = composeExcerpts(excerpts, before);
  const found = excerpts.map((each) => {
    const start = starts.get(each) ?? -1;
    return text.slice(start, start + each.exact.length);
  });
  expect(found).toEqual(excerpts.map(({ exact }) => exact));
  return text;
}

const [FLEET, RAIN, HOME] = [excerpt('fleet left'), excerpt('Rain fell'), excerpt('went home')];

test('excerpts stand in the order of the whole text, with a gap between those that do not touch', () => {
  expect(composed([HOME, FLEET])).toBe(`The fleet left the${GAP}ies went home at `);
});

test('those that overlap or touch become one', () => {
  expect(composed([excerpt('harbour', 8), excerpt('Rain', 8)])).toBe('eft the harbour. Rain fell on');
  expect(composed([excerpt('fleet left', 0), excerpt(' the harbour', 0)])).toBe('fleet left the harbour');
  expect(composed([excerpt('fleet left', 0), excerpt('the harbour', 0)])).toBe(`fleet left${GAP}the harbour`);
});

test('one that stands in another is there already', () => {
  expect(composed([excerpt('Rain fell on', 4), excerpt('fell', 0)])).toBe('ur. Rain fell on the');
});

test('what was there stays in front, and is not said again', () => {
  const before = composed([FLEET]);
  expect(composed([FLEET, RAIN], before)).toBe(`${before}${GAP}ur. Rain fell on `);
  expect(composed([FLEET], before)).toBe(before);
});

test('excerpts of different texts never touch', () => {
  const other = excerpt(' the harbour', 0, 'b');
  expect(composed([excerpt('fleet left', 0), other])).toBe(`fleet left${GAP} the harbour`);
});

test('nothing makes nothing', () => {
  expect(composeExcerpts([])).toEqual({ text: '', starts: new Map() });
});
