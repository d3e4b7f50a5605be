import type { Span } from '../../../main/core/contract/anchors';
import type { Reading } from './reading.svelte';
import { TextRanges } from './text-ranges';

/** Room that what is shown keeps to the edges of the scroller, and that the cursor keeps, px. */
const SHOWN_ROOM = 48;
const CURSOR_ROOM = 8;

/** The open text as the page has drawn it. */
export class TextView {
  root: HTMLElement | undefined = $state();
  scroller: HTMLElement | undefined = $state();
  /** Rises when the page has a new shape: another width, another size, fonts arrived. */
  shape = $state(0);
  /** Null until the text is drawn. */
  readonly ranges: TextRanges | null = $derived.by(() => {
    const { article, paragraphs } = this.reading;
    if (this.root === undefined || article === null || paragraphs.length === 0) return null;
    return new TextRanges(this.root, article.revision.text);
  });

  constructor(readonly reading: Reading) {}

  /** Watches the shape for as long as the calling component stands. */
  follow(): void {
    $effect(() => {
      if (this.root === undefined) return;
      const observer = new ResizeObserver(() => (this.shape += 1));
      observer.observe(this.root);
      void document.fonts.ready.then(() => (this.shape += 1));
      return () => observer.disconnect();
    });
  }

  /** Scrolls to a span unless it is in sight; false where it is not drawn. */
  show(span: Span): boolean {
    const { ranges, scroller } = this;
    const rect = ranges?.range(span)?.getBoundingClientRect();
    if (rect === undefined || scroller === undefined) return false;
    const seen = scroller.getBoundingClientRect();
    const above = rect.top < seen.top + SHOWN_ROOM;
    const below = rect.bottom > seen.bottom - SHOWN_ROOM;
    if (above || below) scroller.scrollTop += rect.top - seen.top - seen.height / 3;
    return true;
  }

  /** Scrolls as little as will bring a rectangle of the window into sight. */
  keepInSight(rect: DOMRect): void {
    const { scroller } = this;
    if (scroller === undefined) return;
    const seen = scroller.getBoundingClientRect();
    const [top, bottom] = [seen.top + CURSOR_ROOM, seen.bottom - CURSOR_ROOM];
    if (rect.top < top) scroller.scrollTop -= top - rect.top;
    else if (rect.bottom > bottom) scroller.scrollTop += rect.bottom - bottom;
  }
}
