import type { Span } from '../../../main/core/contract/anchors';

/** Marks that stand around whole quotes; single ones may be part of the words. */
const DOUBLE_OPENING = /^["“„«]\s?/u;
const DOUBLE_CLOSING = /\s?["”“»]$/u;
const OPENING = /["'“‘„‚«‹]/u;
const CLOSING = /["'”’“‘»›]/u;

/**
 * A quote's span with the quotation marks around it, which are not part of its words but are what a
 * reader takes for its ends. French puts a space inside them.
 */
export function withMarks(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - 2), start).trimEnd();
  const after = text.slice(end, end + 2).trimStart();
  const opened = OPENING.test(before.slice(-1));
  const closed = CLOSING.test(after.slice(0, 1));
  return {
    start: opened ? text.lastIndexOf(before.slice(-1), start - 1) : start,
    end: closed ? text.indexOf(after.slice(0, 1), end) + 1 : end,
  };
}

/** A span without double quotation marks at its ends: words are stored without the marks around them. */
export function withoutMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const opened = DOUBLE_OPENING.exec(words)?.[0].length ?? 0;
  const closed = DOUBLE_CLOSING.exec(words.slice(opened))?.[0].length ?? 0;
  return opened + closed < words.length ? { start: start + opened, end: end - closed } : { start, end };
}
