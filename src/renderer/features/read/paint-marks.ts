import type { Span } from '../../../main/core/contract/model';
import { themeHighlight, type PlainHighlight } from './highlight-rules';
import type { TextRanges } from './text-ranges';
import type { LanedMark } from './theme-marks';

/** What lies under the text at the moment. */
export interface Painted {
  readonly marks: readonly LanedMark[];
  readonly plain: Readonly<Record<PlainHighlight, readonly Span[]>>;
}

/** Paints marks and spans; gives back what takes all of them away again. */
export function paintMarks(ranges: TextRanges, { marks, plain }: Painted): () => void {
  const painted = new Map<string, { spans: Span[]; priority: number }>();
  const add = (name: string, span: Span, priority: number): void => {
    const entry = painted.get(name) ?? { spans: [], priority };
    entry.spans.push(span);
    painted.set(name, entry);
  };
  for (const mark of marks) {
    add(mark.theme === null ? 'note' : themeHighlight(mark.theme.look, mark.lane), mark, mark.lane ?? 0);
  }
  // In the order of the record: what is found lies over what is selected.
  Object.entries(plain).forEach(([name, spans], index) => {
    for (const span of spans) add(name, span, 10 + index);
  });
  for (const [name, { spans, priority }] of painted) {
    const highlight = new Highlight(
      ...spans.map((span) => ranges.range(span)).filter((range) => range !== null),
    );
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  return () => {
    for (const name of painted.keys()) CSS.highlights.delete(name);
  };
}
