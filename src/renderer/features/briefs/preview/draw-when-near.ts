import type { Attachment } from 'svelte/attachments';
import type { OpenPdf } from './pages';

export interface PageOnSheet {
  readonly pdf: OpenPdf;
  /** Counted from 0. */
  readonly index: number;
  /** CSS pixels a point. */
  readonly scale: number;
  /** Hears what went wrong. */
  readonly onfail: (error: unknown) => void;
}

/**
 * Draws a page into its sheet while the sheet is seen, or nearly; others keep their place and give their memory back.
 * The picture of the draft before stands until the new one is ready, so that nothing flickers.
 */
export function drawWhenNear({ pdf, index, scale, onfail }: PageOnSheet): Attachment<HTMLElement> {
  return (sheet) => {
    let stop = new AbortController();

    async function draw({ signal }: AbortController): Promise<void> {
      const page = await pdf.draw(index, scale, signal);
      if (page === null || signal.aborted) return;
      page.text.className = 'words';
      sheet.replaceChildren(page.canvas, page.text);
    }

    const near = new IntersectionObserver(
      ([entry]) => {
        stop.abort();
        stop = new AbortController();
        if (entry?.isIntersecting === true) draw(stop).catch(onfail);
        else sheet.replaceChildren();
      },
      { root: sheet.parentElement, rootMargin: '50% 0px' },
    );
    near.observe(sheet);
    return () => {
      near.disconnect();
      stop.abort();
    };
  };
}
