import { bylineOf } from './byline';
import { dateLine } from './dates';
import type { Block, RawDocument } from './document';
import { readFrontMatter } from './front-matter';
import { looksLikeHeading } from './heading';

/** Programs wrap at 65 to 80 columns, a few at 40 or 100; longer lines are paragraphs, shorter ones are meant. */
const SHORTEST_WRAP = 40;
const LONGEST_WRAP = 100;

/** Reads plain text: paragraphs by blank lines or by single line ends, hard-wrapped lines joined again. */
export function readPlainText(text: string): RawDocument {
  const { stated, rest } = readFrontMatter(text.replace(/\r\n?/g, '\n'));
  const chunks = withoutMailMarks(rest)
    .replace(/[\f\v]/g, '\n\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((chunk) => chunk.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  const width = wrapWidth(chunks);
  const paragraphs = chunks.flatMap((lines) =>
    (width === null ? lines : unwrap(lines, width)).map((line) => line.trim()),
  );
  return { stated, blocks: paragraphs.map((line, index) => toBlock(line, paragraphs[index + 1])) };
}

/** A crosshead must have something under it that is longer than itself. */
function toBlock(line: string, next: string | undefined): Block {
  const heads = next !== undefined && next.length > line.length && looksLikeHeading(line);
  return { kind: heads ? 'heading' : 'paragraph', text: line };
}

/** `> ` before nearly every line: the whole text was quoted in a mail. */
function withoutMailMarks(text: string): string {
  const lines = text.split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const marked = written.filter((line) => line.startsWith('>'));
  return marked.length > written.length * 0.8
    ? lines.map((line) => line.replace(/^(?:> ?)+/, '')).join('\n')
    : text;
}

/**
 * The column at which a program broke the lines, or null if the line ends are the writer's. A break was forced if the
 * next line's first word would not have fitted; where that is so of seven in ten, the text is hard-wrapped. The longest
 * tenth of the lines is left out of account, because one that somebody edited would hide the column.
 */
function wrapWidth(chunks: readonly (readonly string[])[]): number | null {
  const broken = chunks
    .flatMap((lines) =>
      lines.slice(0, -1).map((line, index) => [line.trimEnd(), lines[index + 1] ?? ''] as const),
    )
    .filter(([line]) => line.length >= SHORTEST_WRAP);
  const lengths = broken.map(([line]) => line.length).filter((length) => length <= LONGEST_WRAP);
  if (lengths.length < 2 || broken.length - lengths.length > broken.length / 10) return null;
  const width = lengths.sort((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0;
  const forced = broken.filter(([line, next]) => isForced(line, next, width));
  return forced.length >= broken.length * 0.7 ? width : null;
}

/** A line that starts small goes on from the one before, however much room that had: somebody edited it. */
function isForced(line: string, next: string, width: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? '';
  return line.trimEnd().length + 1 + word.length > width || /^\p{Ll}/u.test(word);
}

function unwrap(lines: readonly string[], width: number): string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const continues =
      before !== undefined &&
      isForced(before, line, width) &&
      !/^(?:\s{2,}|\t)/.test(line) &&
      bylineOf(line.trim()) === null &&
      dateLine(line.trim()) === null;
    const open = paragraphs.at(-1);
    if (!continues || open === undefined) paragraphs.push(line.trim());
    else paragraphs[paragraphs.length - 1] = glue(open, line.trim());
  });
  return paragraphs;
}

/** A hyphen at a line's end stays, because nothing tells whether the word has one: `burden-` + `sharing` is right both ways. */
function glue(open: string, line: string): string {
  return /\p{L}[-‐]$/u.test(open) && /^\p{L}/u.test(line) ? open + line : `${open} ${line}`;
}
