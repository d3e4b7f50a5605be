import { withoutInvisible } from '../contract/rules/clean-text';

/**
 * The one form in which an article's text is stored and its offsets are counted: Unicode NFC, LF, one blank line
 * between paragraphs, single line breaks kept inside a paragraph, and nothing that a reader cannot see.
 * What is canonical already comes back unchanged.
 */
export function canonicalText(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u0085]/g, '\n').replace(/[\f\v\u2029]/g, '\n\n');
  return withoutInvisible(lines)
    .normalize('NFC')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map(tidyParagraph)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** No-break spaces (U+00A0, U+202F) stay inside a line, where French and figures need them; other spaces become one plain space. */
function tidyParagraph(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => line.replace(/[^\S\u00A0\u202F]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
