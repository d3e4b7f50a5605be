/** Where things beside and around the text stand, measured from the drawn page. All figures are px from the text's corner. */
import type { AnalystId, AnnotationId, QuoteId } from '../../../main/core/contract/ids';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Span } from '../../../main/core/contract/anchors';
import type { Annotation } from '../../../main/core/contract/annotations';
import type { Quote } from '../../../main/core/contract/quotes';
import type { TagTarget } from '../../../main/core/contract/tags';
import type { Theme } from '../../../main/core/contract/themes';
import { plainText } from '../../ui/plain-text';
import { passageOpening } from './describe-paragraphs';
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
  /** What it says aloud after its themes and note. */
  readonly words: string;
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

/** What the margin is filled from. */
export interface MarginSource {
  readonly quotes: readonly Quote[];
  readonly annotations: readonly Annotation[];
  themeOf(id: Theme['id']): Theme | undefined;
  analystName(id: AnalystId): string;
}

/** The margin's notes beside a stretch of the text from top to bottom, none over another. */
export function placeMargin(ranges: TextRanges, source: MarginSource, near: Span): readonly MarginNote[] {
  const origin = ranges.root.getBoundingClientRect();
  const notes: MarginNote[] = [];
  let free = 0;
  for (const { target, anchor, tags, note: markdown } of beside(source, near)) {
    const note = markdown === '' ? '' : plainText(markdown);
    const themes = tags.map(({ themeId }) => source.themeOf(themeId)).filter((theme) => theme !== undefined);
    const rect = themes.length > 0 || note !== '' ? edgeRect(ranges, anchor, 'start', origin) : null;
    if (rect === null) continue;
    const top = Math.max(free, rect.top + (rect.height - THEME_HEIGHT) / 2);
    const lines = Math.min(NOTE_LINES, Math.ceil(note.length / NOTE_LINE_LETTERS));
    free = top + themes.length * THEME_HEIGHT + lines * NOTE_LINE_HEIGHT + 4;
    const analysts = [...new Set(tags.map(({ analystId }) => source.analystName(analystId)))];
    const words = messages.read.passageInMargin(passageOpening(anchor.exact), analysts.join(', '));
    notes.push({ target, top, themes, note, words });
  }
  return notes;
}

/** What begins in a stretch of the text, in its order; of two that begin together the longer first. */
function beside({ quotes, annotations }: MarginSource, near: Span) {
  const inNear = ({ anchor }: { anchor: Span }): boolean => begins(anchor, near);
  return [
    ...quotes
      .filter((quote) => quote.status !== 'rejected' && inNear(quote))
      .map(({ id, anchor, tags }) => ({ target: quoteTarget(id), anchor, tags, note: '' })),
    ...annotations
      .filter(inNear)
      .map(({ id, anchor, tags, note }) => ({ target: annotationTarget(id), anchor, tags, note })),
  ].sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end);
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
