import { describe, expect, test } from 'vitest';
import type { ThemeId } from '../contract/ids';
import { THEME_LOOKS } from '../contract/themes';
import { DEFAULT_THEMES } from './default-themes';
import { suggestThemes } from './suggest';
import fc from '../../../seeded';

const theme = (id: number, ...keywords: string[]) => ({ id: id as ThemeId, keywords });
const CODEBOOK = DEFAULT_THEMES.map((details, index) => theme(index + 1, ...details.keywords));

/** The terms found for one theme with these keywords. */
const terms = (passage: string, ...keywords: string[]) =>
  suggestThemes(passage, [theme(1, ...keywords)]).flatMap((suggestion) => suggestion.terms);

describe('a keyword is found', () => {
  test.each([
    ['whatever its case', 'DETERRENCE holds.', 'deterrence', 'DETERRENCE'],
    ['with or without diacritics', 'La souverainete compte.', 'souveraineté', 'souverainete'],
    ['with ligatures open or closed', 'une marge de manoeuvre', 'marge de manœuvre', 'marge de manoeuvre'],
    ['in the plural', 'two spending targets', 'spending target', 'spending targets'],
    ['in the plural in -ies', 'old dependencies', 'dependency', 'dependencies'],
    ['in the French plural', 'leurs arsenaux nucléaires', 'arsenal nucléaire', 'arsenaux nucléaires'],
    ['in -ing with a doubled consonant', 'it is deterring nobody', 'deter', 'deterring'],
    ['in -ed', 'they retaliated', 'retaliate', 'retaliated'],
    ['with a space for its hyphen', 'fair burden sharing', 'burden-sharing', 'burden sharing'],
    ['with a hyphen for its space', 'a red-line', 'red line', 'red-line'],
    ['written as one word', 'burdensharing', 'burden-sharing', 'burdensharing'],
    ['across a line break', 'burden-\nsharing', 'burden-sharing', 'burden-\nsharing'],
    ['after a French elision', "de l'autonomie", 'autonomie', 'autonomie'],
    ['before a possessive', 'autonomy’s price', 'autonomy', 'autonomy'],
    ['with a sign for a word', 'spends 2.1% of GDP', '% of gdp', '% of GDP'],
  ])('%s', (_promise, passage, keyword, term) => {
    expect(terms(passage, keyword)).toEqual([term]);
  });
});

describe('a keyword is not found', () => {
  test.each([
    ['inside another word', 'The detergent works.', 'deter'],
    ['as a mere relative', 'autonomous drones', 'autonomy'],
    ['across the end of a sentence', 'It crossed a red. Line up.', 'red line'],
    ['across paragraphs', 'a red\n\nline', 'red line'],
    ['across a comma', 'red, line', 'red line'],
    ['in a passage of nothing', '', 'deter'],
    ['when it has no words in it', 'anything', ' - '],
  ])('%s', (_promise, passage, keyword) => {
    expect(terms(passage, keyword)).toEqual([]);
  });
});

test('the longest keyword wins and uses its words up', () => {
  expect(
    suggestThemes('Under the nuclear umbrella, an umbrella.', [
      theme(1, 'umbrella'),
      theme(2, 'nuclear umbrella'),
    ]),
  ).toEqual([
    { themeId: 1, terms: ['umbrella'] },
    { themeId: 2, terms: ['nuclear umbrella'] },
  ]);
});

test('a keyword that two themes share speaks for both', () => {
  expect(suggestThemes('It needs resolve.', [theme(1, 'resolve'), theme(2, 'resolve')])).toEqual([
    { themeId: 1, terms: ['resolve'] },
    { themeId: 2, terms: ['resolve'] },
  ]);
});

test('a term that comes twice is named once, as first written', () => {
  expect(
    terms('Deterrence is deterrence, and deterrents deter.', 'deterrence', 'deter', 'deterrent'),
  ).toEqual(['Deterrence', 'deterrents', 'deter']);
});

describe('the default themes', () => {
  test('are three, told apart by shape, each with definition, scope and keywords', () => {
    expect(DEFAULT_THEMES.map(({ name, look }) => [name, look])).toEqual([
      ['Autonomy', THEME_LOOKS[0]],
      ['Burden-sharing', THEME_LOOKS[1]],
      ['Deterrence', THEME_LOOKS[2]],
    ]);
    for (const details of DEFAULT_THEMES) {
      expect(details.definition.length).toBeGreaterThan(80);
      expect(details.useFor.length).toBeGreaterThan(80);
      expect(details.notFor.length).toBeGreaterThan(80);
      expect(new Set(details.keywords).size).toBe(details.keywords.length);
    }
  });

  test.each([
    ['We cannot rely on a single friend; strategic autonomy is insurance.', [1]],
    ['Every ally must carry its fair share of the burden.', [2]],
    ['A tripwire deters only if somebody believes in the wire.', [3]],
    ['More equitable burden-sharing, greater autonomy and a deterrent that holds.', [1, 2, 3]],
    ['L’autonomie stratégique ne remplace pas la dissuasion.', [1, 3]],
    ['Le partage du fardeau reste inégal.', [2]],
    ['The harbour will be closed on Friday for dredging.', []],
  ])('speak for: %s', (passage, ids) => {
    expect(suggestThemes(passage, CODEBOOK).map(({ themeId }) => themeId)).toEqual(ids);
  });
});

test('every term stands in the passage word for word', () => {
  const pieces = fc.constantFrom(
    'deter',
    'Burden',
    '-',
    ' ',
    'sharing',
    '’',
    's',
    '\n',
    'é',
    '.',
    '%',
    'of GDP',
    '𝒳',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const passage = parts.join('');
      for (const { terms: found } of suggestThemes(passage, CODEBOOK)) {
        for (const term of found) expect(passage).toContain(term);
      }
    }),
  );
});

test('a megabyte of near misses is read to its end', () => {
  const passage = `${'burden fair stand on our nuclear '.repeat(32_000)}deterrence`;
  expect(suggestThemes(passage, [theme(1, 'deterrence', 'stand on our own feet')])).toEqual([
    { themeId: 1, terms: ['deterrence'] },
  ]);
});
