import type { ThemeId } from '../../contract/ids';
import type { Theme } from '../../contract/themes';
import { createKeywordFinder } from '../suggest';
import { averagePrecision, type Judged } from './average-precision';
import type { Example } from './examples';
import { trainThemeModel } from './theme-model';

/** One article's judged paragraphs. */
export type JudgedArticle = readonly Example[];

/** A figure with the range that holds it in 95 of 100 drawings of the articles. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface ThemeFigures {
  readonly tagged: number;
  /** Average precision when paragraphs are ordered by how many keywords of the theme they hold. */
  readonly keywords: Measured;
  /** Average precision of the model, on articles that it has not seen. */
  readonly learned: Measured;
  /** learned / keywords */
  readonly ratio: Measured;
}

/** A paragraph as both would order it. */
interface Ordered {
  readonly keywords: Judged;
  readonly learned: Judged;
}

/** The orders of all articles for one theme: an article, a list. */
export type Orders = readonly (readonly Ordered[])[];

/**
 * Lets each article be ordered by a model that learned from articles of the other folds only; article `n` is in fold
 * `n % folds`, so that the same articles always give the same folds.
 */
export function orderUnseen(
  themes: readonly Pick<Theme, 'id' | 'keywords'>[],
  articles: readonly JudgedArticle[],
  folds: number,
): ReadonlyMap<ThemeId, Orders> {
  const findKeywords = createKeywordFinder(themes);
  const models = Array.from({ length: folds }, (_, fold) =>
    trainThemeModel(themes, articles.filter((_article, at) => at % folds !== fold).flat()),
  );
  const scored = articles.map((article, at) =>
    article.map((example) => ({
      example,
      scores: models[at % folds]?.score(example) ?? [],
      keywords: findKeywords(example.text),
    })),
  );
  return new Map(
    themes.map(({ id }) => [
      id,
      scored.map((article) =>
        article.map(({ example, scores, keywords }) => {
          const relevant = example.verdicts.get(id) === true;
          const found = keywords.find(({ themeId }) => themeId === id)?.terms.length ?? 0;
          const score = scores.find(({ themeId }) => themeId === id)?.score ?? 0;
          return { keywords: { score: found, relevant }, learned: { score, relevant } };
        }),
      ),
    ]),
  );
}

/**
 * The figures of one theme, or of several as their mean, with intervals from a bootstrap over articles (percentile
 * method; Efron & Tibshirani, An Introduction to the Bootstrap, ch. 13): paragraphs of one article resemble each other.
 * @param random gives numbers from 0 to 1
 */
export function figuresOf(
  orders: readonly Orders[],
  { random, draws }: { readonly random: () => number; readonly draws: number },
): ThemeFigures {
  const count = orders[0]?.length ?? 0;
  const whole = meanPrecision(orders, [...Array(count).keys()]);
  const drawn = Array.from({ length: draws }, () =>
    meanPrecision(
      orders,
      Array.from({ length: count }, () => Math.floor(random() * count)),
    ),
  );
  const measured = (of: (figure: Precision) => number): Measured => {
    const values = drawn.map(of).sort((left, right) => left - right);
    const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? Number.NaN;
    return { value: of(whole), low: at(0.025), high: at(0.975) };
  };
  return {
    tagged: orders.flat(2).filter(({ learned }) => learned.relevant).length,
    keywords: measured(({ keywords }) => keywords),
    learned: measured(({ learned }) => learned),
    ratio: measured(({ keywords, learned }) => learned / keywords),
  };
}

interface Precision {
  readonly keywords: number;
  readonly learned: number;
}

function meanPrecision(orders: readonly Orders[], articles: readonly number[]): Precision {
  const precisions = orders.map((order) => {
    const drawn = articles.flatMap((at) => order[at] ?? []);
    return {
      keywords: averagePrecision(drawn.map(({ keywords }) => keywords)) ?? 0,
      learned: averagePrecision(drawn.map(({ learned }) => learned)) ?? 0,
    };
  });
  const mean = (of: (precision: Precision) => number): number =>
    precisions.reduce((sum, precision) => sum + of(precision), 0) / Math.max(1, precisions.length);
  return { keywords: mean(({ keywords }) => keywords), learned: mean(({ learned }) => learned) };
}
