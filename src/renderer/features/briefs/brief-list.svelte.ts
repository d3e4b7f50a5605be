import type { BriefId } from '../../../main/core/contract/ids';
import type { BriefSummary } from '../../../main/core/contract/briefs';
import type { Client } from '../../client';
import type { Direction } from './draft-edits';

/** The briefs of the archive, the one changed last first, and the one that the keys act on. */
export class BriefList {
  loaded = $state(false);
  selectedId: BriefId | null = $state(null);
  #briefs: readonly BriefSummary[] = $state.raw([]);
  readonly #client: Pick<Client, 'listBriefs'>;

  constructor(client: Pick<Client, 'listBriefs'>) {
    this.#client = client;
  }

  get briefs(): readonly BriefSummary[] {
    return this.#briefs;
  }

  async load(): Promise<void> {
    const briefs = await this.#client.listBriefs({});
    this.#briefs = briefs.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
    this.loaded = true;
    if (!briefs.some(({ id }) => id === this.selectedId)) this.selectedId = this.#briefs[0]?.id ?? null;
  }

  /** Selects the neighbour; stops at either end. */
  step(by: Direction): void {
    const here = this.#briefs.findIndex(({ id }) => id === this.selectedId);
    const next = this.#briefs[Math.min(Math.max(here + by, 0), this.#briefs.length - 1)];
    if (next !== undefined) this.selectedId = next.id;
  }
}
