import type { RevisionId } from '../contract/ids';
import type { Anchor, Span } from '../contract/anchors';

/** UTF-16 units of context kept on each side: enough to tell most repeated phrases apart, little enough to store. */
export const CONTEXT = 32;

/**
 * Holds a passage by its place, its words and what stands around them. The span must lie in the text.
 * @param context UTF-16 units kept on each side
 */
export function makeAnchor(
  text: string,
  { start, end }: Span,
  revisionId: RevisionId,
  context = CONTEXT,
): Anchor {
  if (!isSpanOf(text, { start, end })) {
    throw new RangeError(`no passage at ${start}–${end} of ${text.length}`);
  }
  return {
    revisionId,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(contextStart(text, start, context), start),
    suffix: text.slice(end, contextEnd(text, end, context)),
  };
}

/** Whether the span lies in the text, is not empty, and cuts no surrogate pair in two. */
export function isSpanOf(text: string, { start, end }: Span): boolean {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  return (
    start >= 0 && start < end && end <= text.length && !splitsPair(text, start) && !splitsPair(text, end)
  );
}

/** Whether the text still has the anchor's words where the anchor says. */
export function verifyAnchor(anchor: Pick<Anchor, 'start' | 'end' | 'exact'>, text: string): boolean {
  return anchor.exact !== '' && text.slice(anchor.start, anchor.end) === anchor.exact;
}

/** The span without blanks at its ends; null when nothing else is in it. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const passage = text.slice(start, end);
  const from = start + (passage.length - passage.trimStart().length);
  const to = start + passage.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

function contextStart(text: string, start: number, context: number): number {
  const offset = Math.max(0, start - context);
  return splitsPair(text, offset) ? offset + 1 : offset;
}

function contextEnd(text: string, end: number, context: number): number {
  const offset = Math.min(text.length, end + context);
  return splitsPair(text, offset) ? offset - 1 : offset;
}

function splitsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
