/** Quotes cut into groups that can be read one after another. */
import type { PersonId, ThemeId } from '../../../main/core/contract/ids';
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import type { Theme } from '../../../main/core/contract/themes';
import { themesOf } from '../../passages/themes-of';

export const GROUPINGS = ['speaker', 'theme', 'date', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a group is about; the words for it are the catalogue's. */
export type GroupSubject =
  | { readonly kind: 'speaker'; readonly id: PersonId; readonly name: string; readonly role: string | null }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'no-theme' }
  /** `month` counts from 1. */
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'all' };

export interface QuoteGroup {
  readonly key: string;
  readonly subject: GroupSubject;
  readonly quotes: readonly QuoteInContext[];
  readonly toReview: number;
}

/**
 * Groups of quotes that come newest first: speakers by number of quotes, themes in the order of the codebook,
 * months newest first; what has no speaker, theme or date comes last. A quote with two themes is in both groups.
 */
export const groupQuotes = (
  quotes: readonly QuoteInContext[],
  grouping: Grouping,
  themes: readonly Theme[],
): readonly QuoteGroup[] => {
  switch (grouping) {
    case 'speaker':
      return bySpeaker(quotes);
    case 'theme':
      return byTheme(quotes, themes);
    case 'date':
      return byMonth(quotes);
    case 'none':
      return quotes.length === 0 ? [] : [group('all', { kind: 'all' }, quotes)];
  }
};

const group = (key: string, subject: GroupSubject, quotes: readonly QuoteInContext[]): QuoteGroup => ({
  key,
  subject,
  quotes,
  toReview: quotes.filter((quote) => quote.status === 'suggested').length,
});

const bySpeaker = (quotes: readonly QuoteInContext[]): readonly QuoteGroup[] => {
  const said = Map.groupBy(quotes, (quote) => quote.speaker?.id ?? null);
  const unclear = said.get(null);
  const named = [...said.values()].flatMap((own) => {
    const speaker = own[0]?.speaker;
    if (!speaker) return [];
    const role = own.find((quote) => quote.role !== null)?.role ?? null;
    return [
      group(`speaker ${speaker.id}`, { kind: 'speaker', id: speaker.id, name: speaker.name, role }, own),
    ];
  });
  named.sort((left, right) => right.quotes.length - left.quotes.length);
  return unclear ? [...named, group('unclear', { kind: 'unclear' }, unclear)] : named;
};

const byTheme = (quotes: readonly QuoteInContext[], themes: readonly Theme[]): readonly QuoteGroup[] => {
  const tagged = new Map<ThemeId | null, QuoteInContext[]>();
  for (const quote of quotes) {
    for (const theme of themesOf(quote)) {
      const own = tagged.get(theme);
      if (own) own.push(quote);
      else tagged.set(theme, [quote]);
    }
  }
  const bare = tagged.get(null);
  const groups = themes.flatMap((theme) => {
    const own = tagged.get(theme.id);
    return own ? [group(`theme ${theme.id}`, { kind: 'theme', theme }, own)] : [];
  });
  return bare ? [...groups, group('no theme', { kind: 'no-theme' }, bare)] : groups;
};

const byMonth = (quotes: readonly QuoteInContext[]): readonly QuoteGroup[] => {
  const months = Map.groupBy(quotes, (quote) => quote.publishedOn?.slice(0, 7) ?? null);
  return [...months].map(([month, own]) => {
    if (month === null) return group('no date', { kind: 'no-date' }, own);
    return group(
      month,
      { kind: 'month', year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) },
      own,
    );
  });
};
