import type { Span } from '../../../main/core/contract/anchors';
import { paragraphsOf as paragraphSpans } from '../../../main/core/contract/rules/paragraphs';

/** One paragraph of canonical text; offsets count UTF-16 units of the whole text. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly heading: boolean;
}

/** Cuts canonical text at its blank lines. `headings`: where heading paragraphs start. */
export function paragraphsOf(text: string, headings: readonly number[]): readonly Paragraph[] {
  const starts = new Set(headings);
  return paragraphSpans(text).map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
    heading: starts.has(start),
  }));
}
