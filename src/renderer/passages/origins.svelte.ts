import type { Provenance, ProvenanceOf } from '../../main/core/contract/exchange';
import type { Client } from '../client';

/** From whose briefs one thing of the archive came, the latest first, each brief once. */
export class Origins {
  all = $state.raw<readonly Provenance[]>([]);
  readonly latest = $derived(this.all[0] ?? null);
  #asked = 0;

  constructor(readonly client: Pick<Client, 'provenance'>) {}

  async load(of: ProvenanceOf): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const origins = await this.client.provenance({ of });
    if (asked !== this.#asked) return;
    const latestFirst = origins.toReversed();
    this.all = latestFirst.filter(
      ({ briefUid }, index) => latestFirst.findIndex((other) => other.briefUid === briefUid) === index,
    );
  }
}
