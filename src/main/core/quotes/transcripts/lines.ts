import type { Span } from '../../contract/anchors';

/** A line with the white space around it left out; empty ones are kept, since they part paragraphs. */
export interface Line extends Span {
  readonly from: number;
  /** Printed by the page or the clerk, spoken by nobody. */
  readonly unspoken: boolean;
  /** Nothing stands in the line above, or this line is set in further, or the one above ended a sentence. */
  readonly opens: boolean;
}

/** A stage direction, a vote, a column or page number, a time: a whole line of it. */
const ASIDE =
  /^(?:[*_]*[([][^)\]]{1,200}[)\]][.*_]*|[-–—*_•. ]*|(?:page|p\.|col(?:umn)?\.?)?\s*[-–—]?\s*\d{1,5}(?:\s*(?:of|\/|sur)\s*\d{1,5})?\s*[-–—]?|\d{1,2}[.:h]\d{2}\s*(?:[ap]\.?\s?m\.?)?|<<?[^>]{1,60}>>?|\d{2}-\d{5}.*|[A-Z]\/\d+\/\S+.{0,30})$/iu;
/** A line that comes back so often is the head of a page. */
const RUNNING = 3;
const LONGEST_HEAD = 90;

/** The lines of a text in order, with those that nobody spoke marked. */
export function linesOf(text: string): Line[] {
  const spans: { from: number; start: number; end: number }[] = [];
  for (let from = 0; from <= text.length;) {
    const stop = text.indexOf('\n', from);
    const until = stop === -1 ? text.length : stop;
    const line = text.slice(from, until);
    const start = from + (line.length - line.trimStart().length);
    spans.push({ from, start: Math.min(start, until), end: from + line.trimEnd().length });
    from = until + 1;
  }
  const times = new Map<string, number>();
  const keyOf = ({ start, end }: Span): string => text.slice(start, end).replace(/\d+/g, '#');
  for (const span of spans) {
    const { start, end } = span;
    if (end - start < LONGEST_HEAD && !/[.?!…:]$/.test(text.slice(Math.max(start, end - 1), end))) {
      times.set(keyOf(span), (times.get(keyOf(span)) ?? 0) + 1);
    }
  }
  return spans.map((span, index) => {
    const { from, start, end } = span;
    const above = spans[index - 1];
    const words = text.slice(start, Math.min(end, start + 240));
    const heading =
      words.length < LONGEST_HEAD &&
      /\p{Lu}{2}/u.test(words) &&
      words === words.toUpperCase() &&
      !/[.?!…:]$/.test(words);
    const unspoken =
      start < end && (ASIDE.test(words) || heading || (times.get(keyOf(span)) ?? 0) >= RUNNING);
    const opens =
      above === undefined ||
      above.start >= above.end ||
      start - from > above.start - above.from ||
      /[.?!…:;)\]”"»*—-]$/.test(text.slice(above.start, above.end));
    return { from, start, end, unspoken, opens };
  });
}
