import { describe, expect, test } from 'vitest';
import { LIKELIHOODS } from '../../../main/core/contract/briefs';
import { checkWording, findLikelihoodWords, findMixedSentence } from './wording';

const meanings = (statement: string): string[] =>
  findLikelihoodWords(statement).map(({ text, means }) => `${text}=${means}`);

describe('the fourteen expressions of ICD 203', () => {
  test.each([
    ['There is almost no chance of a deal.', 'almost no chance=almost-no-chance'],
    ['There is a remote chance of a deal.', 'remote=almost-no-chance'],
    ['A deal is very unlikely.', 'very unlikely=very-unlikely'],
    ['A deal is highly improbable.', 'highly improbable=very-unlikely'],
    ['A deal is unlikely.', 'unlikely=unlikely'],
    ['A deal is improbable.', 'improbable=unlikely'],
    ['There is a roughly even chance of a deal.', 'roughly even chance=roughly-even'],
    ['There are roughly even odds of a deal.', 'roughly even odds=roughly-even'],
    ['A deal is likely.', 'likely=likely'],
    ['The parties will probably agree.', 'probably=likely'],
    ['A deal is very likely.', 'very likely=very-likely'],
    ['A deal is highly probable.', 'highly probable=very-likely'],
    ['The parties will almost certainly agree.', 'almost certainly=almost-certain'],
    ['A deal is nearly certain.', 'nearly certain=almost-certain'],
  ])('%s', (statement, found) => {
    expect(meanings(statement)).toEqual([found]);
  });
});

describe('turns of phrase', () => {
  test.each([
    ['A deal is not likely.', ['not likely=unlikely']],
    ['They will probably not agree.', ['probably not=unlikely']],
    ['They will almost certainly not agree.', ['almost certainly not=almost-no-chance']],
    ['The prospect of a second deal is remote.', ['remote=almost-no-chance']],
    ['There is an even chance of rain.', ['even chance=roughly-even']],
    ['LIKELY to fail', ['LIKELY=likely']],
  ])('%s', (statement, found) => {
    expect(meanings(statement)).toEqual(found);
  });

  test.each([
    'Delay is more likely than refusal.',
    'The likelihood is for others to judge.',
    'Remote islands will be supplied by sea.',
    'It is not unlikely that they refuse.',
    'Most likely candidates were named.',
    'Even the odd-numbered fleets will sail.',
    '',
  ])('says nothing about: %s', (statement) => {
    expect(meanings(statement)).toEqual([]);
  });
});

test('finds every likelihood by its own name', () => {
  for (const likelihood of Object.keys(LIKELIHOODS)) {
    const spoken = likelihood.replaceAll('-', ' ') + (likelihood === 'roughly-even' ? ' odds' : '');
    expect(meanings(`It is ${spoken}.`)).toEqual([`${spoken}=${likelihood}`]);
  }
});

test('offsets slice the statement to the word', () => {
  const statement = 'Après ça 🙂 they will probably pay.';
  const [word] = findLikelihoodWords(statement);
  expect(statement.slice(word?.start, word?.end)).toBe('probably');
});

describe('word and chosen range', () => {
  test.each([
    ['They will pay.', null, { kind: 'silent' }],
    ['They will pay.', 'likely', { kind: 'no-word', chosen: 'likely' }],
    ['They are likely to pay.', null, { kind: 'not-chosen', word: { text: 'likely' } }],
    ['They will probably pay.', 'likely', { kind: 'agrees', word: { text: 'probably', means: 'likely' } }],
    [
      'They will probably pay.',
      'very-likely',
      { kind: 'differs', word: { text: 'probably' }, chosen: 'very-likely' },
    ],
    [
      'They will probably pay; refusal is unlikely.',
      'likely',
      { kind: 'several', words: [{ text: 'probably' }, { text: 'unlikely' }] },
    ],
    [
      'They will probably pay and are likely to say so.',
      'likely',
      { kind: 'agrees', word: { text: 'probably' } },
    ],
  ] as const)('%s (%s)', (statement, chosen, expected) => {
    expect(checkWording(statement, chosen)).toMatchObject(expected);
  });
});

describe('likelihood and confidence', () => {
  test('in one sentence are pointed out', () => {
    expect(findMixedSentence('We judge with high confidence that they will probably pay.')).toEqual({
      confidence: 'high confidence',
      likelihood: 'probably',
    });
    expect(findMixedSentence('We are confident that refusal is unlikely.')).toEqual({
      confidence: 'confident',
      likelihood: 'unlikely',
    });
  });

  test('in two sentences are as they should be', () => {
    expect(findMixedSentence('They will probably pay. We have moderate confidence in this.')).toBeNull();
    expect(findMixedSentence('Market confidence will likely fall.')).toBeNull();
  });
});
