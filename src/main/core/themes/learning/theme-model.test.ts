import { describe, expect, test } from 'vitest';
import type { ThemeId } from '../../contract/ids';
import { DEFAULT_THEMES } from '../default-themes';
import { suggestThemes } from '../suggest';
import type { Example } from './examples';
import { SUGGESTED_FROM, trainThemeModel, type ThemeModel } from './theme-model';
import fc, { seedOr } from '../../../../seeded';

const BURDEN = 2 as ThemeId;
const THEMES = DEFAULT_THEMES.map((details, index) => ({ ...details, id: (index + 1) as ThemeId }));
const inArticle: ReadonlyMap<ThemeId, number> = new Map();

const example = (text: string, verdict?: boolean, reviewed = true): Example => ({
  text,
  inArticle,
  verdicts: new Map(verdict === undefined ? [] : [[BURDEN, verdict]]),
  reviewed,
});
const scoreOf = (model: ThemeModel, text: string, themeId: ThemeId = BURDEN): number =>
  model.score({ text, inArticle }).find((scored) => scored.themeId === themeId)?.score ?? Number.NaN;

/** What an analyst tagged who reads of invoices, and what they left. */
const TAGGED = [
  'The senator sent the allies an invoice for the garrison.',
  'Nobody paid the invoice, and the senator said so twice.',
  'An invoice is no threat, said the senator, but allies read it as one.',
];
const LEFT = [
  'The harbour will be closed on Friday for dredging.',
  'The ferry was late and the minister missed the opening.',
  'Rain is expected in the north until the weekend.',
];

describe('before anything is tagged', () => {
  const untaught = trainThemeModel(THEMES, []);

  test('a theme is suggested exactly where one of its keywords stands, and for those words', () => {
    const words = fc.constantFrom(
      'deterrence',
      'the',
      'burden-sharing',
      'fair share',
      'autonomy',
      'ships',
      '.',
      'la dissuasion',
      'invoice',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const passage = { text: parts.join(' '), inArticle };
        const suggested = untaught
          .score(passage)
          .filter(({ score }) => score >= SUGGESTED_FROM)
          .map(({ themeId }) => themeId);
        const found = suggestThemes(passage.text, THEMES);
        expect(suggested).toEqual(found.map(({ themeId }) => themeId));
        for (const { themeId, terms } of found) {
          for (const term of untaught.explain(passage, themeId)) expect(terms).toContain(term);
        }
      }),
      { seed: seedOr(20261126) },
    );
  });

  test('more keywords make it more probable, and what the rest of the article says does not', () => {
    const one = scoreOf(untaught, 'A fair share.');
    expect(one).toBe(0.5);
    expect(scoreOf(untaught, 'A fair share of the burden.')).toBeGreaterThan(one);
    const amid = { text: 'A fair share.', inArticle: new Map([[BURDEN, 9]]) };
    expect(untaught.score(amid).map(({ score }) => score)).toEqual(
      untaught.score({ text: 'A fair share.', inArticle }).map(({ score }) => score),
    );
    expect(untaught.score(amid)[1]?.elsewhere).toBe(8);
  });
});

describe('as tags come', () => {
  const taught = trainThemeModel(THEMES, [
    ...TAGGED.map((text) => example(text, true)),
    ...LEFT.map((text) => example(text)),
  ]);

  test('words that tagged passages have in common speak for the theme, and are named', () => {
    const text = 'Another invoice from the senator arrived.';
    const before = scoreOf(trainThemeModel(THEMES, []), text);
    expect(scoreOf(taught, text)).toBeGreaterThan(2 * before);
    expect(taught.explain({ text, inArticle }, BURDEN)).toEqual(['invoice', 'senator']);
  });

  test('themes that nobody has used yet are still suggested by their keywords', () => {
    const text = 'Deterrence is made of invoices.';
    expect(scoreOf(taught, text, 3 as ThemeId)).toBe(0.5);
  });

  test('the same tags teach the same', () => {
    const again = trainThemeModel(THEMES, [
      ...TAGGED.map((text) => example(text, true)),
      ...LEFT.map((text) => example(text)),
    ]);
    const texts = [...TAGGED, ...LEFT, 'A fair share of the burden.'];
    expect(texts.map((text) => scoreOf(again, text))).toEqual(texts.map((text) => scoreOf(taught, text)));
  });

  test('a theme with its first tag is not drowned by what was read before it', () => {
    const read = Array.from({ length: 2_000 }, (_, number) =>
      example(`Old reading number ${number}, on ferries.`),
    );
    const model = trainThemeModel(THEMES, [example(TAGGED[0] ?? '', true), ...read]);
    expect(scoreOf(model, 'Every ally must carry its fair share of the burden.')).toBeGreaterThan(
      SUGGESTED_FROM,
    );
  });
});

test('rejecting a suggestion again and again takes the keyword its weight', () => {
  const misled = 'The burden of proof lies with the court.';
  const rejections = Array.from({ length: 8 }, (_, number) =>
    example(`The burden of proof in case ${number} lies with the court.`, false, false),
  );
  const model = trainThemeModel(THEMES, rejections);
  expect(scoreOf(trainThemeModel(THEMES, []), misled)).toBeGreaterThanOrEqual(SUGGESTED_FROM);
  expect(scoreOf(model, misled)).toBeLessThan(SUGGESTED_FROM);
  expect(scoreOf(model, 'Every ally must carry its fair share; some pay more.')).toBeGreaterThan(
    SUGGESTED_FROM,
  );
});

test('every term stands in the passage word for word', () => {
  const model = trainThemeModel(
    THEMES,
    TAGGED.map((text) => example(text, true)),
  );
  const pieces = fc.constantFrom('invoice', 'senator', 'the', ' ', '-', '\n', 'é', '.', 'fair share', '𝒳');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      for (const term of model.explain({ text, inArticle }, BURDEN)) expect(text).toContain(term);
    }),
    { seed: seedOr(20261126) },
  );
});
