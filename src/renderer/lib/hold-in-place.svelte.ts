import { tick } from 'svelte';

/**
 * Keeps what is in sight where it is while rows come and go above it; called while a component is made. The browser's own
 * anchoring does not do it at the top of a list, where all rows above would come at once.
 * @param scroller scrolls the rows, and has `overflow-anchor: none`
 * @param rows changes whenever other rows are drawn
 * @param selector of a row
 */
export function holdInPlace(
  scroller: () => HTMLElement | undefined,
  rows: () => unknown,
  selector: string,
): void {
  $effect.pre(() => {
    void rows();
    const element = scroller();
    const row = element === undefined ? null : firstInSight(element, selector);
    if (element === undefined || row === null) return;
    const before = row.getBoundingClientRect().top;
    void tick().then(() => {
      // A list that was narrowed begins elsewhere.
      if (row.isConnected) element.scrollTop += row.getBoundingClientRect().top - before;
    });
  });
}

function firstInSight(element: HTMLElement, selector: string): Element | null {
  const { top } = element.getBoundingClientRect();
  return (
    [...element.querySelectorAll(selector)].find((row) => row.getBoundingClientRect().bottom > top + 1) ??
    null
  );
}
