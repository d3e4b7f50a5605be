/** The quotes of a page as they are listed: each by itself, or what was said once with its repeats. */
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import type { Saying, WordChange } from '../../../main/core/contract/sayings';

export interface Repeat {
  readonly quote: QuoteInContext;
  /** Null: the same words. */
  readonly changes: readonly WordChange[] | null;
}

export interface ShownQuote {
  readonly quote: QuoteInContext;
  readonly repeats: readonly Repeat[];
}

/** Quotes with their repeats folded in. A saying whose quotes are no longer there is left out. */
export const foldRepeats = (
  sayings: readonly Saying[],
  quotes: readonly QuoteInContext[],
): readonly ShownQuote[] => {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return sayings.flatMap(({ quoteId, repeats }) => {
    const quote = byId.get(quoteId);
    if (quote === undefined) return [];
    const found = repeats.flatMap((repeat): Repeat[] => {
      const repeated = byId.get(repeat.quoteId);
      return repeated === undefined ? [] : [{ quote: repeated, changes: repeat.changes }];
    });
    return [{ quote, repeats: found }];
  });
};

/** In how many articles it stands. */
export const articlesOf = ({ quote, repeats }: ShownQuote): number =>
  new Set([quote.articleId, ...repeats.map((repeat) => repeat.quote.articleId)]).size;

/** Words kept on each side of a change. */
const CONTEXT = 2;

/** Shortens the runs of words that are the same, so that the change is seen at once. */
export const aroundChanges = (changes: readonly WordChange[]): readonly WordChange[] =>
  changes.map((change, index) => {
    if (change.kind !== 'same') return change;
    const words = change.text.split(/\s+/u);
    const [first, last] = [index === 0, index === changes.length - 1];
    const head = first ? [] : words.slice(0, CONTEXT);
    const tail = last ? [] : words.slice(words.length - CONTEXT);
    if (words.length <= head.length + tail.length) return change;
    return { kind: 'same', text: [...head, '…', ...tail].join(' ') };
  });
