import type { SigningKey } from '../../../main/core/contract/exchange';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../client';
import { base64 } from '../../lib/base64';
import { SHORTEST_PASSPHRASE } from '../../workspace/signing/signing.svelte';

/** The analyst's own key, put in the place of another, and what tells colleagues of it; and a colleague's new key. */
export class KeyController {
  /** Undefined until it is read; null for an analyst who never signed. */
  key = $state.raw<SigningKey | null | undefined>(undefined);
  former = $state('');
  passphrase = $state('');
  repeated = $state('');
  busy = $state(false);
  problem = $state<string | null>(null);
  /** What was done last, to be read. */
  done = $state<string | null>(null);

  readonly differs = $derived(this.repeated !== '' && this.repeated !== this.passphrase);
  readonly mayReplace = $derived(
    !this.busy &&
      this.former !== '' &&
      this.passphrase.length >= SHORTEST_PASSPHRASE &&
      this.repeated === this.passphrase,
  );

  constructor(
    readonly client: Pick<Client, 'signingKey' | 'replaceSigningKey' | 'saveKeyStatement' | 'acceptKey'>,
  ) {}

  async load(): Promise<void> {
    this.key = await this.client.signingKey({});
  }

  async replace(): Promise<void> {
    if (!this.mayReplace) return;
    const request = { passphrase: this.former, newPassphrase: this.passphrase };
    await this.#work(async () => {
      this.key = await this.client.replaceSigningKey(request);
      this.former = '';
      this.passphrase = '';
      this.repeated = '';
      return null;
    });
  }

  async saveStatement(): Promise<void> {
    await this.#work(async () => {
      const saved = await this.client.saveKeyStatement({});
      return saved === null ? null : messages.exchangeView.replaceKey.saved(saved.path);
    });
  }

  /** Takes in the file that a colleague sent. */
  async accept(file: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<void> {
    await this.#work(async () => {
      const given = base64(new Uint8Array(await file.arrayBuffer()));
      const { name, fingerprint, former, replacedAt, news } = await this.client.acceptKey({ base64: given });
      return news
        ? messages.exchange.acceptedKey(name, fingerprint, former, replacedAt.slice(0, 10))
        : messages.exchange.acceptedBefore(name);
    });
  }

  /** @param run gives what is to be said of it, or null */
  async #work(run: () => Promise<string | null>): Promise<void> {
    this.busy = true;
    this.problem = null;
    this.done = null;
    try {
      this.done = await run();
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.problem = error.message;
    } finally {
      this.busy = false;
    }
  }
}
