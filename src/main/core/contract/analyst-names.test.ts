import { expect, test } from 'vitest';
import { calledBy, isNamed } from './analyst-names';

test.each([
  '',
  ' ',
  'Analyst',
  'analyst',
  ' ANALYST ',
  'Unnamed analyst',
  'unnamed Analyst',
  'Unknown analyst',
])('“%s” is nobody’s name', (name) => {
  expect(isNamed(name)).toBe(false);
});

test.each(['Ada Brandt', 'Analyst Ada Brandt', 'Analysta'])('“%s” is a name', (name) => {
  expect(isNamed(name)).toBe(true);
});

test('who has not said a name is unnamed; whom a file does not name is unknown', () => {
  expect(['Analyst', 'Ada', 'Unknown analyst'].map(calledBy)).toEqual([
    'Unnamed analyst',
    'Ada',
    'Unknown analyst',
  ]);
});
