import type { Disagreement } from '../../../main/core/contract/agreement';
import type { AnalystId } from '../../../main/core/contract/ids';

/** What becomes of a disagreement, while it is being made up: whose tags stay, and why. */
export class Decision {
  /** Null: nothing said yet. Nobody: the tag is taken off. */
  keep = $state.raw<readonly AnalystId[] | null>(null);
  reason = $state('');
  readonly ready = $derived(this.keep !== null && this.reason.trim() !== '');
  /** Those who tagged the passage. */
  readonly taggers: readonly AnalystId[];

  constructor({ codings, settlement }: Disagreement) {
    if (settlement !== null) this.keep = settlement.kept;
    this.taggers = codings.filter(({ spans }) => spans.length > 0).map(({ analystId }) => analystId);
  }

  keepAll(): void {
    this.keep = this.taggers;
  }

  removeAll(): void {
    this.keep = [];
  }

  /** Whether one analyst's tag stays; from nothing said, all others stay. */
  toggle(analyst: AnalystId): void {
    const kept = this.keep ?? this.taggers;
    this.keep = this.taggers.filter((one) => kept.includes(one) !== (one === analyst));
  }
}
