/** Block quotations and lists that people write nest a handful deep; the parser's time and stack grow with the depth. */
const DEEPEST = 50;
/** The mark of a block quotation or of a list's item (CommonMark 5.1, 5.2) with the space before it. */
const OPENING = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;

/** The same text with the marks left out that open more quotations and lists on one line than any real text; its words stay. */
export function boundedMarkdown(text: string): string {
  return text.split('\n').map(boundedLine).join('\n');
}

function boundedLine(line: string): string {
  const kept = afterOpenings(line, 0, DEEPEST);
  return line.slice(0, kept) + line.slice(afterOpenings(line, kept, Infinity));
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
