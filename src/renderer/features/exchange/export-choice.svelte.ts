import type { ExportOptions } from '../../../main/core/contract/calls';
import type { Client } from '../../client';
import { Signing } from './signing.svelte';

/** How a brief goes out: with its data or without, with whole texts, signed. */
export class ExportChoice {
  carries = $state<'all' | 'reader'>('all');
  /** The analyst says that the licences of the sources allow it. */
  fullTexts = $state(false);
  readonly signing: Signing;

  constructor(client: Pick<Client, 'signingKey' | 'makeSigningKey'>) {
    this.signing = new Signing(client);
  }

  /** Whole texts are asked about each time; the rest stays as it was chosen last. */
  async begin(): Promise<void> {
    this.fullTexts = false;
    this.signing.forget();
    await this.signing.load();
  }

  get options(): ExportOptions {
    const { isWanted, passphrase } = this.signing;
    return {
      ...(this.carries === 'reader' ? { readerCopy: true } : {}),
      ...(this.carries === 'all' && this.fullTexts ? { fullTexts: true } : {}),
      ...(isWanted ? { passphrase } : {}),
    };
  }
}
