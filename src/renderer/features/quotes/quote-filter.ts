/** Which quotes a list shows, and how many each filter would let through. */
import type { IsoDate, ThemeId } from '../../../main/core/contract/ids';
import { QUOTE_STATUSES, type QuoteInContext, type QuoteStatus } from '../../../main/core/contract/quotes';
import { fold } from '../../../main/core/contract/rules/fold';
import { holdsWords } from '../../lib/holds-words';
import { themesOf } from '../../passages/themes-of';

export interface QuoteFilter {
  readonly statuses: ReadonlySet<QuoteStatus>;
  /** Quotes with any of these; `null` stands for quotes without a theme. Empty lets all through. */
  readonly themes: ReadonlySet<ThemeId | null>;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly outlet: string | null;
  /** Every word must stand in the quote or in the speaker's name. */
  readonly words: string;
}

/** What a list shows at first: everything that was not rejected. */
export const NO_FILTER: QuoteFilter = {
  statuses: new Set(QUOTE_STATUSES.filter((status) => status !== 'rejected')),
  themes: new Set(),
  from: null,
  to: null,
  outlet: null,
  words: '',
};

type Facet = 'status' | 'theme' | 'date' | 'outlet' | 'words';

const TESTS: Readonly<Record<Facet, (quote: QuoteInContext, filter: QuoteFilter) => boolean>> = {
  status: (quote, { statuses }) => statuses.has(quote.status),
  theme: (quote, { themes }) => themes.size === 0 || themesOf(quote).some((theme) => themes.has(theme)),
  date: ({ publishedOn }, { from, to }) => {
    if (from === null && to === null) return true;
    return (
      publishedOn !== null && (from === null || publishedOn >= from) && (to === null || publishedOn <= to)
    );
  },
  outlet: (quote, { outlet }) => outlet === null || quote.outlet === outlet,
  words: (quote, { words }) => holdsWords(foldedWords(quote), words),
};
const FACETS = Object.keys(TESTS) as readonly Facet[];

/** Whether the filter lets the quote through; `except` leaves one facet out, for that facet's own counts. */
export const passes = (quote: QuoteInContext, filter: QuoteFilter, except?: Facet): boolean =>
  FACETS.every((facet) => facet === except || TESTS[facet](quote, filter));

export interface FacetCounts {
  readonly statuses: ReadonlyMap<QuoteStatus, number>;
  readonly themes: ReadonlyMap<ThemeId | null, number>;
  /** By name. */
  readonly outlets: readonly { readonly outlet: string; readonly count: number }[];
}

/** For each value of a facet, how many quotes it has among those that the other facets let through. */
export const countFacets = (quotes: readonly QuoteInContext[], filter: QuoteFilter): FacetCounts => {
  const statuses = new Map<QuoteStatus, number>();
  const themes = new Map<ThemeId | null, number>();
  const outlets = new Map<string, number>();
  for (const quote of quotes) {
    if (passes(quote, filter, 'status')) raise(statuses, quote.status);
    if (passes(quote, filter, 'theme')) for (const theme of themesOf(quote)) raise(themes, theme);
    if (quote.outlet !== null && passes(quote, filter, 'outlet')) raise(outlets, quote.outlet);
  }
  return {
    statuses,
    themes,
    outlets: [...outlets]
      .map(([outlet, count]) => ({ outlet, count }))
      .sort((left, right) => left.outlet.localeCompare(right.outlet)),
  };
};

const raise = <Key>(counts: Map<Key, number>, key: Key): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The set with the item, or without it when it was there. */
export const toggled = <Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> => {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
};

/** Folded once a quote, because a list of thousands is searched with every key that is typed. */
const folded = new WeakMap<QuoteInContext, string>();
const foldedWords = (quote: QuoteInContext): string => {
  const known = folded.get(quote);
  if (known !== undefined) return known;
  const words = fold(`${quote.anchor.exact} ${quote.speaker?.name ?? ''}`);
  folded.set(quote, words);
  return words;
};
