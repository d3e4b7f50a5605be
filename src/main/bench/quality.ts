/** The scores of every contender on every gold file, and of all files by language. */
import { evaluate } from '../core/quotes/evaluation/evaluate';
import type { GoldArticle } from '../core/quotes/evaluation/gold';
import type { Contender } from './contender';
import { CONTENDERS } from './contenders';
import type { GoldFile } from './gold-files';

/** Shares, 0 to 1; null where there was nothing to count. */
export interface Quality {
  readonly exactF1: number | null;
  readonly overlapF1: number | null;
  readonly speakerFullName: number | null;
  readonly endToEnd: number | null;
  readonly traps: number;
  readonly trapsHit: number;
}

/** All contenders on the same articles. */
export interface Comparison {
  readonly name: string;
  readonly articles: number;
  readonly quotes: number;
  readonly scores: Readonly<Record<keyof typeof CONTENDERS, Quality>>;
}

export function compareAll(files: readonly GoldFile[]): Comparison[] {
  const all = files.flatMap(({ articles }) => articles);
  const languages = [...new Set(all.map(({ language }) => language))].sort();
  return [
    ...files.map(({ name, articles }) => compare(name, articles)),
    ...languages.map((name) =>
      compare(
        `all ${name}`,
        all.filter(({ language }) => language === name),
      ),
    ),
  ];
}

function compare(name: string, articles: readonly GoldArticle[]): Comparison {
  const { ours, naive, compromise } = CONTENDERS;
  return {
    name,
    articles: articles.length,
    quotes: articles.flatMap(({ quotes }) => quotes).filter(({ optional }) => !optional).length,
    scores: {
      ours: qualityOf(articles, ours),
      naive: qualityOf(articles, naive),
      compromise: qualityOf(articles, compromise),
    },
  };
}

function qualityOf(articles: readonly GoldArticle[], contender: Contender): Quality {
  const { total } = evaluate(articles.map((article) => ({ article, found: contender(article.text) })));
  const { exact, overlap, speakerFullName, endToEnd, traps, trapsHit } = total;
  return {
    exactF1: share(exact.f1),
    overlapF1: share(overlap.f1),
    speakerFullName: share(speakerFullName),
    endToEnd: share(endToEnd),
    traps,
    trapsHit,
  };
}

function share(value: number): number | null {
  return Number.isNaN(value) ? null : Math.round(value * 10_000) / 10_000;
}
