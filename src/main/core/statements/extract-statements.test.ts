import { describe, expect, test } from 'vitest';
import fc from '../../../seeded';
import { extractSpeech } from './extract-statements';

/** Each statement as `speaker: clause`. */
const reported = (text: string, language: string | null = 'en'): string[] =>
  extractSpeech(text, { language }).statements.map((one) => `${one.speaker ?? 'nobody'}: ${one.text}`);

describe('in English', () => {
  test.each([
    [
      'Ada Brandt said that the ferries would run all winter.',
      ['Ada Brandt: the ferries would run all winter'],
    ],
    ['Ada Brandt said late on Monday that the ferries would run.', ['Ada Brandt: the ferries would run']],
    ['Ada Brandt says the ferries will run all winter.', ['Ada Brandt: the ferries will run all winter']],
    [
      'Ada Brandt, the harbour master, said crews and ships would come.',
      ['Ada Brandt: crews and ships would come'],
    ],
    ['According to Ada Brandt, the ferries will run.', ['Ada Brandt: the ferries will run']],
    [
      'The ferries will run all winter, according to Ada Brandt.',
      ['Ada Brandt: The ferries will run all winter'],
    ],
    ['According to a notice posted an hour ago, the ferries will run.', ['a notice: the ferries will run']],
    [
      'The ferries will run all winter, Ada Brandt said on Monday.',
      ['Ada Brandt: The ferries will run all winter'],
    ],
    [
      'The ferries will run, said Ada Brandt, director of the Tidal Institute.',
      ['Ada Brandt: The ferries will run'],
    ],
    [
      'Many of the ferries, Ada Brandt said, have been sold.',
      ['Ada Brandt: Many of the ferries, Ada Brandt said, have been sold'],
    ],
    ['Ada Brandt asked the council to keep the ferries.', ['Ada Brandt: to keep the ferries']],
    ['Ada Brandt urged ministers not to sell the ferries.', ['Ada Brandt: not to sell the ferries']],
    ['Ada Brandt denied selling the ferries.', ['Ada Brandt: selling the ferries']],
    ['Ada Brandt accused the council of selling the ferries.', ['Ada Brandt: selling the ferries']],
    [
      'Ada Brandt asked ministers whether the ferries had been sold.',
      ['Ada Brandt: whether the ferries had been sold'],
    ],
    [
      'Ada Brandt told the Harbour Courier the ferries had been sold.',
      ['Ada Brandt: the ferries had been sold'],
    ],
    ['Few believed Brandt’s claim that the ferries had been sold.', ['Brandt: the ferries had been sold']],
    [
      'Ada Brandt said the ferries would run, and added that crews would be paid.',
      ['Ada Brandt: the ferries would run', 'Ada Brandt: crews would be paid'],
    ],
    [
      'Ada Brandt defended the plan, arguing that the ferries must run.',
      ['Ada Brandt: the ferries must run'],
    ],
    ['Ada Brandt, who said the ferries must run, left early.', ['Ada Brandt: the ferries must run']],
    ['Ada Brandt said the ferries would run, but she looked tired.', ['Ada Brandt: the ferries would run']],
  ])('%s', (text, expected) => {
    expect(reported(text)).toEqual(expected);
  });
});

describe('in French', () => {
  test.each([
    [
      'Ada Brandt a déclaré lundi que les bacs circuleraient tout l’hiver.',
      ['Ada Brandt: les bacs circuleraient tout l’hiver'],
    ],
    ['Ada Brandt estime qu’ils circuleront.', []],
    [
      'Ada Brandt estime que les bacs circuleront et ajoute que les équipages seront payés.',
      ['Ada Brandt: les bacs circuleront', 'Ada Brandt: les équipages seront payés'],
    ],
    [
      'Selon Ada Brandt, les bacs circuleront tout l’hiver.',
      ['Ada Brandt: les bacs circuleront tout l’hiver'],
    ],
    [
      'Les bacs circuleront tout l’hiver, selon Ada Brandt.',
      ['Ada Brandt: Les bacs circuleront tout l’hiver'],
    ],
    [
      'Les bacs circuleront tout l’hiver, a affirmé Ada Brandt lundi.',
      ['Ada Brandt: Les bacs circuleront tout l’hiver'],
    ],
    ['Ada Brandt assure être prête à vendre les bacs.', ['Ada Brandt: être prête à vendre les bacs']],
    ['Ada Brandt a demandé au conseil de garder les bacs.', ['Ada Brandt: garder les bacs']],
    [
      'Ada Brandt a défendu le projet, affirmant que les bacs circuleraient.',
      ['Ada Brandt: les bacs circuleraient'],
    ],
  ])('%s', (text, expected) => {
    expect(reported(text, 'fr')).toEqual(expected);
  });
});

test.each([
  ['a thought', 'Ada Brandt believes that the ferries will run.'],
  ['a hope', 'Ada Brandt hoped the ferries would run.'],
  ['what was not said', 'Ada Brandt did not say that the ferries would run.'],
  ['what was refused', 'Ada Brandt refused to say whether the ferries would run.'],
  ['a condition', 'It helps nobody if Ada Brandt says that the ferries will run.'],
  ['a clause of its own noun', 'Ada Brandt announced a plan that still keeps the ferries.'],
  ['what somebody was told', 'Ada Brandt was told to sell the ferries.'],
  ['a purpose', 'Ada Brandt came to town in order to sell the ferries.'],
  ['whom something is for', 'For Ada Brandt, who runs the harbour, winter came early.'],
  ['a quotation', '“We will keep the ferries running all winter,” said Ada Brandt.'],
  ['a quotation after that', 'Ada Brandt said that “we will keep the ferries running.”'],
])('%s is no statement', (_what, text) => {
  expect(reported(text)).toEqual([]);
});

test('half in quotation marks it is mixed, and the marks stay in it', () => {
  const { quotes, statements } = extractSpeech(
    'Ada Brandt said the ferries had a “very strong case” this winter.',
    {
      language: 'en',
    },
  );
  expect(statements.map(({ kind, text }) => [kind, text])).toEqual([
    ['mixed', 'the ferries had a “very strong case” this winter'],
  ]);
  expect(quotes.map(({ kind, text }) => [kind, text])).toEqual([['mixed', 'very strong case']]);
});

test('in other languages none is claimed', () => {
  const german =
    'Ada Brandt sagte am Montag, dass die Fähren den ganzen Winter über fahren werden. Der Rat der Stadt hat das Angebot geprüft und will im Frühjahr darüber entscheiden, ob es angenommen wird.';
  expect(reported(german, null)).toEqual([]);
  expect(reported('Ada Brandt said that the ferries would run.', 'de')).toEqual([]);
});

test('statements are words of the text, in order, none over another, whatever the text', () => {
  const words = fc.constantFrom(
    'Ada Brandt',
    'she',
    'said',
    'that',
    'the',
    'ferries',
    'would',
    'run',
    'according to',
    'asked',
    'to',
    'sell',
    'and',
    'added',
    'whether',
    '“quite right”',
    'denied',
    'selling',
    'who',
    'claims',
    'with',
    'reporting',
    'a déclaré',
    'que',
    'selon',
    'les bacs',
    'd’être',
    'estime',
    ',',
    '.',
    ';',
    ':',
    '\n\n',
    '(',
    ')',
    '“',
    '”',
    '«',
    '»',
    '—',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), fc.constantFrom('en', 'fr'), (parts, language) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { start, end, text: clause, mention } of extractSpeech(text, { language }).statements) {
        expect(text.slice(start, end)).toBe(clause);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(mention === null || (mention.start < mention.end && mention.end <= text.length)).toBe(true);
        last = end;
      }
    }),
    { numRuns: 2_000 },
  );
});
