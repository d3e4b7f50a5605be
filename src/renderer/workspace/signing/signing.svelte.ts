import type { SigningKey } from '../../../main/core/contract/exchange';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../client';

/** Characters; what the core asks of a passphrase. */
export const SHORTEST_PASSPHRASE = 10;

/** The analyst's key and its passphrase, which stays here only while an export is being prepared. */
export class Signing {
  isWanted = $state(false);
  passphrase = $state('');
  /** Typed once more while the key is made. */
  repeated = $state('');
  key = $state.raw<SigningKey | null>(null);
  /** The key was made in this window just now, so its words are to be told. */
  isNew = $state(false);
  isMaking = $state(false);
  problem = $state<string | null>(null);

  readonly differs = $derived(this.repeated !== '' && this.repeated !== this.passphrase);
  readonly mayMake = $derived(
    !this.isMaking && this.passphrase.length >= SHORTEST_PASSPHRASE && this.repeated === this.passphrase,
  );
  /** Why an export cannot be signed yet; null when it can, or need not be. */
  readonly gap = $derived.by(() => {
    if (!this.isWanted) return null;
    if (this.key === null) return messages.exchangeView.needsKey;
    return this.passphrase === '' ? messages.exchangeView.needsPassphrase : null;
  });

  constructor(readonly client: Pick<Client, 'signingKey' | 'makeSigningKey'>) {}

  async load(): Promise<void> {
    this.key = await this.client.signingKey({});
  }

  async make(): Promise<void> {
    if (!this.mayMake) return;
    this.isMaking = true;
    this.problem = null;
    try {
      this.key = await this.client.makeSigningKey({ passphrase: this.passphrase });
      this.isNew = true;
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.problem = error.message;
    } finally {
      this.isMaking = false;
    }
  }

  /** What was typed does not outlive the export. */
  forget(): void {
    this.passphrase = '';
    this.repeated = '';
    this.isNew = false;
    this.problem = null;
  }
}
