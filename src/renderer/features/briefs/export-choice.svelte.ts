import type { ExportOptions } from '../../../main/core/contract/calls';
import type { Client } from '../../client';
import type { PaperChoice } from './preview/paper-choice.svelte';
import { Signing } from '../../workspace/signing/signing.svelte';

/** How a brief goes out: on which paper, with its data or without, with whole texts, naming its authors, signed. */
export class ExportChoice {
  carries = $state<'all' | 'reader'>('all');
  /** The analyst says that the licences of the sources allow it. */
  fullTexts = $state(false);
  /** The file's properties name the authors too. */
  nameAuthors = $state(false);
  readonly signing: Signing;

  constructor(
    client: Pick<Client, 'signingKey' | 'makeSigningKey'>,
    readonly paper: PaperChoice,
  ) {
    this.signing = new Signing(client);
  }

  /** Whole texts and names are asked about each time; the rest stays as it was chosen last. */
  async begin(): Promise<void> {
    this.fullTexts = false;
    this.nameAuthors = false;
    this.signing.forget();
    await this.signing.load();
  }

  get options(): ExportOptions {
    const { isWanted, passphrase } = this.signing;
    return {
      paper: this.paper.size,
      ...(this.carries === 'reader' ? { readerCopy: true } : {}),
      ...(this.carries === 'all' && this.fullTexts ? { fullTexts: true } : {}),
      ...(this.nameAuthors ? { nameAuthors: true } : {}),
      ...(isWanted ? { passphrase } : {}),
    };
  }
}
