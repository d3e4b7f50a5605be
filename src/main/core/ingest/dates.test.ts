import { describe, expect, test } from 'vitest';
import { dateIn, dateLine } from './dates';

describe('a stated date is read', () => {
  test.each([
    ['2026-10-14', '2026-10-14'],
    ['2026-10-14T23:30:00-04:00', '2026-10-14'],
    ['2026-10-14T06:05:09.123Z', '2026-10-14'],
    ['2026/10/4', '2026-10-04'],
    ['March 6, 2025', '2025-03-06'],
    ['Mar. 6 2025', '2025-03-06'],
    ['6 March 2025', '2025-03-06'],
    ['the 1st of October 2026', '2026-10-01'],
    ['6-Mar-2025', '2025-03-06'],
    ['14.10.2026', '2026-10-14'],
    ['14/10/2026', '2026-10-14'],
    ['10/14/2026', '2026-10-14'],
    ['05/05/2026', '2026-05-05'],
    ['1er octobre 2026', '2026-10-01'],
    ['le 6 août 2026', '2026-08-06'],
    ['24 déc. 2026', '2026-12-24'],
    ['29 February 2028', '2028-02-29'],
    ['VALMER, 3 mars 2026', '2026-03-03'],
  ])('%s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });
});

describe('what is not a date stays none', () => {
  test.each([
    ['no year', '6 March'],
    ['two readings', '03/04/2026'],
    ['a day that is not', '31 November 2026'],
    ['not a leap year', '29 February 2026'],
    ['month 13', '2026-13-01'],
    ['a version', '1.2.2026.4'],
    ['only a year', '2026'],
    ['a word that starts like a month', '6 marching 2025'],
    ['nothing', ''],
  ])('%s: %s', (_why, text) => {
    expect(dateIn(text)).toBeNull();
  });
});

describe('a line of nothing but its date', () => {
  test.each([
    ['March 6, 2025', '2025-03-06', false],
    ['Published: Wednesday, 14 October 2026, 09:30 GMT', '2026-10-14', false],
    ['Published on October 14, 2026 at 9:30 am', '2026-10-14', false],
    ['Updated 15 October 2026', '2026-10-15', true],
    ['Publié le mercredi 14 octobre 2026 à 09h30', '2026-10-14', false],
    ['Mis à jour le 15/10/2026', '2026-10-15', true],
    ['Le 14 octobre 2026', '2026-10-14', false],
    ['2026-10-14', '2026-10-14', false],
  ])('%s', (line, date, updated) => {
    expect(dateLine(line)).toEqual({ date, updated });
  });

  test.each([
    ['On March 6, 2025, the council met.'],
    ['March 6, 2025 was the day the council split'],
    ['6 March'],
    ['Le 14 octobre 2026, le conseil a voté.'],
  ])('is not: %s', (line) => {
    expect(dateLine(line)).toBeNull();
  });
});
