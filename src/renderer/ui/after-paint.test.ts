import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from './after-paint';

/** What the page would run before it draws its next frame, by handle. */
let waiting: Map<number, () => void>;

beforeEach(() => {
  waiting = new Map();
  let handles = 0;
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    handles += 1;
    waiting.set(handles, run);
    return handles;
  });
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => waiting.delete(handle));
});

afterEach(() => vi.unstubAllGlobals());

function drawFrame(): void {
  const due = [...waiting.values()];
  waiting.clear();
  for (const run of due) run();
}

it('runs once, when one frame has been drawn', () => {
  const run = vi.fn();
  afterPaint(run);

  drawFrame();
  expect(run).not.toHaveBeenCalled();
  drawFrame();
  drawFrame();
  expect(run).toHaveBeenCalledTimes(1);
});

it('never runs once it was called off, before the frame or after it', () => {
  const run = vi.fn();
  afterPaint(run)();
  const callOff = afterPaint(run);
  drawFrame();
  callOff();

  drawFrame();
  drawFrame();
  expect(run).not.toHaveBeenCalled();
});
