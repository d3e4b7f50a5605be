import type { Span } from '../core/contract/anchors';

export interface Named extends Span {
  readonly name: string;
}

/** The name with the fewest characters between it and the span, of those outside it; the earlier of equals. */
export function nearestName(span: Span, names: readonly Named[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const { start, end, name } of names) {
    const distance = end <= span.start ? span.start - end : start >= span.end ? start - span.end : Infinity;
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}
