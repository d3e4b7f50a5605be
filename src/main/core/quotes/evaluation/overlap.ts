import type { Span } from '../../contract/anchors';
import { isSpace } from '../paragraphs';

/** From this share of overlap on, two spans are the same quote. */
export const SAME = 0.8;

/** Units that both spans hold. */
export function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Intersection over union, 0 to 1. */
export function overlap(a: Span, b: Span): number {
  const both = shared(a, b);
  return both / (a.end - a.start + (b.end - b.start) - both);
}

/** The span without white space at its ends. */
export function trimmed<S extends Span>(text: string, span: S): S {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { ...span, start, end };
}

/** The very same span; where no mark closes the quote, a comma at its end is free. */
export function isExact(text: string, found: Span, gold: Span, openEnd: boolean): boolean {
  if (found.start !== gold.start) return false;
  if (found.end === gold.end) return true;
  return openEnd && withoutComma(text, found) === withoutComma(text, gold);
}

function withoutComma(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && (text.charAt(last - 1) === ',' || isSpace(text.charCodeAt(last - 1)))) last -= 1;
  return last;
}
