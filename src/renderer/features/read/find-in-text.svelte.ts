import type { Span } from '../../../main/core/contract/anchors';

/** More hits than this are not counted: a single letter in a long text is no question. */
const MOST_HITS = 999;

/** Finding words in the open article, whatever their case. */
export class FindInText {
  open = $state(false);
  query = $state('');
  #at = $state(0);
  readonly hits: readonly Span[] = $derived.by(() => (this.open ? findAll(this.textOf(), this.query) : []));
  /** Place of the current hit, from 1; 0 when there is none. */
  readonly place = $derived(this.hits.length === 0 ? 0 : (this.#at % this.hits.length) + 1);
  readonly current: Span | null = $derived(this.hits[this.place - 1] ?? null);

  constructor(readonly textOf: () => string) {}

  type(query: string): void {
    this.query = query;
    this.#at = 0;
  }

  step(by: 1 | -1): void {
    if (this.hits.length > 0) this.#at = (this.place - 1 + by + this.hits.length) % this.hits.length;
  }

  close(): void {
    this.open = false;
    this.query = '';
    this.#at = 0;
  }
}

/** Where a query stands in a text. Lower-casing must not move offsets, so letters that change length keep their case. */
export function findAll(text: string, query: string): readonly Span[] {
  const wanted = lower(query.trim());
  if (wanted === '') return [];
  const searched = lower(text);
  const hits: Span[] = [];
  for (
    let start = searched.indexOf(wanted);
    start !== -1;
    start = searched.indexOf(wanted, start + wanted.length)
  ) {
    hits.push({ start, end: start + wanted.length });
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}

function lower(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  return Array.from(text, (sign) =>
    sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign,
  ).join('');
}
