import { untrack } from 'svelte';
import type { Span } from '../../../main/core/contract/anchors';
import type { ReadController } from './read-controller.svelte';
import type { TextView } from './text-view.svelte';
import { cursorRect, isInside, moveCursor, selectSpan, selectUnit } from './text-cursor';
import type { TextRanges } from './text-ranges';

/** What is selected in the text and where its cursor stands; what keys and clicks there do. */
export class TextSelection {
  /** Where the cursor is drawn, px from the text's corner; null while the text has no focus. */
  cursor = $state.raw<{ left: number; top: number; height: number } | null>(null);
  /** The page's own selection shows the selected words; where it cannot, a highlight does. */
  #isShown = $state(false);

  constructor(
    readonly controller: ReadController,
    readonly drawn: TextView,
  ) {}

  /** Selects what the controller asks for and lets go of what was used up, for as long as the calling component stands. */
  follow(): void {
    // What was annotated is no longer selected in the page either.
    $effect(() => {
      if (this.controller.reading.released === 0) return;
      const selection = document.getSelection();
      const ranges = untrack(() => this.drawn.ranges);
      if (selection !== null && ranges !== null && isInside(selection, ranges)) selection.collapseToEnd();
    });
    $effect(() => {
      const { asked } = this.controller;
      const { ranges, root } = this.drawn;
      if (asked === null || ranges === null || root === undefined) return;
      this.controller.asked = null;
      root.focus({ preventScroll: true });
      if (typeof asked === 'string') {
        selectUnit(
          asked,
          ranges,
          untrack(() => this.#startOfKeys()),
        );
      } else selectSpan(ranges, asked);
      untrack(() => this.read());
    });
  }

  /** What is worked on, where the page's own selection does not show it. */
  unshown(): readonly Span[] {
    const { correction, reading, annotating } = this.controller;
    if (correction !== null) return [correction.span];
    if (reading.selection !== null) return this.#isShown ? [] : [reading.selection];
    return annotating.ends === null ? [] : [annotating.ends.span];
  }

  /** Takes over what the page has selected. */
  read(): void {
    const { ranges } = this.drawn;
    const { reading } = this.controller;
    const selection = document.getSelection();
    if (ranges === null || selection === null) return;
    const inside = isInside(selection, ranges);
    const selected = ranges.selected(selection);
    this.#isShown = inside && !selection.isCollapsed;
    if (inside || selected !== null) reading.selection = selected;
    if (inside && selection.focusNode !== null) {
      reading.caret = ranges.offset(selection.focusNode, selection.focusOffset);
    }
    this.drawCursor();
  }

  /** Draws the cursor where the page has it, and brings that into sight. */
  drawCursor(): void {
    const rect = this.placeCursor();
    if (rect !== null) this.drawn.keepInSight(rect);
  }

  /** Draws the cursor where the page has it; gives its place in the window, null where the text has no focus. */
  placeCursor(): DOMRect | null {
    const { root, ranges } = this.drawn;
    const rect = document.activeElement === root && ranges !== null ? cursorRect(ranges) : null;
    const origin = root?.getBoundingClientRect();
    this.cursor =
      rect === null || origin === undefined
        ? null
        : { left: rect.left - origin.left, top: rect.top - origin.top, height: rect.height };
    return rect;
  }

  hideCursor(): void {
    this.cursor = null;
  }

  key(event: KeyboardEvent): void {
    const { ranges } = this.drawn;
    if (ranges === null) return;
    if (!this.#takesSpeaker(event, ranges) && !moveCursor(event, ranges, this.#startOfKeys())) return;
    // The page tells of a selection a little later than the next key may come.
    this.read();
    event.preventDefault();
    event.stopPropagation();
  }

  click(): void {
    const { controller } = this;
    const { ranges } = this.drawn;
    const selection = document.getSelection();
    if (ranges === null || !selection?.focusNode) return;
    const selected = ranges.selected(selection);
    const offset = ranges.offset(selection.focusNode, selection.focusOffset);
    if (controller.correction !== null) {
      if (selected !== null) controller.takeSpeaker(selected);
      else if (offset !== null) controller.takeSpeaker(offset);
    } else if (selected === null && offset !== null) controller.reading.showAt(offset);
  }

  /** While a quote is corrected, Enter gives it to the selected words, or to the name at the cursor. */
  #takesSpeaker(event: KeyboardEvent, ranges: TextRanges): boolean {
    const selection = document.getSelection();
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
    if (this.controller.correction === null || !selection?.focusNode) return false;
    const place = ranges.selected(selection) ?? ranges.offset(selection.focusNode, selection.focusOffset);
    if (place !== null) this.controller.takeSpeaker(place);
    return place !== null;
  }

  /** Where the cursor begins when it is nowhere yet. */
  #startOfKeys(): number {
    const { reading } = this.controller;
    const current = reading.tab === 'annotations' ? reading.annotation : reading.quote;
    return current?.anchor.start ?? reading.seenFrom;
  }
}
