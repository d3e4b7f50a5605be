import type { CodingComparison, Disagreement, UnitKind } from '../../../main/core/contract/agreement';
import type { AnalystId } from '../../../main/core/contract/ids';
import { CallFailure, type Client } from '../../client';
import { Rereading } from '../../lib/rereading';
import { Decision } from './decision.svelte';

type AgreementClient = Pick<Client, 'compareCoding' | 'listDisagreements' | 'settleDisagreement'>;

/** What is compared, and which passage is looked at: kept while the window is elsewhere. */
export interface AgreementPlace {
  readonly unit: UnitKind;
  readonly analystIds: readonly AnalystId[] | null;
  readonly shown: 'open' | 'settled';
  readonly key: string | null;
}

/** Where analysts differ, one after the other, and the figures beside them. */
export class AgreementController {
  #place: AgreementPlace = $state.raw({ unit: 'sentences', analystIds: null, shown: 'open', key: null });
  comparison = $state.raw<CodingComparison | null>(null);
  /** Why nothing may be seen, e.g. while the others' coding is hidden. */
  refused = $state<string | null>(null);
  #all = $state.raw<readonly Disagreement[]>([]);
  readonly #rereading = new Rereading(() => this.#read());

  readonly place: AgreementPlace = $derived(this.#place);
  readonly unit = $derived(this.#place.unit);
  readonly shown = $derived(this.#place.shown);
  readonly open = $derived(this.#all.filter(({ settlement }) => settlement === null));
  readonly settled = $derived(this.#all.filter(({ settlement }) => settlement !== null));
  readonly list = $derived(this.shown === 'open' ? this.open : this.settled);
  readonly current: Disagreement | null = $derived(
    this.list.find((one) => keyOf(one) === this.#place.key) ?? this.list[0] ?? null,
  );
  /** What the analyst makes of the current one; null where it is settled and nobody decides it again. */
  decision = $state.raw<Decision | null>(null);
  #decided: Disagreement | null = null;

  constructor(
    readonly client: AgreementClient,
    place: AgreementPlace | null = null,
  ) {
    if (place !== null) this.#place = place;
  }

  /** Reads again; asked while it reads, it answers once for all that were asked meanwhile. */
  load(): Promise<void> {
    return this.#rereading.run();
  }

  async #read(): Promise<void> {
    const { unit, analystIds } = this.#place;
    const request = analystIds === null ? { unit } : { unit, analystIds };
    try {
      const comparison = await this.client.compareCoding(request);
      const all = await this.client.listDisagreements(request);
      if (this.#place.unit !== unit || this.#place.analystIds !== analystIds) return;
      this.comparison = comparison;
      this.#all = all;
      this.refused = null;
      this.#begin();
    } catch (error) {
      if (!(error instanceof CallFailure) || error.code !== 'conflict') throw error;
      this.refused = error.message;
    }
  }

  /** Compares on other units; the passages are then others too. */
  compareOn(unit: UnitKind): Promise<void> {
    this.#place = { ...this.#place, unit, key: null };
    return this.load();
  }

  show(shown: 'open' | 'settled'): void {
    this.#place = { ...this.#place, shown, key: null };
    this.#begin();
  }

  /** Takes an analyst into the comparison, or leaves them out; never fewer than two stay. */
  async toggle(id: AnalystId): Promise<void> {
    const compared = (this.comparison?.coders ?? []).filter((coder) => coder.compared);
    const ids = compared.map(({ analyst }) => analyst.id);
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    if (next.length < 2) return;
    this.#place = { ...this.#place, analystIds: next };
    await this.load();
  }

  choose(one: Disagreement): void {
    this.#place = { ...this.#place, key: keyOf(one) };
    this.#begin();
  }

  step(by: -1 | 1): void {
    const at = this.current === null ? -1 : this.list.indexOf(this.current);
    const next = this.list[at + by];
    if (next !== undefined) this.choose(next);
  }

  /** Settles the current one and goes on to the next; false while something is missing. */
  async settle(): Promise<boolean> {
    const { current, decision } = this;
    if (current === null || decision?.ready !== true) return false;
    const { unit, analystIds } = this.#place;
    const { articleId, themeId, span } = current;
    const at = this.list.indexOf(current);
    // Decided again, it is looked at once more.
    const next = current.settlement === null ? (this.list[at + 1] ?? this.list[at - 1]) : current;
    const settled = await this.client.settleDisagreement({
      unit,
      ...(analystIds === null ? {} : { analystIds }),
      articleId,
      themeId,
      span,
      keep: decision.keep ?? [],
      reason: decision.reason,
    });
    this.#all = this.#all.map((one) => (one === current ? settled : one));
    if (next !== undefined) this.choose(next);
    this.#begin();
    return true;
  }

  /** A settled one may be decided otherwise. */
  decideAgain(): void {
    if (this.current !== null) this.decision = new Decision(this.current);
  }

  /** Begins to decide on the current one; what was being decided goes on, unless it is another passage now. */
  #begin(): void {
    const { current } = this;
    if (JSON.stringify(current) === JSON.stringify(this.#decided)) return;
    this.#decided = current;
    this.decision = current?.settlement === null ? new Decision(current) : null;
  }
}

/** One passage under one theme. */
export const keyOf = ({ articleId, themeId, span }: Disagreement): string =>
  `${articleId} ${themeId} ${span.start} ${span.end}`;
