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

/**
 * Bidirectional controls go too, because they can make a text read otherwise than it is stored, and so do tag
 * characters, which hide whole sentences. U+FFFD takes the place of half a surrogate pair.
 */
const INVISIBLE =
  /(?![\t\n])\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** Zero-width (non-)joiners are spelling in these scripts, and they hold composed emoji together. */
const JOINABLE =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;

/** The text without what a reader cannot see. */
export function withoutInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/[\u200C\u200D]+/g, (joiners, at: number, whole: string) =>
      JOINABLE.test(lastCharacter(whole.slice(Math.max(0, at - 2), at))) &&
      JOINABLE.test(whole.slice(at + joiners.length, at + joiners.length + 2))
        ? joiners.charAt(0)
        : '',
    );
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? '';
}

/** No-break spaces (U+00A0, U+202F) stay inside a line, where French and figures need them; other spaces become one plain space. */
function tidyParagraph(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => line.replace(/[^\S\u00A0\u202F]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
