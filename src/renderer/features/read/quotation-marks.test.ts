import { expect, test } from 'vitest';
import { withMarks, withoutMarks } from './quotation-marks';

test.each([
  ['He said “now” twice', 'now', '“now”'],
  ['He said "now," twice', 'now,', '"now,"'],
  ['Il a dit « jamais » hier', 'jamais', '« jamais »'],
  ['Il a dit «\u00a0jamais\u00a0» hier', 'jamais', '«\u00a0jamais\u00a0»'],
  ['She left it open: “and so', 'and so', '“and so'],
  ['no marks at all', 'marks', 'marks'],
])('in %j the words %j stand as %j', (text, words, expected) => {
  const start = text.indexOf(words);
  const shown = withMarks(text, { start, end: start + words.length });
  expect(text.slice(shown.start, shown.end)).toBe(expected);
});

test.each([
  ['“now”', 'now'],
  ['"now,"', 'now,'],
  ['«\u00a0jamais\u00a0»', 'jamais'],
  ['now,”', 'now,'],
  ['say “no” now', 'say “no” now'],
  ['”', '”'],
])('the words in %j are %j', (text, words) => {
  const { start, end } = withoutMarks(text, { start: 0, end: text.length });
  expect(text.slice(start, end)).toBe(words);
});
