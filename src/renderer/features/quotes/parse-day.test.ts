import { expect, test } from 'vitest';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { parseDay } from './parse-day';

test.each([
  ['2026-10-14', '2026-10-14', '2026-10-14'],
  ['14 Oct 2026', '2026-10-14', '2026-10-14'],
  ['14\u00a0Oct\u00a02026', '2026-10-14', '2026-10-14'],
  ['October 14, 2026', '2026-10-14', '2026-10-14'],
  ['feb 2024', '2024-02-01', '2024-02-29'],
  ['2026-2', '2026-02-01', '2026-02-28'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['3/4/2026', null, null],
  ['30 Feb 2026', null, null],
  ['2026-13', null, null],
  ['ma 2026', null, null],
  ['14 Okt 2026', null, null],
  ['soon', null, null],
  ['', null, null],
])('"%s" is from %s to %s', (typed, from, to) => {
  const { months } = messages.quotesView;
  expect([parseDay(typed, 'from', months), parseDay(typed, 'to', months)]).toEqual([from, to]);
});
