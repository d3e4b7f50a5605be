import type { ReadController } from './read-controller.svelte';
import type { TextView } from './text-view.svelte';
import { frameQuotes, placeMargin, type MarginNote, type MarginSource, type QuoteFrame } from './text-layout';
import { hasMoved, nearText } from './text-window';

/** What stands beside the part of the text that is near what is seen: brackets, numbers and the margin. */
export class TextMargin {
  frames = $state.raw<readonly QuoteFrame[]>([]);
  margin = $state.raw<readonly MarginNote[]>([]);
  /** Where the scroller stood when this was placed, px. */
  placedAt = $state(0);

  constructor(
    readonly controller: ReadController,
    readonly drawn: TextView,
  ) {}

  /** ViewPositions everything anew; what is read here says when that is due. */
  place(): void {
    const { controller } = this;
    const { reading } = controller;
    const { ranges, scroller } = this.drawn;
    if (ranges === null || scroller === undefined) return;
    const near = nearText(ranges, scroller);
    const corrected = controller.correction?.quote?.id;
    // While its ends are moved, a quote wears handles in place of its brackets.
    this.frames = controller.showQuotes
      ? frameQuotes(ranges, reading.quotes, near, (quote) => reading.shownSpan(quote)).filter(
          ({ quote }) => quote.id !== corrected,
        )
      : [];
    const { shownQuotes: quotes, shownAnnotations: annotations } = reading;
    const source: MarginSource = {
      quotes,
      annotations,
      themeOf: (id) => controller.workspace.theme(id),
      analystName: (id) => reading.analystName(id),
    };
    this.margin = controller.showThemes ? placeMargin(ranges, source, near) : [];
  }

  scrolled(): void {
    const { ranges, scroller } = this.drawn;
    const { reading } = this.controller;
    if (scroller === undefined || ranges === null) return;
    if (hasMoved(scroller, this.placedAt)) this.placedAt = scroller.scrollTop;
    if (reading.tab === 'annotations') {
      const { top } = scroller.getBoundingClientRect();
      reading.seenFrom = ranges.between(top, top).start;
    }
  }
}
