import type { ThemeId } from '../../../main/core/contract/ids';
import type { Evidence } from '../../../main/core/contract/evidence';
import type { Client } from '../../client';
import { fold } from '../../../main/core/contract/rules/fold';
import { wordsOf } from '../../lib/holds-words';
import { evidenceKey, type EvidenceKey, type Place } from './evidence-refs';
import type { Direction } from './draft-edits';
import { speakersOf } from './evidence-speakers';

/** How many pieces are drawn at first, and how many more each time: what a screen takes without a pause. */
export const PAGE = 60;

export interface ShelfFilter {
  readonly words: string;
  readonly themeId: ThemeId | null;
  readonly speaker: string | null;
  readonly unusedOnly: boolean;
}

const NO_FILTER: ShelfFilter = { words: '', themeId: null, speaker: null, unusedOnly: false };

interface Shelved {
  readonly piece: Evidence;
  readonly key: EvidenceKey;
  /** Words, note, speaker, role, title and outlet as the search compares them. */
  readonly folded: string;
}

/** All evidence of the archive, narrowed to what the writer is looking for. */
export class EvidenceShelf {
  loaded = $state(false);
  selectedKey: EvidenceKey | null = $state(null);

  #all: readonly Shelved[] = $state.raw([]);
  #filter: ShelfFilter = $state.raw(NO_FILTER);
  #limit = $state(PAGE);
  readonly #client: Pick<Client, 'listEvidence'>;
  readonly #places: () => ReadonlyMap<EvidenceKey, readonly Place[]>;

  readonly #matches = $derived.by(() => this.#all.filter(this.#passes(this.#filter)));
  /** What is drawn: the first matches up to a limit that the reader raises. */
  readonly shown: readonly Evidence[] = $derived.by(() =>
    this.#matches.slice(0, this.#limit).map(({ piece }) => piece),
  );
  readonly hidden = $derived.by(() => Math.max(0, this.#matches.length - this.#limit));
  readonly total = $derived.by(() => this.#all.length);
  readonly matching = $derived.by(() => this.#matches.length);
  readonly speakers = $derived.by(() => speakersOf(this.#all.map(({ piece }) => piece)));
  readonly selected: Evidence | null = $derived.by(
    () => this.shown.find((piece) => evidenceKey(piece.ref) === this.selectedKey) ?? null,
  );

  constructor(
    client: Pick<Client, 'listEvidence'>,
    places: () => ReadonlyMap<EvidenceKey, readonly Place[]>,
  ) {
    this.#client = client;
    this.#places = places;
  }

  get filter(): ShelfFilter {
    return this.#filter;
  }

  get isNarrowed(): boolean {
    return this.#filter !== NO_FILTER;
  }

  async load(): Promise<readonly Evidence[]> {
    const pieces = await this.#client.listEvidence({});
    this.#all = pieces.map((piece) => ({ piece, key: evidenceKey(piece.ref), folded: foldedWords(piece) }));
    this.loaded = true;
    return pieces;
  }

  narrow(change: Partial<ShelfFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#limit = PAGE;
  }

  clear(): void {
    this.#filter = NO_FILTER;
    this.#limit = PAGE;
  }

  showMore(): void {
    this.#limit += PAGE;
  }

  /** Selects the neighbour of the selected piece, or the first; stops at either end. */
  step(by: Direction): void {
    const here = this.shown.findIndex((piece) => evidenceKey(piece.ref) === this.selectedKey);
    const next = this.shown[here === -1 ? 0 : Math.min(Math.max(here + by, 0), this.shown.length - 1)];
    this.selectedKey = next === undefined ? null : evidenceKey(next.ref);
  }

  /** Selects a piece and makes sure that it is among those shown. */
  reveal(key: EvidenceKey): void {
    const place = (): number => this.#matches.findIndex((shelved) => shelved.key === key);
    if (place() === -1) this.clear();
    this.#limit = Math.max(this.#limit, place() + 1);
    this.selectedKey = key;
  }

  #passes({ words, themeId, speaker, unusedOnly }: ShelfFilter): (shelved: Shelved) => boolean {
    const wanted = wordsOf(words);
    const places = unusedOnly ? this.#places() : null;
    return ({ piece, key, folded }) =>
      (themeId === null || piece.themes.includes(themeId)) &&
      (speaker === null || piece.speaker === speaker) &&
      !(places?.has(key) ?? false) &&
      wanted.every((word) => folded.includes(word));
  }
}

function foldedWords({ text, note, speaker, role, source }: Evidence): string {
  return fold([text, note, speaker, role, source.title, source.outlet].filter(Boolean).join(' '));
}
