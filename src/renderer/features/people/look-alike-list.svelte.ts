/** Who may be the same person as the one on the page. They are worked out beside the reading, and come when they are ready. */
import type { PersonId } from '../../../main/core/contract/ids';
import type { LookAlike } from '../../../main/core/contract/speakers';
import type { Client } from '../../client';

/** As many as anybody goes through in one go. */
const SHOWN = 20;

export class LookAlikeList {
  /** Surest first. */
  rows = $state.raw<readonly LookAlike[]>([]);
  /** How many are not shown. */
  left = $state(0);
  /** Whether an answer is awaited. */
  isAsking = $state(false);
  #personId: PersonId | null = null;
  #turn = 0;

  constructor(readonly client: Pick<Client, 'pageLookAlikes'>) {}

  async load(personId: PersonId): Promise<void> {
    if (personId !== this.#personId) this.clear();
    this.#personId = personId;
    this.#turn += 1;
    const turn = this.#turn;
    this.isAsking = true;
    try {
      const page = await this.client.pageLookAlikes({ personId, offset: 0, limit: SHOWN });
      if (turn !== this.#turn) return;
      this.rows = page.rows;
      this.left = page.passing - page.rows.length;
    } finally {
      if (turn === this.#turn) this.isAsking = false;
    }
  }

  /** Somebody was merged into another, and is nobody's look-alike: at once, and also where an earlier answer is still to come. */
  drop(gone: PersonId): void {
    this.#turn += 1;
    this.rows = this.rows.filter(({ other }) => other.id !== gone);
    this.isAsking = false;
  }

  clear(): void {
    this.#personId = null;
    this.#turn += 1;
    this.rows = [];
    this.left = 0;
    this.isAsking = false;
  }
}
