import { describe, expect, test } from 'vitest';
import { marksOf } from './marks';

/** The marks of one paragraph, each with the ways it faces. */
const marks = (text: string) =>
  marksOf(text, { start: 0, end: text.length }).map(
    ({ start, end, opens, closes }) => `${text.slice(start, end)}${opens ? '<' : ''}${closes ? '>' : ''}`,
  );

describe('a mark faces the way its neighbours let it', () => {
  test.each([
    ['straight', 'He said "no" twice.', ['"<', '">']],
    ['curly', 'He said “no” twice.', ['“<', '”>']],
    ['guillemets', 'Il a dit « non » deux fois.', ['«<', '»>']],
    ['low and high', 'Er sagte „nein“ zweimal.', ['„<', '“>']],
    ['single', "He said 'no' twice.", ["'<", "'>"]],
    ['an entity', 'He said &quot;no&quot; twice.', ['&quot;<', '&quot;>']],
    ['at both ends of the text', '"no"', ['"<', '">']],
    ['between brackets', '("no")', ['"<', '">']],
    ['between two letters, where anything may be meant', 'a"b', ['"<>']],
  ])('%s', (_promise, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('no mark is', () => {
  test.each([
    ['an apostrophe inside a word', "It's Ireland’s turn, isn't it?"],
    ['a decade', "a song of the '80s and the ’90s"],
    ['a year cut short', "in '09, or ’17"],
    ['a word cut short', "get 'em, 'cause it is late"],
    ['feet and inches', 'a 5\'11" goalkeeper'],
    ['feet alone', "a 40' container"],
    ['inches alone', 'a 15" screen'],
  ])('%s', (_promise, text) => {
    expect(marks(text)).toEqual([]);
  });
});

test('a digit before a closing mark is no measure when something waits to be closed', () => {
  expect(marks('He said "call me at 6" and left.')).toEqual(['"<', '">']);
});

test('offsets are those of the whole text', () => {
  expect(marksOf('xx “y”', { start: 3, end: 6 }).map(({ start }) => start)).toEqual([3, 5]);
});
