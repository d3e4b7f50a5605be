import type { Block } from '../../briefs/document';
import { COLORS } from '../page/colors';
import { GRID, mm } from '../page/geometry';
import { beginsPage } from './continuation';
import type { Lead } from './rows';

/** What stands before a part. */
export type Previous = Block['kind'] | undefined;

/** Below the closing rule of quotes, a rule would be one too many. */
function measures(previous: Previous): { ruled: boolean; gap: number; padding: number } {
  if (previous === 'quote') return { ruled: false, gap: mm(9), padding: 0 };
  // A judgement brings space of its own.
  return { ruled: true, gap: previous === 'judgement' ? mm(4.4) : mm(8), padding: mm(3) };
}

/** Sets a part off from what stands above it; right below the head of a page nothing is needed. */
export function separation(previous: Previous): Lead {
  const { ruled, gap, padding } = measures(previous);
  return {
    gap,
    padding,
    draw(canvas, top) {
      if (ruled && !beginsPage(canvas, top)) {
        canvas.rule(canvas.page.left, top, GRID.measure, 0.6, COLORS.ink);
      }
    },
  };
}
