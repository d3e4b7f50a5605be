/** What runs in the page while the window is measured. Each function is sent there as it stands, so it uses nothing from outside. */
import type { Watch } from '../page-probes';

interface PageElement {
  readonly textContent: string;
}
interface PerformanceEntryOfPage {
  readonly duration: number;
}
// The program's own code knows no page: these few names stand for it.
declare const document: {
  querySelector(selector: string): PageElement | null;
};
declare const requestAnimationFrame: (run: () => void) => number;
declare const addEventListener: (
  type: string,
  listener: (event: { readonly timeStamp: number }) => void,
  options: { readonly capture: true; readonly once: true },
) => void;
declare const PerformanceObserver: new (
  hear: (list: { getEntries(): readonly PerformanceEntryOfPage[] }) => void,
) => { observe(what: { readonly type: string; readonly buffered: boolean }): void };

/**
 * Waits for a press of the pointer or of a key, then for the frame in which there is something with words in it for each of
 * these selectors; gives ms between them, null when it did not come in eight seconds. None of them may be there before.
 */
export function watchDrawn(selectors: readonly string[]): Watch<number | null> {
  const took = new Promise<number | null>((done) => {
    setTimeout(() => done(null), 8_000);
    let pressed = 0;
    const press = ({ timeStamp }: { readonly timeStamp: number }): void => void (pressed ||= timeStamp);
    addEventListener('pointerdown', press, { capture: true, once: true });
    addEventListener('keydown', press, { capture: true, once: true });
    const drawn = (selector: string): boolean => {
      const text = document.querySelector(selector)?.textContent ?? '';
      return text.trim() !== '';
    };
    const look = (): void => {
      if (pressed === 0 || !selectors.every(drawn)) requestAnimationFrame(look);
      // The frame is drawn when this one's work is done and the next task runs.
      else setTimeout(() => done(performance.now() - pressed));
    };
    requestAnimationFrame(look);
  });
  return { took };
}

/** Has the page note every task of its thread that takes over 50 ms. */
export function noteLongTasks(): void {
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  Object.assign(globalThis, { longTasks });
}

/** Those that were noted since this was asked last, ms. */
export function takeLongTasks(): readonly number[] {
  const { longTasks } = globalThis as unknown as { longTasks: number[] };
  return longTasks.splice(0);
}
