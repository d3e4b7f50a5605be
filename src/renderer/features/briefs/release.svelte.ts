import type { BriefId } from '../../../main/core/contract/ids';
import { releasedIn } from '../../../main/core/contract/brief-history';
import type { ReleasedSource } from '../../../main/core/contract/markings';
import type { Client } from '../../client';

/** Which sources of a brief were released below their marking, and the reason that is being given for others. */
export class Release {
  reason = $state('');
  released = $state.raw<readonly ReleasedSource[]>([]);

  constructor(
    readonly client: Pick<Client, 'briefHistory' | 'releaseBrief'>,
    readonly briefId: BriefId,
  ) {}

  async load(): Promise<void> {
    const history = await this.client.briefHistory({ briefId: this.briefId });
    this.released = releasedIn(history);
  }

  /** Keeps the reason in the brief's history; the brief must be saved as it is meant. */
  async give(): Promise<void> {
    const reason = this.reason.trim();
    await this.client.releaseBrief({ briefId: this.briefId, reason });
    this.reason = '';
    await this.load();
  }
}
