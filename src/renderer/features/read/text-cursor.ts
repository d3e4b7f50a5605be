/** A cursor in text that cannot be edited: arrow keys move it and, with Shift, select. */
import type { Span } from '../../../main/core/contract/anchors';
import type { TextRanges } from './text-ranges';
import { stepBy, unitAt, type TextUnit } from './text-steps';

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
  if (selection === null) return false;
  const unit = unitOf(event);
  if (unit !== null) return moveByUnit(event, ranges, unit, from);
  const motion = event.altKey ? null : motionOf(event);
  if (motion === null) return false;
  const placed = isInside(selection, ranges);
  if (!placed) put(selection, ranges, from);
  // The first press only shows where the cursor is, unless it selects.
  if (placed || event.shiftKey) selection.modify(event.shiftKey ? 'extend' : 'move', motion[0], motion[1]);
  return true;
}

/** Alt with up or down goes by sentence, Ctrl by paragraph. */
function unitOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): TextUnit | null {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  if (altKey) return 'sentence';
  return ctrlKey || metaKey ? 'paragraph' : null;
}

function moveByUnit(event: KeyboardEvent, ranges: TextRanges, unit: TextUnit, from: number): boolean {
  const selection = document.getSelection();
  if (selection === null) return false;
  const at = focusOf(selection, ranges) ?? from;
  const to = stepBy(unit, ranges.text, at, event.key === 'ArrowDown' ? 1 : -1);
  if (focusOf(selection, ranges) === null) put(selection, ranges, from);
  if (!event.shiftKey) put(selection, ranges, to);
  else {
    const place = ranges.range({ start: to, end: to });
    if (place !== null) selection.extend(place.endContainer, place.endOffset);
  }
  return true;
}

/** Where the end of the selection that moves stands; null outside the text. */
function focusOf(selection: Selection, ranges: TextRanges): number | null {
  if (selection.focusNode === null || !isInside(selection, ranges)) return null;
  return ranges.offset(selection.focusNode, selection.focusOffset);
}

/** Puts the cursor before an offset. */
function put(selection: Selection, ranges: TextRanges, offset: number): void {
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

/** Selects these words in the page. */
export function selectSpan(ranges: TextRanges, span: Span): void {
  const range = ranges.range(span);
  if (range === null) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Selects the sentence or paragraph at the cursor; pressed again, the next one too. `from`: where the cursor begins. */
export function selectUnit(unit: TextUnit, ranges: TextRanges, from: number): void {
  const selection = document.getSelection();
  if (selection === null) return;
  const { text } = ranges;
  const selected = ranges.selected(selection);
  if (selected !== null) {
    selectSpan(ranges, { start: selected.start, end: stepBy(unit, text, selected.end, 1) });
    return;
  }
  const at = focusOf(selection, ranges) ?? from;
  selectSpan(ranges, unitAt(unit, text, at));
}
