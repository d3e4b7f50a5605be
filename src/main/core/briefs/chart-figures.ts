import { printed } from '../contract/messages/catalogue';
import type { Bar, Chart } from './document';

/** Bars of one figure: a chart of more goes on in another, which may stand on the next page. */
const MOST_BARS = 20;

/** A chart in as many figures as it needs, each with its own summary in words. */
export function figuresOf({ title, bars, summary }: Chart): { bars: readonly Bar[]; summary: string }[] {
  const parts = evenParts(bars, MOST_BARS);
  if (parts.length === 1) return [{ bars, summary }];
  return parts.map((part) => ({ bars: part, summary: printed.overview.chartSummary(title, part) }));
}

/** Cuts items into as few parts as can be, none longer than `most` and all about as long. */
function evenParts<Item>(items: readonly Item[], most: number): Item[][] {
  const parts = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: parts }, (_, index) =>
    items.slice(Math.round((index * items.length) / parts), Math.round(((index + 1) * items.length) / parts)),
  );
}
