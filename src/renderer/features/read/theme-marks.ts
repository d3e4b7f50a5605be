import type { Span } from '../../../main/core/contract/anchors';
import type { Annotation } from '../../../main/core/contract/annotations';
import type { Quote } from '../../../main/core/contract/quotes';
import type { TagTarget } from '../../../main/core/contract/tags';
import type { Theme } from '../../../main/core/contract/themes';

/** How many underlines fit between two lines of text; what overlaps deeper is told by the margin. */
export const LANES = 3;

/** A stretch of text that wears a theme, or a note without one. */
export interface Mark extends Span {
  readonly theme: Theme | null;
  readonly target: TagTarget;
}

/** A mark with the underline it got; null when three others lie there already. */
export interface LanedMark extends Mark {
  readonly lane: number | null;
}

/** Everything that lies under an article's text: tags of its quotes and annotations, and bare notes. */
export function marksOf(
  quotes: readonly Quote[],
  annotations: readonly Annotation[],
  themeOf: (id: Theme['id']) => Theme | undefined,
  shownSpan: (quote: Quote) => Span,
): readonly Mark[] {
  const marks: Mark[] = [];
  for (const quote of quotes) {
    if (quote.status === 'rejected') continue;
    for (const { themeId } of quote.tags) {
      const theme = themeOf(themeId);
      if (theme !== undefined) {
        marks.push({ ...shownSpan(quote), theme, target: { kind: 'quote', id: quote.id } });
      }
    }
  }
  for (const { id, anchor, tags } of annotations) {
    const target = { kind: 'annotation', id } as const;
    const themes = tags.map((tag) => themeOf(tag.themeId)).filter((theme) => theme !== undefined);
    for (const theme of themes) marks.push({ ...spanOf(anchor), theme, target });
    if (themes.length === 0) marks.push({ ...spanOf(anchor), theme: null, target });
  }
  return marks;
}

/** Gives every mark the first free underline, longest mark first where several begin together. */
export function laneMarks(marks: readonly Mark[]): readonly LanedMark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  /** Where each lane is free again. */
  const free: number[] = Array.from({ length: LANES }, () => 0);
  return sorted.map((mark) => {
    // A bare note is no theme: it has a line of its own and leaves the lanes free.
    if (mark.theme === null) return { ...mark, lane: null };
    const lane = free.findIndex((end) => end <= mark.start);
    if (lane !== -1) free[lane] = mark.end;
    return { ...mark, lane: lane === -1 ? null : lane + 1 };
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
