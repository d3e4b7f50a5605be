import type { ThemeId } from '../../../main/core/contract/ids';
import type { Evidence } from '../../../main/core/contract/evidence';
import type {
  EvidenceFilter,
  EvidenceSpeakers,
  SpeakerCount,
} from '../../../main/core/contract/evidence-pages';
import { LONGEST_QUERY } from '../../../main/core/contract/search';
import type { Client } from '../../client';
import { Rereading } from '../../lib/rereading';
import { evidenceKey, evidenceRef, withPieces, type EvidenceKey, type Place } from './evidence-refs';
import { withSpeakers } from './evidence-speakers';
import type { Direction } from './draft-edits';

/** How many pieces are drawn at first, and how many more each time: what a screen takes without a pause. */
export const PAGE = 60;
/** Up to this place the list is read from its beginning to reveal a piece; further down it begins shortly before it. */
const FAR = 10 * PAGE;
/** Pieces that are drawn before a revealed one far down. */
const BEFORE = 10;

export interface ShelfFilter {
  readonly words: string;
  readonly themeId: ThemeId | null;
  readonly speaker: string | null;
  readonly unusedOnly: boolean;
}

const NO_QUESTION: EvidenceFilter = { words: '', themeId: null, speaker: null, without: [] };
const NO_FILTER: ShelfFilter = { words: '', themeId: null, speaker: null, unusedOnly: false };

/** What the archive answered, as far as it is read. */
interface Answer {
  readonly question: EvidenceFilter;
  readonly from: number;
  readonly total: number;
  readonly matching: number;
  readonly pieces: readonly Evidence[];
}

type ShelfClient = Pick<Client, 'pageEvidence' | 'placeEvidence' | 'listEvidenceSpeakers'>;

/** The evidence of the archive, narrowed to what the writer is looking for. Only what is drawn is read. */
export class EvidenceShelf {
  selectedKey: EvidenceKey | null = $state(null);

  #answer: Answer | null = $state.raw(null);
  #speakers: EvidenceSpeakers = $state.raw({ speakers: [], inAll: 0 });
  #found: readonly SpeakerCount[] = $state.raw([]);
  #filter: ShelfFilter = $state.raw(NO_FILTER);
  /** The first piece that is drawn, counted from 0, and how many are. */
  #from = $state(0);
  #limit = $state(PAGE);
  #asked: EvidenceFilter | null = null;
  #following: Promise<void> = Promise.resolve();
  /** The question that stands, so that an answer to an earlier one is known. */
  #kept: { readonly key: string; readonly question: EvidenceFilter } = { key: '', question: NO_QUESTION };
  readonly #rereading = new Rereading(() => this.#read());
  readonly #client: ShelfClient;
  readonly #places: () => ReadonlyMap<EvidenceKey, readonly Place[]>;

  /** What is drawn: the first matches up to a limit that the reader raises. */
  readonly shown: readonly Evidence[] = $derived.by(() => {
    const pieces = (this.#answer?.pieces ?? []).slice(0, this.#limit);
    if (!this.#filter.unusedOnly) return pieces;
    const places = this.#places();
    return pieces.filter(({ ref }) => !places.has(evidenceKey(ref)));
  });
  readonly hidden = $derived.by(() =>
    this.#answer === null
      ? 0
      : Math.max(
          0,
          this.#answer.matching - this.#answer.from - Math.min(this.#limit, this.#answer.pieces.length),
        ),
  );
  /** How many pieces stand before the first that is drawn. */
  readonly earlier = $derived.by(() => this.#answer?.from ?? 0);
  readonly total = $derived.by(() => this.#answer?.total ?? 0);
  readonly matching = $derived.by(() => this.#answer?.matching ?? 0);
  /** The most quoted; of very many, also those whose names hold the words that are looked for. */
  readonly speakers: readonly SpeakerCount[] = $derived.by(() =>
    withSpeakers(this.#speakers.speakers, this.#found),
  );
  readonly selected: Evidence | null = $derived.by(
    () => this.shown.find((piece) => evidenceKey(piece.ref) === this.selectedKey) ?? null,
  );

  constructor(client: ShelfClient, places: () => ReadonlyMap<EvidenceKey, readonly Place[]>) {
    this.#client = client;
    this.#places = places;
  }

  /** False until the archive has answered once. */
  get loaded(): boolean {
    return this.#answer !== null;
  }

  /** What is asked; whenever it is another one, `follow` is to be called. */
  get question(): EvidenceFilter {
    const { words, themeId, speaker, unusedOnly } = this.#filter;
    const without = unusedOnly ? [...this.#places().keys()] : [];
    const key = JSON.stringify([words, themeId, speaker, without]);
    if (key !== this.#kept.key) {
      const filter = { words: words.slice(0, LONGEST_QUERY), themeId, speaker };
      this.#kept = { key, question: { ...filter, without: without.map(evidenceRef) } };
    }
    return this.#kept.question;
  }

  get filter(): ShelfFilter {
    return this.#filter;
  }

  get isNarrowed(): boolean {
    return this.#filter !== NO_FILTER;
  }

  /** Reads again what is shown, and who is quoted. */
  async load(): Promise<void> {
    await Promise.all([this.#rereading.run(), this.#readSpeakers()]);
  }

  /** Reads what is asked for, unless it is read or being read. Settles when it is there. */
  follow(): Promise<void> {
    if (this.question !== this.#asked) this.#following = this.#rereading.run();
    return this.#following;
  }

  /** Whether what is shown answers what is asked. */
  get isSettled(): boolean {
    return this.#answer?.question === this.question;
  }

  narrow(change: Partial<ShelfFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    [this.#from, this.#limit] = [0, PAGE];
  }

  clear(): void {
    this.#filter = NO_FILTER;
    [this.#from, this.#limit] = [0, PAGE];
  }

  showMore(): Promise<void> {
    this.#limit += PAGE;
    return this.#readMore();
  }

  /** Draws the pieces before the first one too. */
  showEarlier(): Promise<void> {
    const from = Math.max(0, this.#from - PAGE);
    [this.#from, this.#limit] = [from, this.#limit + this.#from - from];
    return this.#rereading.run();
  }

  /** Selects the neighbour of the selected piece, or the first; stops at either end. */
  step(by: Direction): void {
    const here = this.shown.findIndex((piece) => evidenceKey(piece.ref) === this.selectedKey);
    const next = this.shown[here === -1 ? 0 : Math.min(Math.max(here + by, 0), this.shown.length - 1)];
    this.selectedKey = next === undefined ? null : evidenceKey(next.ref);
  }

  /** Selects a piece and makes sure that it is among those shown. */
  async reveal(key: EvidenceKey): Promise<void> {
    this.selectedKey = key;
    if (this.selected !== null) return;
    let place = await this.#placeOf(key);
    if (place === null) {
      this.clear();
      place = await this.#placeOf(key);
    }
    // What was rejected since stands in no list.
    if (place === null) return this.#rereading.run();
    if (place >= FAR) [this.#from, this.#limit] = [place - BEFORE, PAGE];
    else [this.#from, this.#limit] = [0, Math.max(this.#limit, place + 1)];
    await this.#rereading.run();
  }

  #placeOf(key: EvidenceKey): Promise<number | null> {
    return this.#client.placeEvidence({ filter: this.question, ref: evidenceRef(key) });
  }

  async #read(): Promise<void> {
    const [question, from] = [this.question, this.#from];
    this.#asked = question;
    const first = { question, from, total: 0, matching: Infinity, pieces: [] };
    const isLate = (): boolean => question !== this.question || from !== this.#from;
    let answer = await this.#next(first);
    while (!isLate()) {
      if (!this.#lacks(answer)) {
        this.#answer = answer;
        break;
      }
      answer = await this.#next(answer);
    }
    await this.#findSpeakers(question.words);
  }

  async #readMore(): Promise<void> {
    for (let answer = this.#answer; answer !== null && this.#lacks(answer); answer = this.#answer) {
      const next = await this.#next(answer);
      if (this.#answer === answer) this.#answer = next;
    }
  }

  #lacks({ from, matching, pieces }: Answer): boolean {
    return pieces.length < Math.min(this.#limit, matching - from);
  }

  /** With the next pieces. What was written in between may have moved one of them. */
  async #next({ question, from, pieces }: Answer): Promise<Answer> {
    const part = { offset: from + pieces.length, limit: Math.min(PAGE, this.#limit - pieces.length) };
    const page = await this.#client.pageEvidence({ filter: question, ...part });
    const all = withPieces(pieces, page.pieces);
    // Without any it would be asked for again and again.
    const matching =
      all.length === pieces.length ? Math.min(page.matching, from + all.length) : page.matching;
    return { question, from, total: page.total, matching, pieces: all };
  }

  async #readSpeakers(): Promise<void> {
    this.#speakers = await this.#client.listEvidenceSpeakers({ words: '' });
  }

  async #findSpeakers(words: string): Promise<void> {
    const areAll = this.#speakers.inAll <= this.#speakers.speakers.length;
    if (areAll || words.trim() === '') this.#found = [];
    else this.#found = (await this.#client.listEvidenceSpeakers({ words })).speakers;
  }
}
