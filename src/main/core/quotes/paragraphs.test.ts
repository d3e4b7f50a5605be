import { describe, expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs';

const paragraphs = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  test.each([
    ['are parted by blank lines', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['are parted by lines of spaces', 'One.\n \u00a0\nTwo.', ['One.', 'Two.']],
    [
      'end at a line break in unwrapped text',
      'A heading\nA sentence under it.',
      ['A heading', 'A sentence under it.'],
    ],
    ['leave white space out', '  One. \n\n\tTwo.\n', ['One.', 'Two.']],
    ['are none in a text of nothing', ' \n\n ', []],
  ])('%s', (_promise, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  test('go on over the lines of a hard-wrapped text', () => {
    const wrapped =
      'The committee met twice in the spring and could not agree on\nwhat to call the thing that it had been asked to look into.\nIt met again.';
    expect(paragraphs(wrapped)).toEqual([wrapped]);
  });

  test('of a hard-wrapped text still end at a list entry', () => {
    const line = 'The committee met twice in the spring and could not agree on it';
    expect(paragraphs(`${line}\n- the first entry of the list`)).toEqual([
      line,
      '- the first entry of the list',
    ]);
  });
});
