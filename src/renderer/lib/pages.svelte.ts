import type { Page } from '../../main/core/contract/pages';
import { Rereading } from './rereading';

/** As many portions are drawn at once; of more, those at the far end go. */
const MOST_PORTIONS = 4;
/** Rows above the one that was gone to, where the list did not reach as far. */
const ABOVE = 20;

/**
 * The part of a long list that is drawn: rows that follow one another, read as they come into sight. Whatever is asked is
 * done one after another, so that no answer comes upon another's rows.
 */
export class Pages<Row> {
  rows = $state.raw<readonly Row[]>([]);
  /** Place of the first row in the whole list, from 0. */
  from = $state(0);
  /** How many rows pass the filter, drawn or not. */
  passing = $state(0);
  /** False until the archive has answered once. */
  loaded = $state(false);
  /** Place after the last row. */
  readonly to = $derived(this.from + this.rows.length);

  readonly #read: (offset: number, limit: number) => Promise<Page<Row>>;
  readonly #portion: number;
  readonly #rereading = new Rereading(() => this.#inTurn(() => this.#show(this.from, this.rows.length)));
  #turn: Promise<void> = Promise.resolve();
  #rewound = false;

  /** @param portion how many rows are read at first and whenever more are wanted: more than a screen holds */
  constructor(read: (offset: number, limit: number) => Promise<Page<Row>>, portion: number) {
    this.#read = read;
    this.#portion = portion;
  }

  get #most(): number {
    return this.#portion * MOST_PORTIONS;
  }

  /** Reads again what is drawn. Settles when everything that was written before has been read. */
  reload(): Promise<void> {
    return this.#rereading.run();
  }

  /** The next reading starts again from the top: after a change of filter or order. */
  rewind(): void {
    this.#rewound = true;
  }

  /** Draws further rows below, and no longer those far above. */
  extend(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.to >= this.passing) return;
      const { rows, passing } = await this.#read(this.to, this.#portion);
      const all = [...this.rows, ...rows];
      const gone = Math.max(0, all.length - this.#most);
      this.rows = all.slice(gone);
      this.from += gone;
      this.passing = passing;
    });
  }

  /** Draws further rows above, and no longer those far below. */
  extendUp(): Promise<void> {
    return this.#inTurn(async () => {
      const from = Math.max(0, this.from - this.#portion);
      if (from === this.from) return;
      const rows = await this.#range(from, this.from - from);
      this.rows = [...rows, ...this.rows].slice(0, this.#most);
      this.from -= rows.length;
    });
  }

  /** Draws the row at a place, with those around it where they are not drawn yet. */
  async reach(place: number): Promise<void> {
    if (place >= this.to && place < this.to + this.#portion) await this.extend();
    if (place >= this.from && place < this.to) return;
    await this.#inTurn(() => this.#show(Math.max(0, place - ABOVE), this.#portion));
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(run);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #show(wanted: number, count: number): Promise<void> {
    if (this.#rewound) [wanted, count] = [0, 0];
    this.#rewound = false;
    const rows = await this.#range(wanted, Math.max(count, this.#portion));
    if (rows.length === 0 && wanted > 0) return this.#show(Math.max(0, this.passing - this.#portion), 0);
    this.from = wanted;
    this.rows = rows;
    this.loaded = true;
    return undefined;
  }

  /** A reply holds no more than so much: many rows are several. */
  async #range(from: number, count: number): Promise<readonly Row[]> {
    const all: Row[] = [];
    while (all.length < count) {
      const limit = Math.min(count - all.length, this.#portion);
      const { rows, passing } = await this.#read(from + all.length, limit);
      all.push(...rows);
      this.passing = passing;
      if (rows.length === 0 || from + all.length >= passing) break;
    }
    return all;
  }
}
