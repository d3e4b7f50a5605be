/** Where things beside and around the text stand, measured from the drawn page. All figures are px from the text's corner. */
import type { AnnotationId, QuoteId } from '../../../main/core/contract/ids';
import type { Annotation, Quote, Span, TagTarget, Theme } from '../../../main/core/contract/model';
import type { TextRanges } from './text-ranges';

/** One end of a quote: a bracket along one line. */
export interface BracketPlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

export interface QuoteFrame {
  readonly quote: Quote;
  readonly number: number;
  readonly opens: BracketPlace;
  readonly closes: BracketPlace;
  /** Where the number stands in the gutter; lower than the line when another number stands there. */
  readonly numberTop: number;
}

/** What the margin says beside a passage. */
export interface MarginNote {
  readonly target: TagTarget;
  readonly top: number;
  readonly themes: readonly Theme[];
  readonly note: string;
}

/** Heights in px of what stands in gutter and margin; the styles of `TextMargins` use the same. */
const NUMBER_HEIGHT = 20;
const THEME_HEIGHT = 20;
const NOTE_LINE_HEIGHT = 17;
/** Letters of a note that fit into one line of the margin, and how many lines it may have. */
const NOTE_LINE_LETTERS = 16;
const NOTE_LINES = 3;

/** Frames for the quotes that touch a stretch of the text. */
export function frameQuotes(
  ranges: TextRanges,
  quotes: readonly Quote[],
  near: Span,
  shownSpan: (quote: Quote) => Span,
): readonly QuoteFrame[] {
  const origin = ranges.root.getBoundingClientRect();
  let free = 0;
  const frames: QuoteFrame[] = [];
  quotes.forEach((quote, index) => {
    if (!touches(quote.anchor, near)) return;
    const first = edgeRect(ranges, shownSpan(quote), 'start', origin);
    const last = edgeRect(ranges, shownSpan(quote), 'end', origin);
    if (first === null || last === null) return;
    const numberTop = Math.max(free, first.top + (first.height - NUMBER_HEIGHT) / 2);
    free = numberTop + NUMBER_HEIGHT;
    frames.push({
      quote,
      number: index + 1,
      opens: { left: first.left, top: first.top, height: first.height },
      closes: { left: last.left + last.width, top: last.top, height: last.height },
      numberTop,
    });
  });
  return frames;
}

/** Where a span begins and ends; null where that is not drawn. */
export function placeEnds(
  ranges: TextRanges,
  span: Span,
): Readonly<Record<'start' | 'end', BracketPlace | null>> {
  const origin = ranges.root.getBoundingClientRect();
  const [first, last] = [edgeRect(ranges, span, 'start', origin), edgeRect(ranges, span, 'end', origin)];
  return {
    start: first === null ? null : { left: first.left, top: first.top, height: first.height },
    end: last === null ? null : { left: last.left + last.width, top: last.top, height: last.height },
  };
}

/** The margin's notes beside a stretch of the text from top to bottom, none over another. */
export function placeMargin(
  ranges: TextRanges,
  quotes: readonly Quote[],
  annotations: readonly Annotation[],
  near: Span,
  themeOf: (id: Theme['id']) => Theme | undefined,
): readonly MarginNote[] {
  const origin = ranges.root.getBoundingClientRect();
  const themesOf = (tags: Quote['tags']): Theme[] =>
    tags.map(({ themeId }) => themeOf(themeId)).filter((theme) => theme !== undefined);
  const wanted = [
    ...quotes
      .filter(({ status, anchor }) => status !== 'rejected' && begins(anchor, near))
      .map(({ id, anchor, tags }) => ({ target: quoteTarget(id), anchor, themes: themesOf(tags), note: '' })),
    ...annotations
      .filter(({ anchor }) => begins(anchor, near))
      .map(({ id, anchor, tags, note }) => ({
        target: annotationTarget(id),
        anchor,
        themes: themesOf(tags),
        note,
      })),
  ].filter(({ themes, note }) => themes.length > 0 || note !== '');
  wanted.sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end);
  let free = 0;
  const notes: MarginNote[] = [];
  for (const { target, anchor, themes, note } of wanted) {
    const rect = edgeRect(ranges, anchor, 'start', origin);
    if (rect === null) continue;
    const top = Math.max(free, rect.top + (rect.height - THEME_HEIGHT) / 2);
    const lines = Math.min(NOTE_LINES, Math.ceil(note.length / NOTE_LINE_LETTERS));
    free = top + themes.length * THEME_HEIGHT + lines * NOTE_LINE_HEIGHT + 4;
    notes.push({ target, top, themes, note });
  }
  return notes;
}

const touches = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;
const begins = ({ start }: Span, within: Span): boolean => within.start <= start && start < within.end;

/** The rectangle of a span's first or last sign. */
function edgeRect(
  ranges: TextRanges,
  { start, end }: Span,
  edge: 'start' | 'end',
  origin: DOMRect,
): DOMRect | null {
  const sign = edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end };
  const rects = ranges.range(sign)?.getClientRects();
  const rect = rects?.[edge === 'start' ? 0 : rects.length - 1];
  if (rect === undefined) return null;
  return new DOMRect(rect.left - origin.left, rect.top - origin.top, rect.width, rect.height);
}

function quoteTarget(id: QuoteId): TagTarget {
  return { kind: 'quote', id };
}

function annotationTarget(id: AnnotationId): TagTarget {
  return { kind: 'annotation', id };
}
