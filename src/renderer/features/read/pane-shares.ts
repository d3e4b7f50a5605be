/** Widths in px that the panes begin with, wide and narrow; the text has the rest. */
const WIDE = { list: 312, inspector: 352 } as const;
const NARROW = { list: 280, inspector: 328 } as const;
const NARROW_BELOW = 1361;

let kept: readonly number[] | null = null;

/** Shares in percent of a window's width. What the analyst drags lasts as long as the window. */
export function paneShares(windowWidth: number): { list: number; text: number; inspector: number } {
  const widths = windowWidth < NARROW_BELOW ? NARROW : WIDE;
  const [list = (widths.list / windowWidth) * 100, , inspector = (widths.inspector / windowWidth) * 100] =
    kept ?? [];
  return { list, inspector, text: 100 - list - inspector };
}

/** Remembers a layout, in percent from left to right, until the window closes. */
export function keepShares(layout: readonly number[]): void {
  if (layout.length === 3) kept = layout;
}
