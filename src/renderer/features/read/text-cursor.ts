/** A cursor in text that cannot be edited: arrow keys move it and, with Shift, select. */
import { sentenceAt } from './word-steps';
import type { TextRanges } from './text-ranges';

type Motion = readonly [
  direction: 'forward' | 'backward',
  by: 'character' | 'word' | 'line' | 'lineboundary',
];

/** What a key means to the cursor; null when it is not the cursor's. */
function motionOf(event: KeyboardEvent): Motion | null {
  const wide = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowRight':
      return ['forward', wide ? 'word' : 'character'];
    case 'ArrowLeft':
      return ['backward', wide ? 'word' : 'character'];
    case 'ArrowDown':
      return ['forward', 'line'];
    case 'ArrowUp':
      return ['backward', 'line'];
    case 'Home':
      return ['backward', 'lineboundary'];
    case 'End':
      return ['forward', 'lineboundary'];
    default:
      return null;
  }
}

/** Moves the cursor by a key; true when the key was the cursor's. `from`: where it begins if it is nowhere yet. */
export function moveCursor(event: KeyboardEvent, ranges: TextRanges, from: number): boolean {
  const selection = document.getSelection();
  if (selection === null || event.altKey) return false;
  const motion = motionOf(event);
  if (motion === null) return false;
  const placed = isInside(selection, ranges);
  if (!placed) put(selection, ranges, from);
  // The first press only shows where the cursor is, unless it selects.
  if (placed || event.shiftKey) selection.modify(event.shiftKey ? 'extend' : 'move', motion[0], motion[1]);
  return true;
}

/** Puts the cursor before an offset. */
export function put(selection: Selection, ranges: TextRanges, offset: number): void {
  const range = ranges.range({ start: offset, end: offset });
  if (range !== null) selection.collapse(range.startContainer, range.startOffset);
}

/** The rectangle of the cursor, or null when nothing shows it. */
export function cursorRect(ranges: TextRanges): DOMRect | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || !isInside(selection, ranges)) return null;
  const offset = ranges.offset(selection.focusNode, selection.focusOffset);
  if (offset === null) return null;
  const next = ranges.range({ start: offset, end: offset + 1 })?.getClientRects()[0];
  if (next !== undefined && next.width > 0) return new DOMRect(next.left, next.top, 0, next.height);
  const before = ranges.range({ start: offset - 1, end: offset })?.getClientRects();
  const last = before?.[before.length - 1];
  return last === undefined ? null : new DOMRect(last.right, last.top, 0, last.height);
}

/** True when the selection begins and ends in the text. */
export function isInside(selection: Selection, ranges: TextRanges): boolean {
  const { anchorNode, focusNode } = selection;
  return (
    anchorNode !== null &&
    focusNode !== null &&
    ranges.root.contains(anchorNode) &&
    ranges.root.contains(focusNode)
  );
}

/** Selects the sentence at the cursor; pressed again, the next one too. */
export function selectSentence(ranges: TextRanges, from: number): void {
  const selection = document.getSelection();
  if (selection === null) return;
  const text = [...ranges.root.querySelectorAll<HTMLElement>('[data-start]')];
  const last = text.at(-1);
  if (last === undefined) return;
  const span = ranges.selected(selection);
  const at =
    span?.end ??
    (isInside(selection, ranges) && selection.focusNode !== null
      ? (ranges.offset(selection.focusNode, selection.focusOffset) ?? from)
      : from);
  const paragraph = text.findLast((element) => Number(element.dataset.start) <= at) ?? last;
  const start = Number(paragraph.dataset.start);
  const words = paragraph.textContent;
  // At the end of a paragraph the next sentence is the next paragraph's first.
  const local = span === null ? at - start : skipSpace(words, at - start);
  const next = local >= words.length ? text[text.indexOf(paragraph) + 1] : paragraph;
  const target = next ?? paragraph;
  const targetStart = Number(target.dataset.start);
  const sentence = sentenceAt(target.textContent, target === paragraph ? Math.min(local, words.length) : 0);
  const range = ranges.range({
    start: span?.start ?? targetStart + sentence.start,
    end: targetStart + sentence.end,
  });
  if (range === null) return;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
