import type { CallContext } from '../../core/contract/calls';
import type { Corpus } from './corpus';

export interface ScaleOptions {
  readonly resources: string;
  /** The built `document-reader.js`. */
  readonly reader: URL;
  readonly corpus: Corpus;
  /** Where the program stands and keeps what is its own, to measure the window too; null where that is not wanted. */
  readonly window: { readonly root: string; readonly dataFolder: string } | null;
}

/** All that is measured is drawn from it. */
export const SEED = 20_261_130;

export const QUIET: CallContext = { signal: new AbortController().signal, progress: () => undefined };

/** Of some times in ms: the median, the 95th percentile (nearest rank) and the longest. */
export function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}
