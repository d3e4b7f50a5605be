/** Loaded when a preview is first shown: pdf.js is as big as the rest of the window. */
import { AnnotationMode, getDocument, PDFWorker, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { DrawnPage, HandedPages, OpenPdf } from './pages';

/**
 * One thread for all previews: starting one takes longer than reading a brief. Started here, because pdf.js would wrap the
 * address into one that the window's policy refuses wherever it does not know the scheme of the page.
 */
const thread = new Worker(workerAddress, { type: 'module' });
const reader = PDFWorker.create({ port: thread });
const broken = new Promise<never>((_resolve, reject) =>
  thread.addEventListener('error', (event) => reject(new Error(event.message || 'pdf.js did not start'))),
);
broken.catch(() => undefined);

/** Errors only: pdf.js has its own verbosity, and warnings of a file that we made ourselves are ours to test. */
const ERRORS = 0;

/** Fetches a PDF of the program's own and reads it, without anything from elsewhere: its fonts are all in it. */
export async function openPdf(
  { address, pages, first: firstPage }: HandedPages,
  signal: AbortSignal,
): Promise<OpenPdf> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`the program gave no pages (${response.status})`);
  const loading = getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    worker: reader,
    useWorkerFetch: false,
    useSystemFonts: false,
    // WebAssembly would need a wider policy; it is for pictures, and a brief has none that need it.
    useWasm: false,
    enableXfa: false,
    verbosity: ERRORS,
  });
  const file = await Promise.race([loading.promise, broken]);
  const first = await file.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  let closed = false;

  async function draw(index: number, scale: number, stop: AbortSignal): Promise<DrawnPage | null> {
    const isOver = (): boolean => closed || stop.aborted;
    const number = index - firstPage + 1;
    if (number < 1 || number > file.numPages) return null;
    try {
      const page = await file.getPage(number);
      if (isOver()) return null;
      const canvas = document.createElement('canvas');
      const sharp = page.getViewport({ scale: scale * devicePixelRatio });
      canvas.width = Math.round(sharp.width);
      canvas.height = Math.round(sharp.height);
      const drawing = page.render({ canvas, viewport: sharp, annotationMode: AnnotationMode.DISABLE });
      stop.addEventListener('abort', () => drawing.cancel(), { once: true });
      await drawing.promise;
      const text = document.createElement('div');
      const viewport = page.getViewport({ scale });
      await new TextLayer({
        textContentSource: page.streamTextContent(),
        container: text,
        viewport,
      }).render();
      return isOver() ? null : { canvas, text };
    } catch (error) {
      // What is no longer wanted may end in any way.
      if (isOver()) return null;
      throw error;
    }
  }

  return {
    count: pages,
    whole: file.numPages === pages,
    size: { width, height },
    draw,
    async close() {
      closed = true;
      await loading.destroy();
    },
  };
}
