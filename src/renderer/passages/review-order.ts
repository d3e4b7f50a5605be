import type { Quote } from '../../main/core/contract/quotes';

/**
 * In which order quotes are reviewed: as the text has them, most doubtful first, or most doubtful first over all
 * articles of the archive.
 */
export const REVIEW_ORDERS = ['text', 'doubt', 'archive'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

let kept: ReviewOrder = 'text';

/** The order that was chosen last; it lasts as long as the window. */
export const reviewOrder = (): ReviewOrder => kept;

export function keepReviewOrder(order: ReviewOrder): void {
  kept = order;
}

/** One article's quotes in the order of review. By doubt, what is decided stands behind what is not. */
export function inReviewOrder(quotes: readonly Quote[], order: ReviewOrder): readonly Quote[] {
  if (order === 'text') return quotes;
  const undecided = quotes.filter(({ status }) => status === 'suggested');
  const decided = quotes.filter(({ status }) => status !== 'suggested');
  return [...undecided.sort((a, b) => a.confidence - b.confidence || byPlace(a, b)), ...decided];
}

const byPlace = (a: Quote, b: Quote): number => a.anchor.start - b.anchor.start || a.id - b.id;
