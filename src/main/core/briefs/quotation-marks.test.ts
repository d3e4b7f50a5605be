import { expect, test } from 'vitest';
import { quotationMarks } from './quotation-marks';

test.each([
  ['plain English', 'Tides turn.', 'en-GB', '“', '”'],
  ['French', 'La marée tourne.', 'fr', '«\u00a0', '\u00a0»'],
  ['German', 'Die Flut kommt.', 'de-AT', '„', '“'],
  ['a language without a rule here', 'A maré vira.', 'pt', '“', '”'],
  ['an unknown language', 'Tides turn.', null, '“', '”'],
  ['text that has its own marks', '“Tides turn.”', 'en', '', ''],
])('%s', (_case, text, language, open, close) => {
  expect(quotationMarks(text, language)).toEqual({ open, close });
});
