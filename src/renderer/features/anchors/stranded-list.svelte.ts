/** Passages that a corrected text left behind, put in their places one after the other. */
import type { PlaceCandidate, StrandedPassage } from '../../../main/core/contract/revisions';
import type { Client } from '../../client';
import { Rereading } from '../../lib/rereading';

export class StrandedList {
  /** False until the archive has answered. */
  loaded = $state(false);
  passages = $state.raw<readonly StrandedPassage[]>([]);
  #at = $state(0);
  #place = $state(0);
  readonly #rereading = new Rereading(() => this.#read());

  /** What the keys work on. */
  readonly current: StrandedPassage | null = $derived(this.passages[this.#at] ?? null);
  /** Where the current passage would be put. */
  readonly place: PlaceCandidate | null = $derived(this.current?.candidates[this.#place] ?? null);

  constructor(
    readonly client: Pick<Client, 'listUnsettled' | 'reattach' | 'removeAnnotation' | 'decideQuote'>,
  ) {}

  /** Asked again while the texts are compared, it answers once for all that were asked meanwhile. */
  load(): Promise<void> {
    return this.#rereading.run();
  }

  async #read(): Promise<void> {
    this.passages = await this.client.listUnsettled({});
    this.#at = Math.min(this.#at, Math.max(0, this.passages.length - 1));
    this.#place = 0;
    this.loaded = true;
  }

  move(by: number): void {
    this.#at = Math.min(Math.max(0, this.#at + by), Math.max(0, this.passages.length - 1));
    this.#place = 0;
  }

  /** Makes one of the current passage's places the chosen one, by its number from 0. */
  choosePlace(place: number): void {
    if (this.current?.candidates[place] !== undefined) this.#place = place;
  }

  choose(passage: StrandedPassage, place = 0): void {
    this.#at = this.passages.indexOf(passage);
    this.#place = place;
  }

  /** Puts the current passage in the chosen place; false where there is none. */
  async attach(): Promise<boolean> {
    const { current, place } = this;
    if (current === null || place === null) return false;
    const { start, end } = place;
    await this.client.reattach({ target: current.target, span: { start, end } });
    return true;
  }

  /** Gives the current passage up: an annotation is removed, a quote rejected. False where there is none. */
  async giveUp(): Promise<boolean> {
    const target = this.current?.target;
    if (target === undefined) return false;
    if (target.kind === 'annotation') await this.client.removeAnnotation({ annotationId: target.id });
    else await this.client.decideQuote({ quoteId: target.id, status: 'rejected' });
    return true;
  }
}
