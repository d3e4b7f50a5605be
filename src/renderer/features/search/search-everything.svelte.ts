import {
  HIT_KINDS,
  MOST_RANKED,
  type HitKind,
  type SearchHit,
  type SearchResult,
} from '../../../main/core/contract/search';
import type { Client } from '../../client';
import type { View } from '../../workspace/view';

/** Hits asked for at a time; what is beyond is counted, not listed. */
const LIMIT = 40;

export interface HitGroup {
  readonly kind: HitKind;
  readonly hits: readonly { readonly hit: SearchHit; readonly index: number }[];
  /** How many there are beyond those listed. */
  readonly more: number;
  /** Whether there are so many that the latest come first instead of the best. */
  readonly isUnranked: boolean;
}

/** Searching everything while typing; a later question cancels the one before it, whose answer is dropped. */
export class SearchEverything {
  query = $state('');
  /** Which hit the arrow keys stand on. */
  current = $state(0);
  #result = $state.raw<SearchResult | null>(null);
  /** The query that the result answers. */
  answered = $state('');
  readonly groups: readonly HitGroup[] = $derived(group(this.#result));
  readonly flat: readonly SearchHit[] = $derived(
    this.groups.flatMap(({ hits }) => hits.map(({ hit }) => hit)),
  );
  /** Words that the answer did not look for. */
  readonly leftOut: number = $derived(this.#result?.leftOut ?? 0);
  /** Whether articles were looked through for the last word itself, not for what begins with it. */
  readonly isWholeInArticles: boolean = $derived(this.#result?.isWholeInArticles ?? false);
  #running = new AbortController();

  constructor(readonly client: Pick<Client, 'search'>) {}

  type(query: string): void {
    this.query = query;
    void this.ask();
  }

  /** Asks at once; what is still being looked for is no longer wanted. */
  async ask(): Promise<void> {
    const query = this.query.trim();
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    try {
      const result =
        query === '' ? null : await this.client.search({ query, filters: {}, limit: LIMIT }, { signal });
      if (!signal.aborted) this.#show(query, result);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #show(query: string, result: SearchResult | null): void {
    this.#result = result;
    this.answered = query;
    this.current = 0;
  }

  /** Moves over the hits, from the last to the first and back. */
  move(step: 1 | -1): void {
    const { length } = this.flat;
    if (length > 0) this.current = (this.current + step + length) % length;
  }

  /** Where the hit that the keys stand on leads. */
  place(): View | null {
    const hit = this.flat[this.current];
    return hit === undefined ? null : viewOf(hit);
  }
}

/** Where a hit leads; null when it leads nowhere. */
export function viewOf(hit: SearchHit): View | null {
  if (hit.briefId !== null) return { name: 'briefs', briefId: hit.briefId };
  if (hit.articleId === null) return null;
  return {
    name: 'read',
    articleId: hit.articleId,
    quoteId: hit.quoteId ?? undefined,
    annotationId: hit.annotationId ?? undefined,
  };
}

function group(result: SearchResult | null): readonly HitGroup[] {
  if (result === null) return [];
  let index = 0;
  return HIT_KINDS.map((kind) => {
    const hits = result.hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => {
        index += 1;
        return { hit, index: index - 1 };
      });
    const total = result.totals[kind];
    return { kind, hits, more: Math.max(0, total - hits.length), isUnranked: total > MOST_RANKED };
  }).filter(({ hits }) => hits.length > 0);
}
