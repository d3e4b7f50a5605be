import type { Span } from '../contract/anchors';
import { isSpace } from './paragraphs';

/** What may close each opening mark, and what may have opened each closing one. */
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»' };
const OPENERS: Readonly<Record<string, string>> = { '"': '"', '”': '“„', '»': '«' };

/**
 * The span without white space at its ends, and without marks there that have no partner in it: those of bad copy-paste.
 * A nested quotation at the beginning or end has one, and stays.
 */
export function withoutStrayMarks(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  // Marks without a partner in a span have none in a part of it: each kind is looked for once.
  const alone = new Set<string>();
  const isStray = (mark: string, partners: string | undefined, inner: Span): boolean => {
    if (partners === undefined) return false;
    if (!alone.has(mark) && hasOne(text, partners, inner)) return false;
    alone.add(mark);
    return true;
  };
  for (let length = NaN; length !== end - start;) {
    length = end - start;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (start === end) break;
    const [first, last] = [text.charAt(start), text.charAt(end - 1)];
    if (isStray(first, CLOSERS[first], { start: start + 1, end })) start += 1;
    else if (isStray(last, OPENERS[last], { start, end: end - 1 })) end -= 1;
  }
  return { start, end };
}

function hasOne(text: string, marks: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return Array.from(marks).some((mark) => words.includes(mark));
}
