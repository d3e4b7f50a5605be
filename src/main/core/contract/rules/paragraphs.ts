/** Paragraphs of canonical text, which has one blank line between two of them. Offsets are UTF-16 units of the whole text. */
import type { Span } from '../anchors';

/** All paragraphs in their order, without the blank lines between them; single line breaks stand inside a paragraph. */
export function paragraphsOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** The paragraph around an offset, without the blank lines beside it. */
export function paragraphAt(text: string, offset: number): Span {
  const before = offset === 0 ? -1 : text.lastIndexOf('\n\n', offset - 1);
  const after = text.indexOf('\n\n', offset);
  return { start: before === -1 ? 0 : before + 2, end: after === -1 ? text.length : after };
}
