/** What runs in the page while reading is measured. Each function is sent there as it stands, so it uses nothing from outside. */

interface PageNode {
  readonly parentElement: { scrollIntoView(how: { block: 'center' }): void } | null;
}
interface PageElement {
  readonly childElementCount: number;
  readonly textContent: string;
  readonly firstChild: PageNode | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Readonly<Record<number, PageElement | undefined>>;
  focus(how: { preventScroll: boolean }): void;
}
interface PageSelection {
  setBaseAndExtent(from: PageNode, fromOffset: number, to: PageNode, toOffset: number): void;
}
// The program's own code knows no page: these few names stand for it.
declare const document: {
  querySelector(selector: string): PageElement | null;
  getSelection(): PageSelection | null;
};
declare const CSS: { readonly highlights: ReadonlyMap<string, { readonly size: number }> };
declare const requestAnimationFrame: (run: () => void) => number;
declare const addEventListener: (
  type: string,
  listener: (event: { readonly timeStamp: number }) => void,
  options: { readonly capture: true; readonly once: true },
) => void;

/** What is measured, in ms, once it has happened; wrapped, so that the page can be asked to watch before anything is pressed. */
export interface Watch<Took> {
  readonly took: Promise<Took>;
}

/** Waits for a press of the pointer, then for the frame that shows an article of this title; gives ms between them. */
export function watchOpening({ title, marked }: { title: string; marked: boolean }): Watch<number> {
  const took = new Promise<number>((done) => {
    let pressed = 0;
    addEventListener('pointerdown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    const look = (): void => {
      const text = document.querySelector('div[role=document]');
      const drawn = text?.getAttribute('aria-label')?.includes(title) === true && text.childElementCount > 0;
      const painted = [...CSS.highlights.values()].some(({ size }) => size > 0);
      if (pressed === 0 || !drawn || (marked && !painted)) requestAnimationFrame(look);
      // The frame is drawn when this one's work is done and the next task runs.
      else setTimeout(() => done(performance.now() - pressed));
    };
    requestAnimationFrame(look);
  });
  return { took };
}

/**
 * Waits for a key, then for the frame that counts one annotation more; gives ms between them. Highlights would not tell:
 * where the new passage lies within one of the same theme, none of them changes. Null when none came in five seconds.
 */
export function watchMarking(): Watch<number | null> {
  const took = new Promise<number | null>((done) => {
    setTimeout(() => done(null), 5_000);
    const counted = (): string => document.querySelector('[role=tablist]')?.textContent ?? '';
    const before = counted();
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    const look = (): void => {
      if (pressed === 0 || counted() === before) requestAnimationFrame(look);
      else setTimeout(() => done(performance.now() - pressed));
    };
    requestAnimationFrame(look);
  });
  return { took };
}

/**
 * Waits for a press of the pointer or of a key, then for the frame that shows what a selector finds with another text than
 * before; gives ms between them. Null when none came in two minutes.
 */
export function watchChange(selector: string): Watch<number | null> {
  const took = new Promise<number | null>((done) => {
    setTimeout(() => done(null), 8_000);
    const shown = (): string => document.querySelector(selector)?.textContent ?? '';
    const before = shown();
    let pressed = 0;
    const press = ({ timeStamp }: { readonly timeStamp: number }): void => void (pressed ||= timeStamp);
    addEventListener('pointerdown', press, { capture: true, once: true });
    addEventListener('keydown', press, { capture: true, once: true });
    const look = (): void => {
      if (pressed === 0 || shown() === before) requestAnimationFrame(look);
      else setTimeout(() => done(performance.now() - pressed));
    };
    requestAnimationFrame(look);
  });
  return { took };
}

/** Waits for a key, then until the page has drawn what it did and can take the next; gives ms between them. */
export function watchKey(): Watch<number> {
  const took = new Promise<number>((done) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp))),
      { capture: true, once: true },
    );
  });
  return { took };
}

/** Has the page count the replies that it takes in, and their UTF-8 bytes. */
export function countReplies(): void {
  const counted = { calls: 0, bytes: 0, largest: 0 };
  const parse = JSON.parse.bind(JSON);
  JSON.parse = (text: string, ...rest: []): unknown => {
    if (text.startsWith('{"ok":')) {
      const bytes = new TextEncoder().encode(text).length;
      counted.calls += 1;
      counted.bytes += bytes;
      counted.largest = Math.max(counted.largest, bytes);
    }
    return parse(text, ...rest);
  };
  Object.assign(globalThis, { counted });
}

export interface Replies {
  readonly calls: number;
  readonly bytes: number;
  /** Bytes of the largest. */
  readonly largest: number;
}

/** What was counted since this was asked last. */
export function takeReplies(): Replies {
  const { counted } = globalThis as unknown as { counted: { calls: number; bytes: number; largest: number } };
  const taken = { ...counted };
  Object.assign(counted, { calls: 0, bytes: 0, largest: 0 });
  return taken;
}

/** Selects a few words of a paragraph, as an analyst would. */
export function selectWords(paragraph: number): void {
  const text = document.querySelector('div[role=document]');
  const node = text?.querySelectorAll('[data-start]')[paragraph]?.firstChild;
  if (!text || !node) throw new Error('the report has no such paragraph');
  node.parentElement?.scrollIntoView({ block: 'center' });
  text.focus({ preventScroll: true });
  document.getSelection()?.setBaseAndExtent(node, 4, node, 60);
}
