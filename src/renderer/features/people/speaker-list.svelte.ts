/** Everybody who is quoted in the archive, as a list to choose from. */
import type { PersonId } from '../../../main/core/contract/ids';
import type { Person, SimilarPeople } from '../../../main/core/contract/people';
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import type { Client } from '../../client';
import { holdsWords } from '../../lib/holds-words';
import { newestFirst } from '../../passages/quote-order';
import { Rereading } from '../../lib/rereading';
import {
  foldedNames,
  keyOf,
  quotesOf,
  isShown,
  speakerOrder,
  type Speaker,
  type SpeakerKey,
  type SpeakerShow,
  type SpeakerSort,
} from './speakers';

type ListClient = Pick<Client, 'listPeople' | 'listAllQuotes' | 'listSimilarPeople'>;

/** Somebody who may be the same person as another, and why. */
export interface LookAlike {
  readonly other: Person;
  readonly similar: SimilarPeople;
}

export class SpeakerList {
  #people = $state.raw<readonly Person[]>([]);
  #unclear = $state.raw<readonly QuoteInContext[]>([]);
  #similar = $state.raw<readonly SimilarPeople[]>([]);
  #chosen = $state.raw<SpeakerKey | null>(null);
  readonly #rereading = new Rereading(() => this.#read());
  /** False until the archive has answered once. */
  loaded = $state(false);
  words = $state('');
  sort = $state<SpeakerSort>('quoted');
  show = $state<SpeakerShow>('everybody');

  readonly #everybody: readonly Speaker[] = $derived.by(() => {
    const people: Speaker[] = this.#people.map((person) => ({ kind: 'person', person }));
    const unclear: Speaker[] = [{ kind: 'unclear', quotes: this.#unclear }];
    return [...people, ...unclear].filter((speaker) => quotesOf(speaker) > 0).sort(speakerOrder(this.sort));
  });
  readonly #alike = $derived(this.#similar.flatMap(({ people }) => people));
  readonly shown: readonly Speaker[] = $derived(
    this.#everybody.filter(
      (speaker) => isShown(speaker, this.show, this.#alike) && holdsWords(foldedNames(speaker), this.words),
    ),
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
    this.#similar = await this.#client.listSimilarPeople({});
    // In a large archive all quotes take a while; the people need not wait for them.
    const quotes = await this.#client.listAllQuotes({});
    this.#unclear = quotes
      .filter(({ speaker, status }) => speaker === null && status !== 'rejected')
      .sort(newestFirst);
  }

  /** Everybody who is quoted and named, most quoted first. */
  get people(): readonly Person[] {
    return this.#people;
  }

  /** Who may be the same person, surest first. */
  lookAlikes(id: PersonId): readonly LookAlike[] {
    return this.#similar
      .filter(({ people }) => people.includes(id))
      .flatMap((similar) => {
        const other = this.#people.find((person) => person.id !== id && similar.people.includes(person.id));
        return other === undefined ? [] : [{ other, similar }];
      });
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
