import type { FoundQuote } from './gold';
import {
  FALSE_KINDS,
  type FalseKind,
  type Link,
  type MatchedArticle,
  type MatchedQuote,
} from './match-quotes';

/** Shares, 0 to 1; not a number where there was nothing to count. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well the quotes of some articles were found and attributed. */
export interface Figures {
  readonly articles: number;
  readonly quotes: number;
  readonly found: number;
  /** The very same span. */
  readonly exact: Scores;
  /** At least 80 % of it. */
  readonly overlap: Scores;
  /** Right speaker, of the quotes found. */
  readonly speaker: number;
  /** The same, named in full. */
  readonly speakerFullName: number;
  /** Found and right speaker, of all quotes. */
  readonly endToEnd: number;
  readonly falseQuotes: Readonly<Record<FalseKind, number>>;
  readonly traps: number;
  readonly trapsHit: number;
  readonly optional: number;
  readonly optionalFound: number;
  /** Split quotes of which two parts or more were found, and those whose parts were joined. */
  readonly splits: number;
  readonly splitsJoined: number;
}

/** The figures of the quotes with one tag. */
export interface TagFigures {
  readonly quotes: number;
  readonly exact: number;
  readonly recall: number;
  readonly speaker: number;
  readonly endToEnd: number;
}

export function figuresOf(matched: readonly MatchedArticle[]): Figures {
  const all = matched.flatMap(({ quotes }) => quotes);
  const links = all.flatMap((quote) => quote.links);
  const falses = matched.flatMap((article) => article.falses);
  const traps = matched.flatMap((article) => article.traps);
  const optional = matched.flatMap((article) => article.optional);
  const found = sum(matched, (article) => article.found);
  const splits = matched.flatMap(splitsOf);
  return {
    articles: matched.length,
    quotes: all.length,
    found,
    exact: scores(
      links.filter(({ exact }) => exact).length / found,
      earned(all, ({ exact }) => exact) / all.length,
    ),
    overlap: scores(links.length / found, earned(all) / all.length),
    speaker: earned(all, hasSpeaker) / earned(all),
    speakerFullName: earned(all, ({ speaker }) => speaker === 'full') / earned(all),
    endToEnd: earned(all, hasSpeaker) / all.length,
    falseQuotes: Object.fromEntries(
      FALSE_KINDS.map((kind) => [kind, falses.filter((one) => one.kind === kind).length]),
    ) as Record<FalseKind, number>,
    traps: traps.length,
    trapsHit: traps.filter(({ hit }) => hit).length,
    optional: optional.length,
    optionalFound: optional.filter(({ hit }) => hit).length,
    splits: splits.length,
    splitsJoined: splits.filter((parts) => parts.every(({ utterance }) => utterance === parts[0]?.utterance))
      .length,
  };
}

export function tagFiguresOf(quotes: readonly MatchedQuote[]): TagFigures {
  return {
    quotes: quotes.length,
    exact: earned(quotes, ({ exact }) => exact) / quotes.length,
    recall: earned(quotes) / quotes.length,
    speaker: earned(quotes, hasSpeaker) / earned(quotes),
    endToEnd: earned(quotes, hasSpeaker) / quotes.length,
  };
}

function hasSpeaker({ speaker }: Link): boolean {
  return speaker !== null;
}

/** How much of the gold quotes was found, in links that pass. */
export function earned(
  quotes: readonly MatchedQuote[],
  passes: (link: Link) => boolean = () => true,
): number {
  return sum(quotes, ({ links }) => sum(links.filter(passes), ({ share }) => share));
}

function scores(precision: number, recall: number): Scores {
  // Nothing right at all is an F1 of 0, also when nothing was given.
  const sure = Number.isNaN(precision) ? 0 : precision;
  return { precision, recall, f1: sure + recall > 0 ? (2 * sure * recall) / (sure + recall) : 0 };
}

/** The first find of each part, for every utterance of which two parts or more were found. */
function splitsOf({ quotes }: MatchedArticle): FoundQuote[][] {
  const byUtterance = Map.groupBy(
    quotes.filter(({ gold, links }) => gold.utterance !== null && links[0]?.found.utterance !== undefined),
    ({ gold }) => gold.utterance,
  );
  return [...byUtterance.values()]
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.flatMap(({ links }) => links.slice(0, 1).map(({ found }) => found)));
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
