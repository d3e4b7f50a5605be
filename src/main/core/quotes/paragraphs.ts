import type { Span } from '../contract/anchors';

/** No line of a hard-wrapped text is longer; a text with longer lines has one paragraph a line. */
const WIDEST_WRAP = 120;
/** Lines shorter than this are headings or list entries, not wrapped prose. */
const NARROWEST_WRAP = 45;
/** A line that starts like this starts a paragraph, however the text is wrapped. */
const ENTRY = /^[ \t]*(?:[-–—•*]|\d+[.)])[ \t\u00a0\u202f]/;

/**
 * The paragraphs of a text, without the white space around them, in order.
 *
 * A blank line always parts two paragraphs. A single line break does too, unless the text is hard-wrapped: then a
 * line that stopped only because the next word would not have fitted goes on in the next line.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const wrapped = lines.every((line) => line.end - line.start <= WIDEST_WRAP);
  const paragraphs: { start: number; end: number }[] = [];
  let previous: Span | null = null;
  let width = 0;
  for (const line of lines) {
    const { start, end } = trimmed(text, line);
    if (start === end) {
      previous = null;
      continue;
    }
    const last = paragraphs.at(-1);
    width = previous === null ? line.end - line.start : Math.max(width, line.end - line.start);
    if (wrapped && previous !== null && last !== undefined && goesOn(text, previous, line, width)) {
      last.end = end;
    } else paragraphs.push({ start, end });
    previous = line;
  }
  return paragraphs;
}

function goesOn(text: string, previous: Span, line: Span, width: number): boolean {
  if (width < NARROWEST_WRAP || ENTRY.test(text.slice(line.start, line.start + 12))) return false;
  // Prose breaks off anywhere when it was pasted: a small letter goes on.
  if (
    /^\p{Ll}/u.test(text.charAt(line.start)) &&
    !/[.!?:]$/.test(text.slice(previous.start, previous.end).trimEnd())
  ) {
    return true;
  }
  let word = line.start;
  while (word < line.end && !/\s/.test(text.charAt(word))) word += 1;
  return previous.end - previous.start + 1 + (word - line.start) >= width - 6;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** White space as typographers know it, with the no-break spaces of French and the zero-width ones of the web. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
