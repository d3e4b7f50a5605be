import type { Span } from '../../../main/core/contract/anchors';

/** One paragraph of canonical text; offsets count UTF-16 units of the whole text. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly heading: boolean;
}

/** Cuts canonical text at its blank lines. `headings`: where heading paragraphs start. */
export function paragraphsOf(text: string, headings: readonly number[]): readonly Paragraph[] {
  const starts = new Set(headings);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  while (start < text.length) {
    const blank = text.indexOf('\n\n', start);
    const end = blank === -1 ? text.length : blank;
    if (end > start) {
      paragraphs.push({ start, end, text: text.slice(start, end), heading: starts.has(start) });
    }
    start = end + 2;
  }
  return paragraphs;
}
