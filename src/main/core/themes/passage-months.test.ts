import { expect, test } from 'vitest';
import { passageMonths } from './passage-months';

test('twelve months up to the newest passage; one month alone draws nothing', () => {
  const months = passageMonths([
    { month: '2024-05', count: 7 },
    { month: '2026-01', count: 1 },
    { month: '2026-02', count: 3 },
    { month: '2026-03', count: 1 },
  ]);
  expect(months.map(({ year, month, count }) => `${year}-${month}: ${count}`)).toEqual([
    ...[4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `2025-${month}: 0`),
    '2026-1: 1',
    '2026-2: 3',
    '2026-3: 1',
  ]);
  expect(passageMonths([{ month: '2026-03', count: 4 }])).toEqual([]);
  expect(passageMonths([])).toEqual([]);
});
