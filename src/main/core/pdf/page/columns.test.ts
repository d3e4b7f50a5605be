import { expect, test } from 'vitest';
import { fillColumns } from './columns';

test.each([
  ['evens out columns that end on the page', [10, 10, 10, 30], 100, { first: 3, second: 1 }],
  ['puts one entry into the first column', [10], 100, { first: 1, second: 0 }],
  ['fills both columns where entries go on', [40, 40, 40, 40, 40], 90, { first: 2, second: 2 }],
])('%s', (_case, heights, room, expected) => {
  expect(fillColumns(heights, room)).toEqual(expected);
});
