/**
 * A text as it is stored and as it travels: what a reader cannot see is gone, as it is from every article. That takes in the
 * controls that make a text read otherwise than it is stored, so no name of a colleague's can play tricks with them.
 */
export function cleanText(text: string): string {
  return withoutInvisible(text.replace(/\r\n?/g, '\n')).normalize('NFC');
}

/** A text that is cut to at most so many UTF-16 units, with an ellipsis where it was. */
export const cutText = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : `${text
        .slice(0, longest - 1)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')}…`;

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
