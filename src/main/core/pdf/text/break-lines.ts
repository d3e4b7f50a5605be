/** A stretch that stays whole, and the space behind it, in points. */
export interface Breakable {
  readonly width: number;
  readonly spaceWidth: number;
  /** Of the hyphen that stands behind it at a line's end; null where none is needed. */
  readonly hyphenWidth: number | null;
  readonly endsLine: boolean;
}

export interface BreakOptions {
  readonly measure: number;
  /** What the first line has less (or, negative, more) than the others. */
  readonly indent: number;
  /** Whether the last line should be as long as the others, as in titles. */
  readonly balanced: boolean;
}

/** More than any raggedness: a paragraph never takes a line more to look better. */
const LINE_COST = 1e9;
/** A last line shorter than this part of the measure looks lost. */
const SHORT_LINE = 0.3;
/** How much worse a lost last line is than the same length missing elsewhere. */
const SHORT_LINE_WEIGHT = 3;
/** Ending a line inside a word, behind its hyphen, is worth this part of the measure left free. */
const INSIDE_WORD = 0.4;
/** Breaking a word up, with a hyphen, is worth this part of the measure left free. */
const BROKEN_WORD = 0.12;
const EPSILON = 0.01;

/**
 * Where lines end, as indices behind their last item: the fewest lines, and among those the ones with the
 * smallest squares of what they leave free (after Knuth and Plass, for text that is not justified).
 */
export function breakLines(items: readonly Breakable[], options: BreakOptions): number[] {
  const ends: number[] = [];
  let start = 0;
  items.forEach((item, index) => {
    if (!item.endsLine && index < items.length - 1) return;
    const indent = start === 0 ? options.indent : 0;
    const paragraph = items.slice(start, index + 1);
    ends.push(...breakParagraph(paragraph, { ...options, indent }).map((end) => end + start));
    start = index + 1;
  });
  return ends;
}

function breakParagraph(items: readonly Breakable[], options: BreakOptions): number[] {
  /** By number of items set: the cost of the best lines up to there, and where the last of them starts. */
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= items.length; end++) {
    let chosen = { cost: Infinity, start: end - 1 };
    let width = 0;
    for (let start = end - 1; start >= 0; start--) {
      const item = items[start];
      const before = best[start];
      if (item === undefined || before === undefined) break;
      width += start === end - 1 ? item.width : item.width + item.spaceWidth;
      const room = options.measure - (start === 0 ? options.indent : 0);
      const isAlone = start === end - 1;
      const last = items[end - 1];
      const taken = width + (last?.hyphenWidth ?? 0);
      // Without its hyphen a word may still go on where a part of it would not fit.
      if (width > room + EPSILON && !isAlone) break;
      if (taken > room + EPSILON && !isAlone) continue;
      const isLast = end === items.length;
      const inside = room ** 2 * costOfBreaks(items[start - 1], isLast ? null : last);
      const ragged = raggedness(room, taken, isLast, start === 0, options);
      const cost = before.cost + LINE_COST + inside + ragged;
      if (cost < chosen.cost) chosen = { cost, start };
    }
    best.push(chosen);
  }
  const ends: number[] = [];
  for (let end = items.length; end > 0; end = best[end]?.start ?? 0) ends.unshift(end);
  return ends;
}

/**
 * What breaks inside words cost, in squares of the measure: that of the line before, and that of this line, null for
 * the last. Two hyphens below each other cost twice; a last line that begins inside a word costs as much as a tear in one.
 */
function costOfBreaks(before: Breakable | undefined, last: Breakable | null | undefined): number {
  const followsHyphen = before !== undefined && before.hyphenWidth !== null;
  if (last === null) return followsHyphen ? INSIDE_WORD ** 2 : 0;
  if (last === undefined || last.spaceWidth > 0) return 0;
  if (last.hyphenWidth === null) return INSIDE_WORD ** 2;
  return (followsHyphen ? 2 : 1) * BROKEN_WORD ** 2;
}

function raggedness(
  room: number,
  width: number,
  isLast: boolean,
  isFirst: boolean,
  { balanced }: BreakOptions,
): number {
  const free = Math.max(0, room - width);
  if (!isLast || (balanced && !isFirst)) return free ** 2;
  return isFirst ? 0 : SHORT_LINE_WEIGHT * Math.max(0, room * SHORT_LINE - width) ** 2;
}
