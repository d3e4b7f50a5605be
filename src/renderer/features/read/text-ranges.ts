/** Between offsets of canonical text and places in the drawn page. Every paragraph is one element with one text node. */
import type { Span } from '../../../main/core/contract/anchors';

/** Finds the drawn place of offsets; made anew when the paragraphs change. */
export class TextRanges {
  readonly #starts: readonly number[];
  readonly #nodes: readonly Text[];
  readonly #elements: readonly HTMLElement[];

  /** @param text the canonical text that the paragraphs show */
  constructor(
    readonly root: HTMLElement,
    readonly text: string,
  ) {
    const found = [...root.querySelectorAll<HTMLElement>('[data-start]')]
      .map((element) => ({ element, start: Number(element.dataset.start), node: element.firstChild }))
      .filter(
        (entry): entry is { element: HTMLElement; start: number; node: Text } => entry.node instanceof Text,
      )
      .sort((a, b) => a.start - b.start);
    this.#starts = found.map(({ start }) => start);
    this.#nodes = found.map(({ node }) => node);
    this.#elements = found.map(({ element }) => element);
  }

  /** The range that shows a span; null when none of it is drawn. */
  range({ start, end }: Span): Range | null {
    const from = this.#place(start, 'after');
    const to = this.#place(end, 'before');
    if (from === null || to === null) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The same for painting: a static range costs the page nothing while the text stands. */
  paintable({ start, end }: Span): StaticRange | null {
    const from = this.#place(start, 'after');
    const to = this.#place(end, 'before');
    if (from === null || to === null) return null;
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  /** The paragraphs that stand between two heights of the window, px; looks at few of them, for a text may have thousands. */
  between(top: number, bottom: number): Span {
    const first = this.#firstBelow(top);
    const last = this.#firstBelow(bottom);
    const start = this.#starts[first] ?? 0;
    const node = this.#nodes[last] ?? this.#nodes.at(-1);
    const lastStart = this.#starts[last] ?? this.#starts.at(-1) ?? 0;
    return { start, end: lastStart + (node?.length ?? 0) };
  }

  /** The first paragraph whose foot is below a height; paragraphs stand in order. */
  #firstBelow(height: number): number {
    let low = 0;
    let high = this.#elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const foot = this.#elements[middle]?.getBoundingClientRect().bottom ?? 0;
      if (foot < height) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The offset that a place in the page stands for; null outside the text. */
  offset(node: Node, offset: number): number | null {
    const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
      '[data-start]',
    );
    if (!element || !this.root.contains(element)) return null;
    const start = Number(element.dataset.start);
    if (node instanceof Text) return start + offset;
    return offset === 0 ? start : start + element.textContent.length;
  }

  /** What is selected in the text; null when nothing is, or when the selection lies elsewhere. */
  selected(selection: Selection | null): Span | null {
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.root)) return null;
    const start = this.offset(range.startContainer, range.startOffset);
    const end = this.offset(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return null;
    return { start, end };
  }

  /** The paragraph at an offset, or the first. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** The paragraph's node and the offset in it; between paragraphs, the next or the previous one. */
  #place(offset: number, side: 'after' | 'before'): { node: Text; offset: number } | null {
    const index = this.#indexAt(offset);
    const start = this.#starts[index];
    const node = this.#nodes[index];
    if (start === undefined || node === undefined) return null;
    if (offset - start <= node.length) return { node, offset: Math.max(0, offset - start) };
    const next = this.#nodes[index + 1];
    return side === 'after' && next !== undefined ? { node: next, offset: 0 } : { node, offset: node.length };
  }
}
