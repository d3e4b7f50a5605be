/** Everybody who is quoted in the archive, as a list to choose from. */
import {
  type ListedSpeaker,
  type PlacedSpeaker,
  type SpeakerKey,
  type SpeakerOrder,
  type SpeakerShow,
  type SpeakerSort,
} from '../../../main/core/contract/speakers';
import { LONGEST_WORDS } from '../../../main/core/contract/pages';
import type { Client } from '../../client';
import { Pages } from '../../lib/pages.svelte';
import { keyOf } from './speakers';

type ListClient = Pick<Client, 'pageSpeakers' | 'placeSpeaker'>;

/** Rows drawn at first and at each extension: more than a screen holds. */
const PORTION = 40;
const NOWHERE: PlacedSpeaker = { speaker: null, place: null };

export class SpeakerList {
  words = $state('');
  sort = $state<SpeakerSort>('quoted');
  show = $state<SpeakerShow>('everybody');
  /** How many there are, whatever the filter. */
  total = $state(0);
  readonly pages: Pages<ListedSpeaker>;
  #chosen = $state.raw<SpeakerKey | null>(null);
  /** Who is chosen as soon as the archive has said where they stand. */
  #wanted: SpeakerKey | null = null;
  /** Where the chosen one stood when the archive was asked last. */
  #placed = $state.raw<PlacedSpeaker>(NOWHERE);
  #choices = 0;

  readonly shown: readonly ListedSpeaker[] = $derived.by(() => this.pages.rows);
  /** What was chosen, as long as it exists; else the first of the list. A filter never changes the page. */
  readonly selected: ListedSpeaker | null = $derived.by(
    () =>
      this.shown.find((speaker) => keyOf(speaker) === this.#chosen) ??
      this.#placed.speaker ??
      this.shown[0] ??
      null,
  );

  readonly #client: ListClient;

  constructor(client: ListClient) {
    this.#client = client;
    this.pages = new Pages(async (offset, limit) => {
      const choice = this.#choices;
      const placing = this.#wanted;
      const page = await this.#client.pageSpeakers({ order: this.#order, offset, limit, placing });
      this.total = page.total;
      if (page.placed !== null && placing !== null && choice === this.#choices) {
        this.#take(placing, page.placed);
      }
      return page;
    }, PORTION);
  }

  get loaded(): boolean {
    return this.pages.loaded;
  }

  get #order(): SpeakerOrder {
    return { words: this.words.slice(0, LONGEST_WORDS), show: this.show, sort: this.sort };
  }

  /** Reads the archive again. */
  load(): Promise<void> {
    return this.pages.reload();
  }

  /** Reads again from the top: the filter or the order is another. */
  narrow(): Promise<void> {
    this.pages.rewind();
    return this.load();
  }

  /** Chooses a speaker, who need not be drawn. */
  async select(key: SpeakerKey): Promise<void> {
    this.#wanted = key;
    const drawn = this.shown.findIndex((speaker) => keyOf(speaker) === key);
    if (drawn !== -1) {
      this.#choices += 1;
      this.#chosen = key;
      this.#placed = { speaker: this.shown[drawn] ?? null, place: this.pages.from + drawn };
    } else if (this.loaded) await this.#place(key);
  }

  async step(by: number): Promise<void> {
    const { selected } = this;
    if (this.pages.passing === 0) return;
    const drawn = selected === null ? -1 : this.shown.findIndex((one) => keyOf(one) === keyOf(selected));
    const here = drawn === -1 ? (this.#placed.place ?? -1) : this.pages.from + drawn;
    const place = Math.min(Math.max(here + by, 0), this.pages.passing - 1);
    if (place < this.pages.from || place >= this.pages.to) await this.pages.reach(place);
    const speaker = this.shown[place - this.pages.from];
    if (speaker) await this.select(keyOf(speaker));
  }

  async #place(key: SpeakerKey): Promise<void> {
    this.#choices += 1;
    const choice = this.#choices;
    const placed = await this.#client.placeSpeaker({ order: this.#order, speaker: key });
    // Somebody else was chosen meanwhile.
    if (choice === this.#choices) this.#take(key, placed);
  }

  #take(key: SpeakerKey, placed: PlacedSpeaker): void {
    this.#chosen = key;
    this.#placed = placed;
  }
}
