import type { ReadController } from './read-controller.svelte';
import type { TextView } from './text-view.svelte';
import { Painter, plainStretches, stretchesOf } from './paint-marks';
import type { TextSelection } from './text-selection.svelte';

/** Keeps themes, finds and the selection painted for as long as the calling component stands. */
export function paintText(controller: ReadController, drawn: TextView, selection: TextSelection): void {
  const { reading } = controller;
  // Marks and the rest are painted apart: a selection that moves must not go through thousands of marks.
  const marks = $derived(drawn.ranges === null ? null : new Painter(drawn.ranges));
  const plain = $derived(drawn.ranges === null ? null : new Painter(drawn.ranges));
  clearAfter(() => marks);
  clearAfter(() => plain);
  $effect(() => marks?.paint(controller.showThemes ? stretchesOf(reading.marks) : []));
  $effect(() => {
    const mention = controller.showQuotes ? (reading.quote?.mention ?? null) : null;
    const found = controller.find.current;
    plain?.paint(
      plainStretches({
        mention: mention === null ? [] : [mention],
        selected: selection.unshown(),
        found: controller.find.hits,
        'found-now': found === null ? [] : [found],
      }),
    );
  });
}

/** Takes back what a painter has painted when another takes its place or the component goes. */
function clearAfter(painter: () => Painter | null): void {
  $effect(() => {
    const painting = painter();
    return () => painting?.paint([]);
  });
}
