import { fold } from '../contract/rules/fold';
import type { SnippetPiece } from '../contract/search';
import type { Mark } from './search-marks';

/** How much of a text is shown, in UTF-16 units. */
const LENGTH = 160;
/** How far before the first hit a sentence may begin, to be shown from its beginning. */
const LEAD = 60;

/**
 * The part of a whole text that shows most of its marks, in pieces and on one line. FTS5 has `snippet()` for this; it compares
 * every occurrence with every other, which in a report of 100,000 words takes minutes. This goes through the text once.
 */
export function toSnippet(text: string, marks: readonly Mark[]): SnippetPiece[] {
  const best = mostDifferent(text, marks);
  const from = beginningBefore(text, marks[best]?.start ?? 0);
  const to = endAfter(text, Math.max(from + LENGTH, marks[best]?.end ?? 0));
  const pieces: SnippetPiece[] = from > 0 ? [{ text: '…', hit: false }] : [];
  let at = from;
  for (const { start, end } of marks.slice(best)) {
    if (end > to) break;
    pieces.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  pieces.push({ text: `${text.slice(at, to)}${to < text.length ? '…' : ''}`, hit: false });
  return joined(pieces);
}

/** Place in `marks` from where on, within the length that is shown, most different words were found; the first of equals. */
function mostDifferent(text: string, marks: readonly Mark[]): number {
  const words = marks.map(({ start, end }) => fold(text.slice(start, end)));
  const seen = new Map<string, number>();
  let best = 0;
  let most = 0;
  let after = 0;
  for (const [first, { start }] of marks.entries()) {
    for (
      let mark = marks[after];
      mark !== undefined && mark.end <= start + LENGTH - LEAD;
      mark = marks[after]
    ) {
      const word = words[after] ?? '';
      seen.set(word, (seen.get(word) ?? 0) + 1);
      after += 1;
    }
    if (seen.size > most) {
      most = seen.size;
      best = first;
    }
    const leaving = words[first] ?? '';
    const left = (seen.get(leaving) ?? 0) - 1;
    if (left > 0) seen.set(leaving, left);
    else seen.delete(leaving);
    // A hit longer than what is shown was never counted.
    after = Math.max(after, first + 1);
  }
  return best;
}

/** Where to begin so that `hit` is shown: with its sentence where that is near, else some words before. */
function beginningBefore(text: string, hit: number): number {
  if (hit <= LEAD) return 0;
  const lead = text.slice(hit - LEAD, hit);
  const sentence = [...lead.matchAll(/(?:[.!?…]["”’»)]*\s+|\n)(?=\S)/gu)][0];
  const cut = sentence ?? [...lead.matchAll(/\s+(?=\S)/gu)].at(-4) ?? [...lead.matchAll(/\s+(?=\S)/gu)][0];
  return cut === undefined ? hit : hit - LEAD + cut.index + cut[0].length;
}

/** Where to end: with the word that `wanted` falls into, or before it where that is very long. */
function endAfter(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const rest = text.slice(wanted, wanted + LEAD).search(/\s/u);
  if (rest !== -1) return wanted + rest;
  return /[\uDC00-\uDFFF]/.test(text.charAt(wanted)) ? wanted + 1 : wanted;
}

/** On one line, without empty pieces. */
function joined(pieces: readonly SnippetPiece[]): SnippetPiece[] {
  const line: SnippetPiece[] = [];
  for (const { text, hit } of pieces) {
    const shown = text.replace(/\s+/gu, ' ');
    const before = line.at(-1);
    if (before?.hit === hit) line[line.length - 1] = { text: before.text + shown, hit };
    else if (shown !== '') line.push({ text: shown, hit });
  }
  return line;
}
