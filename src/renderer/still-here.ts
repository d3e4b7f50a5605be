/** What somebody at the window does: keys and pointers of all kinds (UI Events; Pointer Events). */
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** How long one touch counts, in ms: it need not be told sooner again. */
const COUNTS = 10_000;

/**
 * Tells of somebody at the window, so that an encrypted archive stays unlocked while they are there.
 * @param now ms, from any start
 */
export function tellOfTouches(target: EventTarget, tell: () => void, now: () => number): void {
  let toldAt = -Infinity;
  const touched = (): void => {
    if (now() - toldAt < COUNTS) return;
    toldAt = now();
    tell();
  };
  for (const touch of TOUCHES) target.addEventListener(touch, touched, { capture: true, passive: true });
}
