import { describe, expect, test } from 'vitest';
import { Failure } from '../core/failure';
import { readRatings } from './ratings-file';

describe('a table of ratings', () => {
  test.each<[string, string, boolean | null, ReturnType<typeof readRatings>]>([
    [
      'with names in its first row',
      'Ada,Ole\n1,0\n1,\n',
      null,
      {
        analysts: ['Ada', 'Ole'],
        ratings: [
          ['1', '0'],
          ['1', null],
        ],
      },
    ],
    [
      'without names',
      '1,0\r\n1,1\r\n',
      null,
      {
        analysts: null,
        ratings: [
          ['1', '0'],
          ['1', '1'],
        ],
      },
    ],
    [
      'as said, whatever it looks like',
      'yes,no\nno,no\n',
      true,
      { analysts: ['yes', 'no'], ratings: [['no', 'no']] },
    ],
    [
      'with quoted cells and a byte order mark',
      '\uFEFF"a, b","c"\n"x, y","x, y"\n',
      null,
      { analysts: ['a, b', 'c'], ratings: [['x, y', 'x, y']] },
    ],
  ])('%s', (_, content, header, expected) => {
    expect(readRatings(content, header)).toEqual(expected);
  });

  test.each([
    ['empty', ''],
    ['one column', '1\n0\n'],
    ['names only', 'Ada,Ole\n'],
    ['rows of different lengths', '1,0\n1\n'],
    ['an open quote', '1,"0\n'],
  ])('%s is refused with a message', (_, content) => {
    expect(() => readRatings(content, content.startsWith('Ada') ? true : null)).toThrow(Failure);
    expect(() => readRatings(content, null)).not.toThrow(/Record|Quote Not/u);
  });
});
