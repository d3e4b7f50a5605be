import type { ThemeId } from '../../../main/core/contract/ids';
import type { OutletCount, QuoteCounts } from '../../../main/core/contract/quote-pages';
import type { QuoteStatus } from '../../../main/core/contract/quotes';

/** For each value of a facet, how many quotes it has among those that the other facets let through. */
export interface FacetCounts {
  readonly statuses: ReadonlyMap<QuoteStatus, number>;
  readonly themes: ReadonlyMap<ThemeId | null, number>;
  /** By name. */
  readonly outlets: readonly OutletCount[];
  readonly outletsInAll: number;
}

/** What the archive counted, as the filters look it up; nothing before it has. */
export const facetCounts = (counts?: QuoteCounts): FacetCounts => ({
  statuses: new Map(counts?.statuses.map(({ status, count }) => [status, count])),
  themes: new Map(counts?.themes.map(({ theme, count }) => [theme, count])),
  outlets: (counts?.outlets ?? []).toSorted((left, right) => left.outlet.localeCompare(right.outlet)),
  outletsInAll: counts?.outletsInAll ?? 0,
});
