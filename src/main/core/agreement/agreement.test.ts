import { describe, expect, test } from 'vitest';
import { COEFFICIENTS, type AgreementFigures } from '../contract/agreement';
import { agreementOf } from './agreement';
import { singly, type Ratings, type Unit } from './ratings';
import fc from '../../../seeded';

/** A column an analyst, a character a unit; a dot is missing. */
function ratings(...analysts: readonly string[]): Ratings {
  return singly(
    Array.from(analysts[0] ?? '', (_, unit) =>
      analysts.map((given) => (given[unit] === '.' ? null : (given[unit] ?? null))),
    ),
  );
}

const four = (figures: AgreementFigures) =>
  COEFFICIENTS.map((name) => figures[name].value?.toFixed(4) ?? figures[name].why);

describe('published examples', () => {
  test("the ATLAS.ti manual's two coders", () => {
    expect(four(agreementOf(ratings('1100000000', '0110010100')))).toEqual([
      '0.6000',
      '0.0909',
      '0.0952',
      '0.2000',
    ]);
  });

  test("Krippendorff's four observers with missing data: alpha 0.743", () => {
    const figures = agreementOf(ratings('123321412...', '1233224125.3', '.3332342251.', '12332441251.'));
    expect(figures.alpha.value?.toFixed(3)).toBe('0.743');
  });

  test("Cohen's kappa where both lean to one side: 0.4", () => {
    const both = Array.from({ length: 20 }, () => ['yes', 'yes']);
    const first = Array.from({ length: 5 }, () => ['yes', 'no']);
    const second = Array.from({ length: 10 }, () => ['no', 'yes']);
    const neither = Array.from({ length: 15 }, () => ['no', 'no']);
    const figures = agreementOf(singly([...both, ...first, ...second, ...neither]));
    expect(figures.kappa.value).toBeCloseTo(0.4, 12);
    expect(figures.percent.value).toBe(0.7);
  });
});

describe('where there is no figure, it says why', () => {
  test.each<[string, Ratings, (string | undefined)[]]>([
    ['no unit at all', [], ['no-pairs', 'no-pairs', 'no-pairs', 'no-pairs']],
    ['one analyst', ratings('0101'), ['no-pairs', 'no-pairs', 'no-pairs', 'no-pairs']],
    ['no unit in common', ratings('01..', '..10'), ['no-pairs', 'no-pairs', 'no-pairs', 'no-pairs']],
    ['one category', ratings('0000', '0000'), ['1.0000', 'one-category', 'one-category', 'one-category']],
  ])('%s', (_, given, expected) => {
    expect(four(agreementOf(given))).toEqual(expected);
  });

  test('one category used of two that could have been', () => {
    expect(agreementOf(ratings('0000', '0000'), 2).brennanPrediger.value).toBe(1);
  });
});

describe('properties', () => {
  const analysts = fc.integer({ min: 2, max: 4 });
  const anyRatings = analysts.chain((count) =>
    fc.array(
      fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }), {
        minLength: count,
        maxLength: count,
      }),
      { maxLength: 30 },
    ),
  );

  test('nothing changes when analysts or units change places', () => {
    fc.assert(
      fc.property(anyRatings, (given) => {
        const turned = singly(given.map((unit) => [...unit].reverse()).reverse());
        for (const name of COEFFICIENTS) {
          const [one, other] = [agreementOf(singly(given), 3)[name], agreementOf(turned, 3)[name]];
          expect(one.why).toBe(other.why);
          expect(one.value ?? 0).toBeCloseTo(other.value ?? 0, 10);
        }
      }),
    );
  });

  test('analysts who always agree reach 1, and nobody reaches more', () => {
    fc.assert(
      fc.property(anyRatings, (given) => {
        const agreed = singly(given.map((unit) => unit.map(() => unit[0] ?? null)));
        for (const name of COEFFICIENTS) {
          expect(agreementOf(agreed, 3)[name].value ?? 1).toBeCloseTo(1, 12);
          expect(agreementOf(singly(given), 3)[name].value ?? 1).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  test('a weight says the same as units repeated', () => {
    const weighted = anyRatings.chain((units) =>
      fc.tuple(
        fc.constant(units),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 30, maxLength: 30 }),
      ),
    );
    fc.assert(
      fc.property(weighted, ([units, weights]) => {
        const weightOf = (at: number): number => weights[at] ?? 1;
        const repeated = units.flatMap((unit, at): Unit[] => Array<Unit>(weightOf(at)).fill(unit));
        const {
          units: count,
          pairs,
          ...one
        } = agreementOf(
          units.map((values, at) => ({ values, weight: weightOf(at) })),
          3,
        );
        const other = agreementOf(singly(repeated), 3);
        expect([count, pairs]).toEqual([other.units, other.pairs]);
        for (const name of COEFFICIENTS) {
          expect(one[name].why).toBe(other[name].why);
          expect(one[name].value ?? 0).toBeCloseTo(other[name].value ?? 0, 10);
        }
      }),
    );
  });
});
