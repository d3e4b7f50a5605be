/** Block quotations and lists that people write nest a handful deep; the parser's time and stack grow with the depth. */
const DEEPEST = 50;
/** Columns before the mark of a list: two at least for each list around it (CommonMark 5.2), twice as many as are read. */
const WIDEST = 2 * DEEPEST;
/** Marks of emphasis in one paragraph; the parser compares each with those before it. */
const MOST_MARKS = 3_000;
/** The mark of a block quotation or of a list's item (CommonMark 5.1, 5.2) with the space before it. */
const OPENING = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;

/** The same text with the marks and columns left out that nest quotations and lists deeper than any real text; its words stay. */
export function boundedMarkdown(text: string): string {
  return text.split('\n').map(boundedLine).join('\n');
}

/** Whether some paragraph has more marks of emphasis than any real one: then all of them are read as the signs they are. */
export function isMarkedBeyondReason(text: string): boolean {
  let marks = 0;
  for (const line of text.split('\n')) {
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_]/g)?.length ?? 0);
    if (marks > MOST_MARKS) return true;
  }
  return false;
}

function boundedLine(line: string): string {
  const blank = line.length - line.trimStart().length;
  OPENING.lastIndex = 0;
  const near = blank > WIDEST && OPENING.test(line) ? line.slice(blank - WIDEST) : line;
  const kept = afterOpenings(near, 0, DEEPEST);
  return near.slice(0, kept) + near.slice(afterOpenings(near, kept, Infinity));
}

/** Where the marks from here on end, or the first so many of them; offsets are UTF-16 units. */
function afterOpenings(line: string, from: number, most: number): number {
  let at = from;
  for (let count = 0; count < most; count += 1) {
    OPENING.lastIndex = at;
    if (!OPENING.test(line)) break;
    at = OPENING.lastIndex;
  }
  return at;
}
