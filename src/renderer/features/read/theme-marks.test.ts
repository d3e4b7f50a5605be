import { expect, test } from 'vitest';
import { annotation, quote } from '../../testing/test-articles';
import { tag, theme } from '../../testing/test-themes';
import { laneMarks, marksOf, type Mark } from './theme-marks';

const themes = new Map([1, 2, 3, 4].map((id) => [id, theme(id)]));
const themeOf = (id: number) => themes.get(id);
const mark = (start: number, end: number, id: number | null): Mark => ({
  start,
  end,
  theme: id === null ? null : (themes.get(id) ?? null),
  target: { kind: 'annotation', id: annotation(1, 'x', 'x').id },
});

test('overlapping themes lie on lines of their own, and a fourth keeps its wash alone', () => {
  const laned = laneMarks([
    mark(0, 100, 1),
    mark(10, 50, 2),
    mark(20, 40, 3),
    mark(30, 35, 4),
    mark(50, 60, 3),
  ]);
  expect(laned.map(({ start, lane }) => [start, lane])).toEqual([
    [0, 1],
    [10, 2],
    [20, 3],
    [30, null],
    [50, 2],
  ]);
});

test('a note without a theme takes no line from a theme', () => {
  const laned = laneMarks([mark(0, 100, null), mark(10, 50, 2)]);
  expect(laned.map(({ lane }) => lane)).toEqual([null, 1]);
});

test('marks are the tags of quotes that stand, and annotations with or without tags', () => {
  const text = 'One two three four';
  const marks = marksOf(
    [
      quote(1, text, 'One', { tags: [tag(1)] }),
      quote(2, text, 'two', { tags: [tag(2)], status: 'rejected' }),
    ],
    [annotation(1, text, 'three', { tags: [tag(1), tag(2)] }), annotation(2, text, 'four')],
    themeOf,
    ({ anchor }) => ({ start: anchor.start, end: anchor.end }),
  );
  expect(marks.map(({ start, end, theme: worn }) => [text.slice(start, end), worn?.name ?? null])).toEqual([
    ['One', 'Theme 1'],
    ['three', 'Theme 1'],
    ['three', 'Theme 2'],
    ['four', null],
  ]);
});
