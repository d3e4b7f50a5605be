import { dateOf } from './moments';

/** How often the page's “ago” is looked at again, in ms. */
const TICK = 30_000;

/** The time, for as long as the calling component stands: what says “ago” grows older by itself. */
export function clock(): { readonly now: Date } {
  let at = $state(Date.now());
  $effect(() => {
    const ticking = setInterval(() => (at = Date.now()), TICK);
    return () => clearInterval(ticking);
  });
  return {
    get now() {
      return dateOf(at);
    },
  };
}
