import type { QuoteInContext } from '../../main/core/contract/quotes';

/** Newest article first, undated ones last; within an article, as the reader meets them. */
export const newestFirst = (left: QuoteInContext, right: QuoteInContext): number =>
  byDate(left.publishedOn, right.publishedOn) ||
  right.articleId - left.articleId ||
  left.anchor.start - right.anchor.start;

const byDate = (left: string | null, right: string | null): number => {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? 1 : -1;
};
