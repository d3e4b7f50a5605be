/** What the list of quotes can be narrowed to. */
import type { QuoteFilter } from '../../../main/core/contract/quote-pages';
import { QUOTE_STATUSES } from '../../../main/core/contract/quotes';

/** What a list shows at first: everything that was not rejected. */
export const NO_FILTER: QuoteFilter = {
  statuses: QUOTE_STATUSES.filter((status) => status !== 'rejected'),
  themes: [],
  from: null,
  to: null,
  outlet: null,
  words: '',
};

/** The items with this one, or without it when it was among them. */
export const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
