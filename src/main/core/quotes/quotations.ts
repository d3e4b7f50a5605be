import type { Span } from '../contract/anchors';
import { isSpace } from './paragraphs';
import { withoutStrayMarks } from './stray-marks';
import { marksOf, type Mark, type MarkFamily } from './marks';

/** Words between two marks, before anybody asks whether they are speech. */
export interface Quotation extends Span {
  /** From the opening mark to past the closing one. */
  readonly outer: Span;
  /** Paragraph in which it begins, and the one in which it ends. */
  readonly paragraph: number;
  readonly lastParagraph: number;
  readonly family: MarkFamily | 'dash' | 'label';
  /** `start`: the opening mark is missing; `end`: the closing one is. */
  readonly missing: 'start' | 'end' | null;
}

/** Over so many paragraphs a statement may run without repeating its opening mark. */
const MOST_PARAGRAPHS = 6;
/** Three words are found within so many UTF-16 units, or it is no sentence. */
const FIRST_WORDS = 200;

interface Open {
  readonly mark: Mark;
  readonly paragraph: number;
}

/**
 * Pairs the marks of a text into quotations, outermost only, in order and never overlapping.
 *
 * One walk over the marks with one open quotation at most. Marks of another family inside it are its own affair.
 * A quotation still open at the end of its paragraph goes on if the next paragraph begins with an opening mark.
 */
export function quotationsOf(
  text: string,
  paragraphs: readonly Span[],
  skipped: ReadonlySet<number> = new Set(),
): Quotation[] {
  const found: Quotation[] = [];
  const marksAt = (index: number): Mark[] => {
    const span = paragraphs[index];
    return span === undefined || skipped.has(index) ? [] : marksOf(text, span);
  };
  let marks = marksAt(0);
  let open: Open | null = null;
  for (const [paragraph, span] of paragraphs.entries()) {
    const next = paragraphs[paragraph + 1];
    const nextMarks = marksAt(paragraph + 1);
    const continued: Open | null = open;
    open = pairParagraph(text, span, paragraph, marks, continued, found);
    if (
      open !== null &&
      !continues(open, next, nextMarks) &&
      !closesLater(open, paragraph, paragraphs, marksAt)
    ) {
      pushQuotation(text, found, open, { start: span.end, end: span.end }, paragraph, 'end');
      open = null;
    }
    marks = nextMarks;
  }
  return found;
}

function pairParagraph(
  text: string,
  span: Span,
  paragraph: number,
  marks: readonly Mark[],
  continued: Open | null,
  found: Quotation[],
): Open | null {
  const ahead = lookAhead(marks);
  let open = continued;
  let depth = 0;
  let searched: Searched = { upTo: -1, start: -1 };
  // The mark that repeats the opening one at the head of a continuing paragraph belongs to the quotation.
  const skipped = continued !== null && marks[0]?.start === span.start ? 0 : -1;
  for (const [index, mark] of marks.entries()) {
    if (index <= skipped) continue;
    if (open === null) {
      if (mark.opens && !(mark.closes && mark.family === 'single' && mark.doubtful)) {
        const closable =
          mark.family !== 'single' || ahead.singleCloses[index] === true || mark.start === span.start;
        if (closable) open = { mark, paragraph };
      } else if (mark.closes && mark.family !== 'single') {
        const floor = Math.max(span.start, found.at(-1)?.outer.end ?? 0);
        searched = { upTo: mark.start - 2, start: sentenceStart(text, floor, mark, searched) };
        const start = missingStart(text, searched.start, mark);
        if (start !== null) {
          const head = {
            start,
            end: start,
            family: mark.family,
            opens: true,
            closes: false,
            doubtful: false,
          };
          pushQuotation(text, found, { mark: head, paragraph }, mark, paragraph, 'start');
        }
      }
      continue;
    }
    if (mark.family !== open.mark.family) continue;
    if (mark.closes && !(mark.opens && !mark.doubtful)) {
      if (mark.family === 'single' && mark.doubtful && ahead.firmCloses[index] === true) continue;
      if (depth > 0) {
        depth -= 1;
        continue;
      }
      pushQuotation(text, found, open, mark, paragraph, null);
      open = null;
    } else if (mark.opens && mark.family !== 'single') {
      if (ahead.nests[index] === true) depth += 1;
      else {
        pushQuotation(text, found, open, { start: mark.start, end: mark.start }, paragraph, 'end');
        open = { mark, paragraph };
        depth = 0;
      }
    }
  }
  return open;
}

/** What stands to the right of each mark, read once from the right. */
function lookAhead(marks: readonly Mark[]): {
  singleCloses: boolean[];
  firmCloses: boolean[];
  nests: boolean[];
} {
  const singleCloses: boolean[] = [];
  const firmCloses: boolean[] = [];
  const nests: boolean[] = [];
  let anyClose = false;
  let firmBeforeOpener = false;
  const surplus: Record<MarkFamily, number> = { double: 0, guillemet: 0, angle: 0, single: 0 };
  for (const [fromRight, mark] of marks.toReversed().entries()) {
    const index = marks.length - 1 - fromRight;
    singleCloses[index] = anyClose;
    firmCloses[index] = firmBeforeOpener;
    // An opening mark inside an open quotation is nested if two closing marks of its family remain for the two.
    nests[index] = mark.opens && surplus[mark.family] >= 2;
    if (mark.closes && !mark.opens) surplus[mark.family] += 1;
    else if (mark.opens && !mark.closes) surplus[mark.family] = Math.max(0, surplus[mark.family] - 1);
    if (mark.family !== 'single') continue;
    if (mark.closes) {
      anyClose = true;
      if (!mark.doubtful) firmBeforeOpener = true;
    } else firmBeforeOpener = false;
  }
  return { singleCloses, firmCloses, nests };
}

function continues(open: Open, next: Span | undefined, nextMarks: readonly Mark[]): boolean {
  const first = nextMarks[0];
  if (next === undefined || first === undefined) return false;
  if (first.start !== next.start || first.family !== open.mark.family) return false;
  return first.opens || first.family === 'guillemet';
}

/** A long statement may be opened and closed once, paragraphs apart; between them then stands no mark of its kind. */
function closesLater(
  open: Open,
  paragraph: number,
  paragraphs: readonly Span[],
  marksAt: (index: number) => Mark[],
): boolean {
  if (open.mark.start !== paragraphs[open.paragraph]?.start) return false;
  for (let later = paragraph + 1; later - open.paragraph <= MOST_PARAGRAPHS; later += 1) {
    const [mark] = marksAt(later).filter(({ family }) => family === open.mark.family);
    if (mark !== undefined) return mark.closes && !mark.opens && mark.end === paragraphs[later]?.end;
  }
  return false;
}

/** Where a sentence without an opening mark was found to start, for closing marks up to this place. */
interface Searched {
  readonly upTo: number;
  readonly start: number;
}

/** Back from a closing mark to the start of its sentence, over no stretch of the paragraph twice. */
function sentenceStart(text: string, floor: number, mark: Mark, searched: Searched): number {
  let start = mark.start - 2;
  while (start > floor && !(isSpace(text.charCodeAt(start)) && /[.?!…:]/.test(text.charAt(start - 1)))) {
    if (start === searched.upTo && searched.start >= floor) return searched.start;
    start -= 1;
  }
  return start;
}

/** A closing mark with nothing to close: the words from the start of its sentence, if they read like a quotation. */
function missingStart(text: string, from: number, mark: Mark): number | null {
  if (!/[,.?!…]/.test(text.charAt(mark.start - 1))) return null;
  let start = from;
  while (start < mark.start && isSpace(text.charCodeAt(start))) start += 1;
  const words = text.slice(start, Math.min(mark.start, start + FIRST_WORDS)).split(/\s+/).length;
  return words >= 3 ? start : null;
}

function pushQuotation(
  text: string,
  found: Quotation[],
  { mark, paragraph }: Open,
  close: Span,
  lastParagraph: number,
  missing: Quotation['missing'],
): void {
  const { start, end } = withoutStrayMarks(text, mark.end, close.start);
  if (start >= end) return;
  const outer = { start: mark.start, end: Math.max(close.end, end) };
  found.push({ start, end, outer, paragraph, lastParagraph, family: mark.family, missing });
}
