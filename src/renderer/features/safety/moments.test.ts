import { expect, test } from 'vitest';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { formatAgo, formatMoment } from './moments';

const words = messages.safetyView;
/** By the clock on the wall, wherever the test runs. */
const NOW = new Date(2026, 9, 25, 10, 42);
const wall = (day: number, hour: number, minute: number): string =>
  new Date(2026, 9, day, hour, minute).toISOString();

test.each([
  [wall(25, 0, 5), words.moment.today('00:05')],
  [wall(24, 23, 59), words.moment.yesterday('23:59')],
  [wall(9, 17, 48), words.moment.on('9\u00a0Oct\u00a02026', '17:48')],
])('%s is “%s”', (iso, shown) => {
  expect(formatMoment(iso, NOW)).toBe(shown);
});

test.each([
  [wall(25, 10, 43), words.ago.now],
  [wall(25, 10, 2), words.ago.minutes(40)],
  [wall(25, 9, 42), words.ago.hours(1)],
  [wall(15, 10, 42), words.ago.days(10)],
])('%s was “%s”', (iso, shown) => {
  expect(formatAgo(iso, NOW)).toBe(shown);
});
