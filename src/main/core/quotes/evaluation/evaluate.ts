import { figuresOf, tagFiguresOf, type Figures, type TagFigures } from './figures';
import { calibrationOf, judgementsOf, type Calibration } from './calibration';
import { errorsOf, type EvaluationError } from './errors';
import type { FoundQuote, GoldArticle } from './gold';
import { matchQuotes, type MatchedArticle } from './match-quotes';

/** Everything that can be said about an extractor on some articles. */
export interface Evaluation {
  readonly total: Figures;
  readonly byLanguage: Readonly<Record<string, Figures>>;
  readonly byStyle: Readonly<Record<string, Figures>>;
  readonly byPhenomenon: Readonly<Record<string, TagFigures>>;
  readonly byTrap: Readonly<Record<string, { readonly traps: number; readonly hit: number }>>;
  readonly calibration: Calibration;
  readonly errors: readonly EvaluationError[];
}

/** An article and what an extractor found in it. */
export interface Extracted {
  readonly article: GoldArticle;
  readonly found: readonly FoundQuote[];
}

/** Scores found quotes against gold ones. Pure; the definitions stand in docs/quotes.md. */
export function evaluate(extracted: readonly Extracted[]): Evaluation {
  const matched = extracted.map(({ article, found }) => matchQuotes(article, found));
  const tags = distinct(matched.flatMap(({ quotes }) => quotes.flatMap(({ gold }) => gold.tags)));
  const quotes = matched.flatMap((article) => article.quotes);
  const traps = matched.flatMap((article) => article.traps);
  return {
    total: figuresOf(matched),
    byLanguage: grouped(matched, ({ language }) => language),
    byStyle: grouped(matched, ({ style }) => style),
    byPhenomenon: Object.fromEntries(
      tags.map((tag) => [tag, tagFiguresOf(quotes.filter(({ gold }) => gold.tags.includes(tag)))]),
    ),
    byTrap: Object.fromEntries(
      distinct(traps.map(({ trap }) => trap.type)).map((type) => {
        const same = traps.filter(({ trap }) => trap.type === type);
        return [type, { traps: same.length, hit: same.filter(({ hit }) => hit).length }];
      }),
    ),
    calibration: calibrationOf(matched.flatMap(judgementsOf)),
    errors: matched.flatMap(errorsOf),
  };
}

function grouped(
  matched: readonly MatchedArticle[],
  by: (article: GoldArticle) => string,
): Record<string, Figures> {
  const names = distinct(matched.map(({ article }) => by(article)));
  return Object.fromEntries(
    names.map((name) => [name, figuresOf(matched.filter(({ article }) => by(article) === name))]),
  );
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
