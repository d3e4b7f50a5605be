import { describe, expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs';
import { quotationsOf } from './quotations';

const quotations = (text: string) => quotationsOf(text, paragraphsOf(text));
const words = (text: string) => quotations(text).map(({ start, end }) => text.slice(start, end));

describe('marks are paired into quotations', () => {
  test.each([
    ['straight', 'She said "we wait" and "we hope".', ['we wait', 'we hope']],
    ['curly', 'She said “we wait.”', ['we wait.']],
    ['guillemets, without the space inside', 'Elle dit : « On attend. »', ['On attend.']],
    ['low and high', 'Sie sagt: „Wir warten.“ Dann geht sie.', ['Wir warten.']],
    [
      'single, with apostrophes inside',
      "'It isn't the dogs' fault,' she said.",
      ["It isn't the dogs' fault,"],
    ],
    ['single, before a plural that owns', 'the ‘quiet’ neighbours’ garden', ['quiet']],
    [
      'only the outer of two families',
      'She said: “He told me ‘never’ and left.”',
      ['He told me ‘never’ and left.'],
    ],
    [
      'only the outer of one family',
      'Elle dit : « Il a crié « jamais » et il est sorti. »',
      ['Il a crié « jamais » et il est sorti.'],
    ],
    ['opened straight and closed curly', 'She said "we wait” and left.', ['we wait']],
    ['entities', 'She said &quot;we wait&quot; and left.', ['we wait']],
  ])('%s', (_promise, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('a quotation goes on', () => {
  test('over paragraphs that each begin with a mark', () => {
    const text = 'She said: “One.\n\n“Two.\n\n“Three.”\n\nHe left.';
    expect(words(text)).toEqual(['One.\n\n“Two.\n\n“Three.']);
    expect(quotations(text).map(({ paragraph, lastParagraph }) => [paragraph, lastParagraph])).toEqual([
      [0, 2],
    ]);
  });

  test('not into a paragraph that begins without one', () => {
    const text = 'She said: “One.\n\nTwo.';
    expect(quotations(text).map(({ start, end, missing }) => [text.slice(start, end), missing])).toEqual([
      ['One.', 'end'],
    ]);
  });
});

test.each([
  ['stands later in it', 'She said: “One.\n\nHe left. “Two.”'],
  ['is of another kind', 'She said: “One.\n\n«Two.»'],
])('a quotation does not go on into a paragraph whose first mark %s', (_where, text) => {
  expect(quotations(text).map(({ start, end, missing }) => [text.slice(start, end), missing])).toEqual([
    ['One.', 'end'],
    ['Two.', null],
  ]);
});

describe('a lost mark is mended', () => {
  test('by the next opening one', () => {
    expect(words('“We wait, she said. “We hope.”')).toEqual(['We wait, she said.', 'We hope.']);
  });

  test('by the start of its sentence', () => {
    const text = 'It rained. We wait for the train," she said.';
    expect(quotations(text).map(({ start, end, missing }) => [text.slice(start, end), missing])).toEqual([
      ['We wait for the train,', 'start'],
    ]);
  });
});
