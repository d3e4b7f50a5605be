import { SHORTEST_PASSPHRASE } from '../../../main/core/contract/encryption';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../client';

export type PassphraseChange = 'set' | 'change' | 'take-off';

/** A passphrase that is set, changed or taken off; what was typed is dropped when the form is left. */
export class PassphraseForm {
  current = $state('');
  next = $state('');
  repeated = $state('');
  /** Whether it was said that the passphrase is kept somewhere. */
  agreed = $state(false);
  problem = $state<string | null>(null);
  working = $state(false);
  /** What is missing before it can be done; null when it can. */
  readonly missing: string | null = $derived.by(() => {
    if (this.change !== 'set' && this.current === '') return messages.safetyView.passphrase.needsCurrent;
    if (this.change === 'take-off') return null;
    if (this.next === '') return messages.safetyView.passphrase.empty;
    if (this.next.length < SHORTEST_PASSPHRASE) {
      return messages.safetyView.passphrase.short(SHORTEST_PASSPHRASE);
    }
    if (this.next !== this.repeated) return messages.safetyView.passphrase.differs;
    return this.agreed ? null : messages.safetyView.passphrase.needsAgreement;
  });

  constructor(
    readonly client: Pick<Client, 'changePassphrase'>,
    readonly change: PassphraseChange,
  ) {}

  /** @returns whether it was done; why not stands in `problem` */
  async send(): Promise<boolean> {
    if (this.working || this.missing !== null) return false;
    this.working = true;
    this.problem = null;
    try {
      await this.client.changePassphrase({
        current: this.change === 'set' ? null : this.current,
        next: this.change === 'take-off' ? null : this.next,
      });
      this.forget();
      return true;
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.problem = error.message;
      return false;
    } finally {
      this.working = false;
    }
  }

  forget(): void {
    this.current = '';
    this.next = '';
    this.repeated = '';
  }
}
