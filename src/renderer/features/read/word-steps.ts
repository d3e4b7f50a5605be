/** Moving the ends of a span word by word: for correcting and selecting by keys. */
import type { Span } from '../../../main/core/contract/anchors';

/** Letters, digits and marks, with apostrophes and hyphens inside a word. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‐-][\p{L}\p{N}\p{M}]+)*/gu;
/** What goes along with a word at the edge of a quote; quotation marks do not, for they stand around the words. */
const OPENERS = /[([]/u;
const CLOSERS = /[)\].,;:!?…]/u;

/** Which end of a span. */
export type Edge = 'start' | 'end';

/** UTF-16 units around an end in which the next word is looked for: a text may be long. */
const STEP_REACH = 1_000;

/**
 * One end of a span, one step on or back. An end may stand at a word, or past the signs that go along with it: whether
 * the comma belongs to a quote is the analyst's to say. A step back undoes a step on; an end never passes the other.
 */
export function moveEdge(text: string, span: Span, edge: Edge, step: 1 | -1): Span {
  const from = span[edge];
  const nearFrom = Math.max(0, from - STEP_REACH);
  const places = [...text.slice(nearFrom, from + STEP_REACH).matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const at = nearFrom + index;
    return edge === 'start'
      ? [withOpeners(text, at), at]
      : [at + word.length, withClosers(text, at + word.length)];
  });
  const place = step === 1 ? places.find((at) => at > from) : places.findLast((at) => at < from);
  if (place === undefined) return span;
  const crossed = edge === 'start' ? place >= span.end : place <= span.start;
  return crossed ? span : { ...span, [edge]: place };
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
