import type { AgreementFigures, UnitKind } from '../contract/agreement';
import type { AnalystId, ArticleId, ThemeId } from '../contract/ids';
import { agreementOf } from './agreement';
import { isComparable, type CodedText } from './coding';
import type { Ratings } from './ratings';
import { unitsOf, type Units } from './units';

/** How often analysts decided in which way: a character an analyst, `1` carries, `0` does not, `.` is missing. */
type Tally = Map<string, number>;

export interface Comparison {
  readonly units: number;
  readonly overall: AgreementFigures;
  readonly themes: ReadonlyMap<ThemeId, AgreementFigures>;
  readonly articles: ReadonlyMap<ArticleId, AgreementFigures>;
}

/**
 * Compares analysts over articles. For every theme that one of them used, each unit is a decision: carries it, or not.
 * By theme, all units of all articles; by article, all its units and all themes; overall, all decisions in one table.
 */
export function compare(
  kind: UnitKind,
  texts: readonly CodedText[],
  analysts: readonly AnalystId[],
): Comparison {
  const compared = texts.filter((coded) => isComparable(coded, analysts));
  const themes = usedThemes(compared, analysts);
  const byTheme = new Map(themes.map((theme): [ThemeId, Tally] => [theme, new Map<string, number>()]));
  const byArticle = new Map<ArticleId, Tally>();
  let total = 0;
  for (const coded of compared) {
    const units = unitsOf(kind, coded);
    const ofArticle: Tally = new Map();
    total += units.total;
    for (const [theme, ofTheme] of byTheme) {
      const tally = tallyOf(theme, coded, units, analysts);
      add(tally, ofTheme);
      add(tally, ofArticle);
    }
    byArticle.set(coded.articleId, ofArticle);
  }
  const overall: Tally = new Map();
  for (const tally of byTheme.values()) add(tally, overall);
  return {
    units: total,
    overall: figuresOf(overall),
    themes: mapValues(byTheme, figuresOf),
    articles: mapValues(byArticle, figuresOf),
  };
}

/** What the analysts used somewhere in these articles. */
function usedThemes(texts: readonly CodedText[], analysts: readonly AnalystId[]): ThemeId[] {
  const among = new Set(analysts);
  const tags = texts.flatMap((coded) => coded.tags).filter(({ analystId }) => among.has(analystId));
  return [...new Set(tags.map(({ themeId }) => themeId))];
}

function tallyOf(
  themeId: ThemeId,
  { tags, workers }: CodedText,
  units: Units,
  analysts: readonly AnalystId[],
): Tally {
  const pattern = (carriers: ReadonlySet<AnalystId>): string =>
    analysts.map((analyst) => (!workers.has(analyst) ? '.' : carriers.has(analyst) ? '1' : '0')).join('');
  const tally: Tally = new Map();
  let left = units.total;
  for (const unit of units.carrying(tags.filter((tag) => tag.themeId === themeId))) {
    const weight = units.weigh(unit);
    add([[pattern(unit.carriers), weight]], tally);
    left -= weight;
  }
  if (left > 0) add([[pattern(new Set()), left]], tally);
  return tally;
}

function add(tally: Iterable<readonly [string, number]>, to: Tally): void {
  for (const [pattern, weight] of tally) to.set(pattern, (to.get(pattern) ?? 0) + weight);
}

/** Two categories: to carry a theme, and not to. */
const figuresOf = (tally: Tally): AgreementFigures => agreementOf(ratingsOf(tally), 2);

const ratingsOf = (tally: Tally): Ratings =>
  Array.from(tally, ([pattern, weight]) => ({
    values: Array.from(pattern, (given) => (given === '.' ? null : given)),
    weight,
  }));

const mapValues = <Key, From, To>(map: ReadonlyMap<Key, From>, to: (from: From) => To): Map<Key, To> =>
  new Map(Array.from(map, ([key, value]) => [key, to(value)]));
