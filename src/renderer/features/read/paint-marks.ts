import type { Span } from '../../../main/core/contract/anchors';
import { themeHighlight, type PlainHighlight } from './highlight-rules';
import type { TextRanges } from './text-ranges';
import type { LanedMark } from './theme-marks';

/** What is painted over the marks at the moment; of two, the later lies over the earlier. */
export type PlainSpans = Readonly<Record<Exclude<PlainHighlight, 'note'>, readonly Span[]>>;

/** A stretch that wears a highlight. */
interface Stretch extends Span {
  readonly name: string;
  readonly priority: number;
}

/**
 * Paints stretches of one text. Of thousands of marks few change at a time, so only those are painted anew: a page
 * takes back and gives out highlights one range after the other.
 */
export class Painter {
  readonly #painted = new Map<string, { readonly name: string; readonly range: StaticRange }>();

  constructor(readonly ranges: TextRanges) {}

  /** Shows exactly these stretches. */
  paint(stretches: readonly Stretch[]): void {
    const wanted = new Map(stretches.map((stretch) => [keyOf(stretch), stretch]));
    for (const [key, { name, range }] of this.#painted) {
      if (wanted.has(key)) continue;
      CSS.highlights.get(name)?.delete(range);
      this.#painted.delete(key);
    }
    for (const [key, stretch] of wanted) {
      if (!this.#painted.has(key)) this.#add(key, stretch);
    }
  }

  #add(key: string, stretch: Stretch): void {
    const range = this.ranges.paintable(stretch);
    if (range === null) return;
    const { name, priority } = stretch;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.add(range);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    this.#painted.set(key, { name, range });
  }
}

/** How themes and bare notes are painted. */
export function stretchesOf(marks: readonly LanedMark[]): readonly Stretch[] {
  return marks.map(({ start, end, theme, lane }) => ({
    start,
    end,
    name: theme === null ? 'note' : themeHighlight(theme.look, lane),
    priority: lane ?? 0,
  }));
}

/** How everything else is painted: over the marks, in the order of the record. */
export function plainStretches(plain: PlainSpans): readonly Stretch[] {
  return Object.entries(plain).flatMap(([name, spans], index) =>
    spans.map(({ start, end }) => ({ start, end, name, priority: 10 + index })),
  );
}

const keyOf = ({ name, start, end }: Stretch): string => `${name} ${start} ${end}`;
