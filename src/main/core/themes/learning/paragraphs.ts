import type { Span } from '../../contract/anchors';

/** The paragraphs of a canonical text: what stands between two blank lines. */
export function blankLineParagraphs(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
