/** For tests: pages of quotes worked out from all of them, one quote after the other. What the archive answers is held against it. */
import type { QuoteId, ThemeId } from '../contract/ids';
import {
  GROUPINGS,
  LONGEST_LINE,
  type Grouping,
  type QuoteCounts,
  type QuoteFilter,
  type QuoteGroupName,
  type QuoteGroupSubject,
  type QuoteLine,
  type QuotePage,
} from '../contract/quote-pages';
import type { QuoteInContext } from '../contract/quotes';
import { fold } from '../contract/rules/fold';
import type { Theme } from '../contract/themes';

type Facet = 'status' | 'theme' | 'date' | 'outlet' | 'words';

const TESTS: Readonly<Record<Facet, (quote: QuoteInContext, filter: QuoteFilter) => boolean>> = {
  status: ({ status }, { statuses }) => statuses.includes(status),
  theme: (quote, { themes }) =>
    themes.length === 0 || themesOf(quote).some((theme) => themes.includes(theme)),
  date: ({ publishedOn }, { from, to }) => {
    if (from === null && to === null) return true;
    return (
      publishedOn !== null && (from === null || publishedOn >= from) && (to === null || publishedOn <= to)
    );
  },
  outlet: (quote, { outlet }) => outlet === null || quote.outlet === outlet,
  words: ({ anchor, speaker }, { words }) => {
    const folded = fold(`${anchor.exact} ${speaker?.name ?? ''}`);
    const wanted = fold(words).split(/\s+/u).filter(Boolean);
    return wanted.every((word) => folded.includes(word));
  },
};
const FACETS = Object.keys(TESTS) as readonly Facet[];

/** The quote's themes, each once; `null` alone when it has none. Several analysts may have given the same tag. */
const themesOf = (quote: QuoteInContext): readonly (ThemeId | null)[] =>
  quote.tags.length === 0 ? [null] : [...new Set(quote.tags.map((tag) => tag.themeId))];

/** Whether the filter lets the quote through; `except` leaves one facet out, for that facet's own counts. */
export const passes = (quote: QuoteInContext, filter: QuoteFilter, except?: Facet): boolean =>
  FACETS.every((facet) => facet === except || TESTS[facet](quote, filter));

/** For each value of a facet, how many quotes it has among those that the other facets let through. */
export const countFacets = (
  quotes: readonly QuoteInContext[],
  filter: QuoteFilter,
): Pick<QuoteCounts, 'statuses' | 'themes' | 'outlets'> => {
  const but = (facet: Facet) => quotes.filter((quote) => passes(quote, filter, facet));
  const statuses = count(but('status').map(({ status }) => status));
  const themes = count(but('theme').flatMap(themesOf));
  const outlets = count(but('outlet').flatMap(({ outlet }) => outlet ?? []));
  return {
    statuses: statuses.map(([status, of]) => ({ status, count: of })),
    themes: themes.map(([theme, of]) => ({ theme, count: of })),
    outlets: outlets
      .map(([outlet, of]) => ({ outlet, count: of }))
      .sort((left, right) => right.count - left.count || (left.outlet < right.outlet ? -1 : 1)),
  };
};

const count = <Key>(keys: readonly Key[]): readonly (readonly [Key, number])[] =>
  [...Map.groupBy(keys, (key) => key)].map(([key, those]) => [key, those.length]);

/** Newest article first, undated ones last; within an article, as the reader meets them. */
const newestFirst = (left: QuoteInContext, right: QuoteInContext): number =>
  byDate(left.publishedOn, right.publishedOn) ||
  right.articleId - left.articleId ||
  left.anchor.start - right.anchor.start ||
  left.id - right.id;

const byDate = (left: string | null, right: string | null): number => {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? 1 : -1;
};

interface WholeGroup {
  readonly subject: QuoteGroupSubject;
  readonly quotes: readonly QuoteInContext[];
}

/** Groups of quotes that come newest first, in the order of the list. */
export const groupQuotes = (
  quotes: readonly QuoteInContext[],
  grouping: Grouping,
  themes: readonly Theme[],
): readonly WholeGroup[] => {
  switch (grouping) {
    case 'speaker':
      return bySpeaker(quotes);
    case 'theme':
      return byTheme(quotes, themes);
    case 'date':
      return byMonth(quotes);
    case 'none':
      return quotes.length === 0 ? [] : [{ subject: { kind: 'all' }, quotes }];
  }
};

const bySpeaker = (quotes: readonly QuoteInContext[]): readonly WholeGroup[] => {
  const said = Map.groupBy(quotes, (quote) => quote.speaker?.id ?? null);
  const unclear = said.get(null);
  const named = [...said.values()].flatMap((own): WholeGroup[] => {
    const speaker = own[0]?.speaker;
    if (!speaker) return [];
    const role = own.find((quote) => quote.role !== null)?.role ?? null;
    return [{ subject: { kind: 'speaker', id: speaker.id, name: speaker.name, role }, quotes: own }];
  });
  named.sort((left, right) => right.quotes.length - left.quotes.length);
  return unclear ? [...named, { subject: { kind: 'unclear' }, quotes: unclear }] : named;
};

const byTheme = (quotes: readonly QuoteInContext[], themes: readonly Theme[]): readonly WholeGroup[] => {
  const of = (theme: ThemeId | null) => quotes.filter((quote) => themesOf(quote).includes(theme));
  return [
    ...themes.map(({ id }): WholeGroup => ({ subject: { kind: 'theme', id }, quotes: of(id) })),
    { subject: { kind: 'no-theme' } as const, quotes: of(null) },
  ].filter((group) => group.quotes.length > 0);
};

const byMonth = (quotes: readonly QuoteInContext[]): readonly WholeGroup[] => {
  const months = Map.groupBy(quotes, (quote) => quote.publishedOn?.slice(0, 7) ?? null);
  return [...months].map(([month, own]) => {
    if (month === null) return { subject: { kind: 'no-date' }, quotes: own };
    const [year = 0, number = 0] = month.split('-').map(Number);
    return { subject: { kind: 'month', year, month: number }, quotes: own };
  });
};

const toLine = (quote: QuoteInContext): QuoteLine => ({
  id: quote.id,
  articleId: quote.articleId,
  text:
    quote.anchor.exact.length > LONGEST_LINE
      ? `${quote.anchor.exact.slice(0, LONGEST_LINE)}…`
      : quote.anchor.exact,
  status: quote.status,
  speaker: quote.speaker,
  role: quote.role,
  confidence: quote.confidence,
  themes: themesOf(quote).filter((theme) => theme !== null),
  articleTitle: quote.articleTitle,
  outlet: quote.outlet,
  publishedOn: quote.publishedOn,
  briefs: quote.briefs,
});

/** Answers the calls for pages from all quotes of an archive, whatever their order. */
export const pagesOf = (all: readonly QuoteInContext[], themes: readonly Theme[]) => {
  const sorted = all.toSorted(newestFirst);
  const passing = (filter: QuoteFilter) => sorted.filter((quote) => passes(quote, filter));
  return {
    pageQuotes({ filter, grouping, offset, limit, rows }: PageRequest): QuotePage {
      const groups = groupQuotes(passing(filter), grouping, themes);
      const facets = countFacets(all, filter);
      return {
        counts:
          offset > 0
            ? null
            : {
                total: all.length,
                passing: passing(filter).length,
                ...facets,
                outletsInAll: facets.outlets.length,
              },
        groups: groups.slice(offset, offset + limit).map(({ subject, quotes }) => ({
          subject,
          count: quotes.length,
          toReview: quotes.filter(({ status }) => status === 'suggested').length,
          rows: quotes.slice(0, quotes.length <= rows + 1 ? quotes.length : rows).map(toLine),
        })),
        groupsLeft: Math.max(0, groups.length - offset - limit),
      };
    },
    moreQuotes({ filter, group, offset, limit }: MoreRequest): readonly QuoteLine[] {
      const whole = GROUPINGS.flatMap((grouping) => groupQuotes(passing(filter), grouping, themes));
      const found = whole.find(({ subject }) => sameGroup(subject, group));
      return found?.quotes.slice(offset, offset + limit).map(toLine) ?? [];
    },
    readQuoteLines: ({ ids }: { readonly ids: readonly QuoteId[] }): readonly QuoteLine[] =>
      ids.flatMap((id) => all.filter((quote) => quote.id === id).map(toLine)),
  };
};

interface PageRequest {
  readonly filter: QuoteFilter;
  readonly grouping: Grouping;
  readonly offset: number;
  readonly limit: number;
  readonly rows: number;
}
interface MoreRequest {
  readonly filter: QuoteFilter;
  readonly group: QuoteGroupName;
  readonly offset: number;
  readonly limit: number;
}

const sameGroup = (subject: QuoteGroupSubject, group: QuoteGroupName): boolean => {
  const named: QuoteGroupName = subject.kind === 'speaker' ? { kind: 'speaker', id: subject.id } : subject;
  return JSON.stringify(named) === JSON.stringify({ ...named, ...group });
};
