/** Moves focus to the next pane of the view: its first control, or the pane itself. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('.view .pane, .view [data-pane]')].filter(
    (pane) => pane.querySelector('.pane') === null,
  );
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + 1) % panes.length];
  if (next === undefined) return;
  const marked = next.querySelector<HTMLElement>('[data-pane-start]');
  const first = next.querySelector<HTMLElement>('button:not(:disabled), input, textarea, [tabindex="0"]');
  (marked ?? first ?? next).focus();
}
