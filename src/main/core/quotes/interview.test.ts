import { expect, test } from 'vitest';
import { extractQuotes } from './extract';
import { turnsOf } from './interview';
import { paragraphsOf } from './paragraphs';

const turns = (text: string) =>
  turnsOf(text, paragraphsOf(text)).map(({ start, end, label, question }) => [
    label,
    text.slice(start, end),
    question,
  ]);

test('an interview is read by its labels, with the paragraphs that follow one', () => {
  expect(
    turns(
      'Weekly: Is it over?\n\nMara Lund: No.\n\nIt has not begun.\n\nWeekly: When will it?\n\nM. L.: Ask me later.',
    ),
  ).toEqual([]);
  expect(
    turns(
      'Weekly: Is it over?\n\nMara Lund: No.\n\nIt has not begun.\n\nWeekly: When will it?\n\nMara Lund: Later.',
    ),
  ).toEqual([
    ['Weekly', 'Is it over?', true],
    ['Mara Lund', 'No.\n\nIt has not begun.', false],
    ['Weekly', 'When will it?', true],
    ['Mara Lund', 'Later.', false],
  ]);
});

test('colons alone make no interview', () => {
  expect(turns('Note: one.\n\nResult: two.\n\nCost: three.\n\nPlace: four.')).toEqual([]);
  expect(turns('Photo: a.\n\nRelated: b.\n\nPhoto: c.\n\nRelated: d.')).toEqual([]);
});

test('a label of initials means whom the introduction names', () => {
  const interview = (label: string): string =>
    `Tom Reed of the harbour watch and Mara Lund, an engineer, came to the Weekly.\n\nWeekly: Is it over?\n\n${label}: It has not even begun.\n\nWeekly: When will it?\n\n${label}: Ask me again next year.`;
  const speakers = (label: string) =>
    extractQuotes(interview(label), { language: 'en' }).map(({ speaker }) => speaker);
  expect(speakers('M.L.')).toEqual(['Mara Lund', 'Mara Lund']);
  expect(speakers('T.R.')).toEqual(['Tom Reed', 'Tom Reed']);
});

test('whom only the labels name is called by them', () => {
  const text = [
    'QUESTION: Will the corridor open?',
    'MR. ORR: I hope so. The ships are ready.',
    'QUESTION: And if they are not?',
    'MR. ORR: Then we ask the treasury.',
    'MS. ROE: We have asked it already.',
  ].join('\n\n');
  expect(extractQuotes(text, { language: 'en' }).map(({ speaker }) => speaker)).toEqual([
    'Orr',
    'Orr',
    'Roe',
  ]);
});
