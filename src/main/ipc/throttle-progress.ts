import type { CallContext } from '../core/contract/calls';

/** Nobody sees more than twenty steps a second; a long export has hundreds of pages. In ms. */
const PACE = 50;

/** Passes on the first step, the last, and of those between only one each pace. `now` is in ms and never goes back. */
export function throttleProgress(
  progress: CallContext['progress'],
  now: () => number = () => performance.now(),
): CallContext['progress'] {
  let next = -Infinity;
  return (done, total) => {
    const time = now();
    if (time < next && done < total) return;
    next = time + PACE;
    progress(done, total);
  };
}
