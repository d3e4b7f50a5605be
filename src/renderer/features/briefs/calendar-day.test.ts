import { expect, test } from 'vitest';
import type { IsoDate } from '../../../main/core/contract/ids';
import { localDay, readDay, shiftDay } from './calendar-day';

test.each([
  ['2026-10-14', '2026-10-14'],
  [' 14 Oct 2026 ', '2026-10-14'],
  ['14\u00a0Oct\u00a02026', '2026-10-14'],
  ['1 september 2026', '2026-09-01'],
  ['3 Sept. 2026', '2026-09-03'],
  ['14/10/2026', '2026-10-14'],
  ['4.1.2026', '2026-01-04'],
  ['29 Feb 2028', '2028-02-29'],
])('%j is %s', (text, day) => {
  expect(readDay(text)).toEqual({ kind: 'day', day });
});

test.each([
  ['31 Feb 2026', '2026-02-28'],
  ['2026-02-29', '2026-02-28'],
  ['31/4/2026', '2026-04-30'],
])('there is no %s; the nearest day is %s', (text, nearest) => {
  expect(readDay(text)).toEqual({ kind: 'no-such-day', nearest });
});

test.each(['', 'soon', '14 Brumaire 2026', '2026-13-01', '10/14/2026', '0 Jan 2026', '14 Oct', '14 Oct 26'])(
  '%j cannot be read',
  (text) => {
    expect(readDay(text)).toEqual({ kind: 'unreadable' });
  },
);

test('steps over the end of a year and a leap day', () => {
  expect(shiftDay('2026-12-31' as IsoDate, 1)).toBe('2027-01-01');
  expect(shiftDay('2028-03-01' as IsoDate, -1)).toBe('2028-02-29');
});

test("today is the window's day, late in the evening too", () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
