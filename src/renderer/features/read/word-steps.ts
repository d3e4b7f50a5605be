/** Moving the ends of a span word by word, and finding sentences: for correcting and selecting by keys. */
import type { Span } from '../../../main/core/contract/model';

/** Letters, digits and marks, with apostrophes and hyphens inside a word. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‐-][\p{L}\p{N}\p{M}]+)*/gu;
/** What goes along with a word at the edge of a quote; quotation marks do not, for they stand around the words. */
const OPENERS = /[([]/u;
const CLOSERS = /[)\].,;:!?…]/u;

/** Which end of a span. */
export type Edge = 'start' | 'end';

/** One end of a span, one word on or back; an end never passes the other and never leaves its text. */
export function moveEdge(text: string, span: Span, edge: Edge, step: 1 | -1): Span {
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (edge === 'start') {
    const target =
      step === 1
        ? words.find((word) => word.start > wordStart(text, span.start))
        : words.findLast((word) => word.start < span.start && withOpeners(text, word.start) < span.start);
    if (target === undefined) return span;
    const start = withOpeners(text, target.start);
    return start < span.end ? { start, end: span.end } : span;
  }
  const target =
    step === 1
      ? words.find(
          (word) => word.end > span.end || (word.end === span.end && withClosers(text, word.end) > span.end),
        )
      : words.findLast((word) => word.end < wordEnd(text, span.end));
  if (target === undefined) return span;
  const end = withClosers(text, target.end);
  return end > span.start ? { start: span.start, end } : span;
}

/** UTF-16 units around the pointer in which the nearest word is looked for. */
const SNAP_REACH = 120;

/** One end of a span, put where a word begins or ends nearest to an offset; an end never passes the other. */
export function snapEdge(text: string, span: Span, edge: Edge, offset: number): Span {
  const from = Math.max(0, offset - SNAP_REACH);
  const places = [...text.slice(from, offset + SNAP_REACH).matchAll(WORD)]
    .map(({ index, 0: word }) =>
      edge === 'start' ? withOpeners(text, from + index) : withClosers(text, from + index + word.length),
    )
    .filter((place) => (edge === 'start' ? place < span.end : place > span.start))
    .sort((a, b) => Math.abs(a - offset) - Math.abs(b - offset));
  return { ...span, [edge]: places[0] ?? span[edge] };
}

/** The sentence around an offset, within its paragraph. */
export function sentenceAt(text: string, offset: number): Span {
  const paragraphStart = offset === 0 ? 0 : text.lastIndexOf('\n\n', offset - 1) + 1;
  const from = paragraphStart === 0 ? 0 : paragraphStart + 1;
  const blank = text.indexOf('\n\n', offset);
  const to = blank === -1 ? text.length : blank;
  const paragraph = text.slice(from, to);
  let start = 0;
  for (const match of paragraph.matchAll(/[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    const next = match.index + match[0].length;
    if (from + next > offset) return { start: from + start, end: from + end };
    start = next;
  }
  return { start: from + start, end: to };
}

function withOpeners(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && OPENERS.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

function withClosers(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && CLOSERS.test(text[end] ?? '')) end += 1;
  return end;
}

/** Where the first word at or after an offset begins. */
function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start < text.length && !/[\p{L}\p{N}\p{M}]/u.test(text[start] ?? '')) start += 1;
  return start;
}

/** Where the last word before an offset ends. */
function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && !/[\p{L}\p{N}\p{M}]/u.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
