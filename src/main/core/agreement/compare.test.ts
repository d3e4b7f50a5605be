import { describe, expect, test } from 'vitest';
import type { AnalystId, ArticleId, ThemeId, Uid } from '../contract/ids';
import { COEFFICIENTS, UNIT_KINDS, type AgreementFigures, type UnitKind } from '../contract/agreement';
import type { Span } from '../contract/anchors';
import { agreementOf } from './agreement';
import type { CodedText, GivenTag } from './coding';
import { compare } from './compare';
import { findDisagreements } from './disagreements';
import { singly } from './ratings';
import { unitsOf } from './units';
import fc from '../../../seeded';

const [ADA, OLE, ZOE] = [1, 2, 3] as AnalystId[] as [AnalystId, AnalystId, AnalystId];
const [FIRST, SECOND] = [1, 2] as ThemeId[] as [ThemeId, ThemeId];

const tag = (analystId: AnalystId, themeId: ThemeId, span: Span): GivenTag => ({
  id: null,
  uid: `${analystId}-${themeId}-${span.start}-${span.end}` as Uid,
  targetUid: `${span.start}-${span.end}` as Uid,
  themeId,
  analystId,
  span,
});
const coded = (text: string, tags: readonly GivenTag[], rest: Partial<CodedText> = {}): CodedText => ({
  articleId: 1 as ArticleId,
  title: 'An article',
  text,
  quotes: [],
  workers: new Set(tags.map(({ analystId }) => analystId)),
  tags,
  ...rest,
});
const four = (figures: AgreementFigures | undefined) =>
  figures && COEFFICIENTS.map((name) => figures[name].value?.toFixed(4) ?? figures[name].why);

/** Ten sentences, one every ten units. */
const TEN = Array.from({ length: 10 }, (_, nth) => `Word ${nth}${nth}.`).join('  ');
const sentence = (nth: number): Span => ({ start: nth * 10, end: nth * 10 + 8 });

describe("the ATLAS.ti manual's two coders, met in an archive", () => {
  const vector = (given: string, analyst: AnalystId): GivenTag[] =>
    Array.from(given).flatMap((one, nth) => (one === '1' ? [tag(analyst, FIRST, sentence(nth))] : []));
  const tags = [...vector('1100000000', ADA), ...vector('0110010100', OLE)];
  const expected = ['0.6000', '0.0909', '0.0952', '0.2000'];

  test.each<[UnitKind, Partial<CodedText>]>([
    ['sentences', {}],
    ['quotes', { quotes: Array.from({ length: 10 }, (_, nth) => sentence(nth)) }],
  ])('on %s', (unit, rest) => {
    const { units, overall, themes, articles } = compare(unit, [coded(TEN, tags, rest)], [ADA, OLE]);
    expect([units, overall.units, overall.pairs]).toEqual([10, 10, 10]);
    expect([four(overall), four(themes.get(FIRST)), four(articles.get(1 as ArticleId))]).toEqual([
      expected,
      expected,
      expected,
    ]);
  });

  test('the passages where they differ', () => {
    const found = findDisagreements('sentences', coded(TEN, tags), [ADA, OLE]);
    expect(
      found.map(({ span, tags: given }) => [span.start, given.map(({ analystId }) => analystId)]),
    ).toEqual([
      [0, [ADA]],
      [20, [OLE]],
      [50, [OLE]],
      [70, [OLE]],
    ]);
  });
});

describe('what is missing', () => {
  test('an analyst who did nothing in an article does not count there as one who found nothing', () => {
    const texts = [
      coded(TEN, [tag(ADA, FIRST, sentence(0)), tag(OLE, FIRST, sentence(0))]),
      coded(TEN, [tag(ADA, FIRST, sentence(1))], { articleId: 2 as ArticleId }),
    ];
    const { units, overall, articles } = compare('sentences', texts, [ADA, OLE]);
    expect([units, overall.percent.value, [...articles.keys()]]).toEqual([10, 1, [1]]);
  });

  test('one who annotated and tagged nothing did find nothing', () => {
    const text = coded(TEN, [tag(ADA, FIRST, sentence(0))], { workers: new Set([ADA, OLE]) });
    const { overall } = compare('sentences', [text], [ADA, OLE]);
    expect(four(overall)).toEqual(['0.9000', '0.0000', '0.0000', '0.8000']);
  });

  test('of three, the two who worked in an article are compared, and the third is missing', () => {
    const text = coded(TEN, [tag(ADA, FIRST, sentence(0)), tag(OLE, FIRST, sentence(1))]);
    const { overall } = compare('sentences', [text], [ADA, OLE, ZOE]);
    expect(overall).toEqual(compare('sentences', [text], [ADA, OLE]).overall);
  });

  test('nobody, and one alone', () => {
    const text = coded(TEN, [tag(ADA, FIRST, sentence(0))]);
    for (const analysts of [[], [ADA]]) {
      const { overall, themes } = compare('sentences', [text], analysts);
      expect([four(overall), themes.size]).toEqual([Array(4).fill('no-pairs'), 0]);
    }
  });
});

describe('which units a tag touches', () => {
  const differing = (unit: UnitKind, tags: readonly GivenTag[], rest: Partial<CodedText> = {}) =>
    findDisagreements(unit, coded(TEN, tags, rest), [ADA, OLE]).length;

  test('some words of a sentence are the sentence, its neighbour’s blank is not', () => {
    const part = tag(ADA, FIRST, { start: 0, end: 4 });
    const rest = tag(OLE, FIRST, { start: 5, end: 10 });
    expect([differing('sentences', [part, rest]), differing('characters', [part, rest])]).toEqual([0, 2]);
  });

  test('a tag beyond every quote is no rating of a quote', () => {
    const outside = tag(ADA, FIRST, sentence(3));
    const text = { quotes: [sentence(0)], workers: new Set([ADA, OLE]) };
    expect(differing('quotes', [outside], text)).toBe(0);
    expect(differing('sentences', [outside], text)).toBe(1);
  });

  test('themes are compared each for itself', () => {
    expect(differing('sentences', [tag(ADA, FIRST, sentence(0)), tag(OLE, SECOND, sentence(0))])).toBe(2);
  });

  test('tags that meet in one unit are one passage, settled as one', () => {
    const long = tag(ADA, FIRST, { start: 0, end: 18 });
    const short = tag(OLE, FIRST, { start: 15, end: 18 });
    const found = findDisagreements('sentences', coded(TEN, [long, short]), [ADA, OLE]);
    expect(found.map(({ span, tags }) => [span, tags.length])).toEqual([[{ start: 0, end: 18 }, 2]]);
  });

  test('sentences need a letter or a digit', () => {
    const text = 'Wer zahlt? „Wir“, sagte sie. ⁂\n\nEnde';
    const units = unitsOf('sentences', coded(text, []));
    expect(units.total).toBe(3);
  });
});

describe('characters', () => {
  test('are code points: an emoji is one', () => {
    const text = 'ab😀😀cd';
    const tags = [tag(ADA, FIRST, { start: 0, end: 4 }), tag(OLE, FIRST, { start: 2, end: 8 })];
    const { units, overall } = compare('characters', [coded(text, tags)], [ADA, OLE]);
    expect([units, overall.percent.value]).toEqual([6, 1 / 6]);
  });

  test('runs give the figures that a list of all characters would give', () => {
    const length = 40;
    const span = fc
      .tuple(fc.nat({ max: length - 1 }), fc.nat({ max: length - 1 }))
      .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const tags = fc.array(
      fc.tuple(fc.constantFrom(ADA, OLE, ZOE), span).map(([who, where]) => tag(who, FIRST, where)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(tags, (given) => {
        const workers = new Set([ADA, OLE, ZOE]);
        const text = coded('x'.repeat(length), given, { workers });
        const characters = Array.from({ length }, (_, at) =>
          [ADA, OLE, ZOE].map((who) =>
            given.some((one) => one.analystId === who && one.span.start <= at && at < one.span.end)
              ? '1'
              : '0',
          ),
        );
        const { overall } = compare('characters', [text], [ADA, OLE, ZOE]);
        const plain = agreementOf(given.length === 0 ? [] : singly(characters), 2);
        expect(four(overall)).toEqual(four(plain));
        expect([overall.units, overall.pairs]).toEqual([plain.units, plain.pairs]);
      }),
    );
  });

  test('a passage is listed exactly where not everybody agrees', () => {
    const tags = [tag(ADA, FIRST, sentence(0)), tag(OLE, FIRST, sentence(0)), tag(OLE, FIRST, sentence(4))];
    for (const unit of UNIT_KINDS) {
      const text = coded(TEN, tags, { quotes: [sentence(0), sentence(4)] });
      expect(findDisagreements(unit, text, [ADA, OLE]).map(({ span }) => span)).toEqual([sentence(4)]);
    }
  });
});

test('nobody differs exactly where all decisions are equal, on any unit', () => {
  const length = TEN.length;
  const span = fc
    .tuple(fc.nat({ max: length - 1 }), fc.nat({ max: 25 }))
    .map(([start, more]): Span => ({ start, end: Math.min(length, start + 1 + more) }));
  const given = fc.array(fc.tuple(fc.constantFrom(ADA, OLE), fc.constantFrom(FIRST, SECOND), span), {
    maxLength: 6,
  });
  const quotes = fc.array(span, { maxLength: 4 });
  fc.assert(
    fc.property(given, quotes, fc.constantFrom(...UNIT_KINDS), fc.boolean(), (tags, found, unit, twice) => {
      const all = tags.flatMap(([who, theme, where]) =>
        (twice ? [ADA, OLE] : [who]).map((analyst) => tag(analyst, theme, where)),
      );
      const text = coded(TEN, all, { quotes: found, workers: new Set([ADA, OLE]) });
      const { percent } = compare(unit, [text], [ADA, OLE]).overall;
      const disagreements = findDisagreements(unit, text, [ADA, OLE]);
      expect(disagreements.length === 0).toBe((percent.value ?? 1) === 1);
      if (twice) expect(disagreements).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
