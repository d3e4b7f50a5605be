import type { Span } from '../../../main/core/contract/model';

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
