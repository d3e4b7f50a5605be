/** Everybody who is quoted in the archive, as a list to choose from. */
import type { Person, QuoteInContext } from '../../../main/core/contract/model';
import type { Client } from '../../client';
import { holdsWords } from '../quotes/fold-text';
import { newestFirst } from '../quotes/quote-order';
import { Rereading } from '../quotes/rereading';
import {
  foldedNames,
  keyOf,
  quotesOf,
  speakerOrder,
  type Speaker,
  type SpeakerKey,
  type SpeakerSort,
} from './speakers';

type ListClient = Pick<Client, 'listPeople' | 'listAllQuotes'>;

export class SpeakerList {
  #people = $state.raw<readonly Person[]>([]);
  #unclear = $state.raw<readonly QuoteInContext[]>([]);
  #chosen = $state.raw<SpeakerKey | null>(null);
  readonly #rereading = new Rereading(() => this.#read());
  /** False until the archive has answered once. */
  loaded = $state(false);
  words = $state('');
  sort = $state<SpeakerSort>('quoted');

  readonly #everybody: readonly Speaker[] = $derived.by(() => {
    const people: Speaker[] = this.#people.map((person) => ({ kind: 'person', person }));
    const unclear: Speaker[] = [{ kind: 'unclear', quotes: this.#unclear }];
    return [...people, ...unclear].filter((speaker) => quotesOf(speaker) > 0).sort(speakerOrder(this.sort));
  });
  readonly shown: readonly Speaker[] = $derived(
    this.#everybody.filter((speaker) => holdsWords(foldedNames(speaker), this.words)),
  );
  readonly total = $derived(this.#everybody.length);
  /** What was chosen, as long as it exists; else the first of the list. A filter never changes the page. */
  readonly selected: Speaker | null = $derived(
    this.#everybody.find((speaker) => keyOf(speaker) === this.#chosen) ?? this.shown[0] ?? null,
  );

  readonly #client: ListClient;

  constructor(client: ListClient) {
    this.#client = client;
  }

  /** Reads the archive again. */
  load(): Promise<void> {
    return this.#rereading.run();
  }

  async #read(): Promise<void> {
    this.#people = await this.#client.listPeople({});
    this.loaded = true;
    // In a large archive all quotes take a while; the people need not wait for them.
    const quotes = await this.#client.listAllQuotes({});
    this.#unclear = quotes
      .filter(({ speaker, status }) => speaker === null && status !== 'rejected')
      .sort(newestFirst);
  }

  select(key: SpeakerKey): void {
    this.#chosen = key;
  }

  step(by: number): void {
    const selected = this.selected;
    const index = selected ? this.shown.findIndex((speaker) => keyOf(speaker) === keyOf(selected)) : -1;
    const speaker = this.shown[Math.min(Math.max(index + by, 0), this.shown.length - 1)];
    if (speaker) this.select(keyOf(speaker));
  }
}
