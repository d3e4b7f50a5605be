import type { ArticleId, IsoDate, QuoteId } from '../contract/ids';
import type { Saying, WordChange } from '../contract/sayings';
import { changeWords, countCommon, countShared } from './word-changes';

/** What folding reads of a quote. */
export interface Said {
  readonly id: QuoteId;
  readonly articleId: ArticleId;
  readonly anchor: { readonly start: number; readonly exact: string };
  readonly publishedOn: IsoDate | null;
}

/**
 * The form under which two quotes are the same words: no case, no punctuation. Outlets print one statement with
 * other marks, capitals and spaces, and Quotebank (Vaucher et al., WSDM 2021) joins its quotations over the same form.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Pd}/gu, ' ')
    .replace(/[\p{P}\p{S}]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Fewer words in common than this may be chance: "we will do it". */
const LEAST_COMMON = 5;
/** Of the longer one's words, how many must stand in the other, in order. Two in eight may differ. */
const LEAST_SHARE = 0.75;
/** Comparing takes the product of both lengths in words: of block quotations this long, only the same words are seen. */
const MOST_WORDS = 400;
/** How many of their rarest words two near quotes share: the more, the fewer share them by chance, and the more are looked up. */
const RARE = 3;
/** Where runs of words lead to no more than this, rare words are not looked up. */
const MOST_BY_RUNS = 200;
/** From this product of their lengths on, counting words in any order takes less than comparing. */
const LONG_PRODUCT = 2_500;
/** As many neighbouring words as two quotes share before they are compared at all. */
const SHINGLE = 3;

interface Group {
  readonly folded: string;
  readonly words: readonly string[];
  readonly first: Said;
  readonly repeats: { readonly quote: Said; readonly isSame: boolean }[];
}

/** One thing that was said, by the quotes that carry it: the earliest, and those that repeat it, the earliest first. */
export interface FoldedSaying {
  readonly first: Said;
  /** Whether it has the same words, case and punctuation aside. */
  readonly repeats: readonly { readonly quote: Said; readonly isSame: boolean }[];
}

/**
 * Folds one person's quotes by what they say. Those of the same words are one saying; one that differs from it by
 * a few words joins it with the difference marked, for that may be a misquotation.
 * @returns sayings by their earliest quote, newest first, undated last
 */
export function foldQuotes(quotes: readonly Said[]): readonly FoldedSaying[] {
  const groups: Group[] = [];
  const byWords = new Map<string, Group>();
  const said = quotes.toSorted(earliestFirst).map((quote) => {
    const folded = foldWords(quote.anchor.exact);
    return { quote, folded, words: folded.split(' ') };
  });
  const near = createNearness(said.map(({ words }) => words));
  for (const { quote, folded, words } of said) {
    const group = byWords.get(folded) ?? near.find(words);
    if (group === undefined) {
      const begun: Group = { folded, words, first: quote, repeats: [] };
      groups.push(begun);
      near.add(begun);
      byWords.set(folded, begun);
    } else {
      group.repeats.push({ quote, isSame: folded === group.folded });
      byWords.set(folded, group);
    }
  }
  return groups.sort((one, other) => newestFirst(one.first, other.first));
}

/** The same, with the difference of each that repeats: comparing takes its time, so ask for what is shown. */
export const foldSayings = (quotes: readonly Said[]): readonly Saying[] =>
  foldQuotes(quotes).map(({ first, repeats }) => ({
    quoteId: first.id,
    repeats: repeats.map(({ quote, isSame }) => ({
      quoteId: quote.id,
      changes: isSame ? null : differences(first.anchor.exact, quote.anchor.exact),
    })),
  }));

/** What became of the words of a quote in one that repeats it. */
export const differences = (first: string, repeated: string): readonly WordChange[] =>
  changeWords(first, repeated, foldWords);

/**
 * Finds the saying that words come close to. Two quotes that are near share a run of words; and they have most words in
 * common, so that they share some of the rarest of each too (prefix filter: Chaudhuri, Ganti & Kaushik, ICDE 2006). Those that
 * share the one or the other are compared, whichever are fewer: where thousands say "we have to", the rare words tell them
 * apart, and where all words are common, the runs do.
 * @param all every quote that will be asked for, in words: how rare a word is among them
 */
function createNearness(all: readonly (readonly string[])[]) {
  const byRun = new Index();
  const byRare = new Index();
  const counts = new Map<string, number>();
  /** Those that rare words do not lead to yet: most quotes never need them. */
  let waiting: Group[] = [];
  const ofRare = (words: readonly string[]): { readonly count: number; readonly keys: readonly string[] } => {
    if (counts.size === 0) countWords(all, counts);
    for (const group of waiting) byRare.add(rarest(group.words, counts), group);
    waiting = [];
    const keys = rarest(words, counts);
    return { count: byRare.count(keys), keys };
  };
  const order = new Map<Group, number>();
  return {
    add(group: Group): void {
      if (!isCompared(group.words)) return;
      order.set(group, order.size);
      byRun.add(shinglesOf(group.words), group);
      waiting.push(group);
    },
    /** Of several, that with which the words share a run of words that comes first in them; then the earliest. */
    find(words: readonly string[]): Group | undefined {
      if (!isCompared(words)) return undefined;
      const runs = shinglesOf(words);
      const count = byRun.count(runs);
      const rare = count > MOST_BY_RUNS ? ofRare(words) : null;
      const sharing = rare !== null && rare.count < count ? byRare.of(rare.keys, RARE) : byRun.of(runs, 1);
      return sharing
        .filter((group) => isNear(group.words, words))
        .map((group) => ({ group, place: firstShared(group.words, words) }))
        .filter(({ place }) => place < Infinity)
        .sort(
          (one, other) => one.place - other.place || placeIn(order, one.group) - placeIn(order, other.group),
        )
        .at(0)?.group;
    },
  };
}

/** Groups by the keys that they were put under. */
class Index {
  readonly #groups = new Map<string, Group[]>();

  add(keys: readonly string[], group: Group): void {
    for (const key of keys) {
      const sharing = this.#groups.get(key);
      if (sharing === undefined) this.#groups.set(key, [group]);
      else sharing.push(group);
    }
  }

  /** How many there are under these keys, those under several counted for each. */
  count(keys: readonly string[]): number {
    return keys.reduce((sum, key) => sum + (this.#groups.get(key)?.length ?? 0), 0);
  }

  /** Each that is under at least so many of these keys. */
  of(keys: readonly string[], least: number): readonly Group[] {
    const times = new Map<Group, number>();
    for (const key of keys) {
      for (const group of this.#groups.get(key) ?? []) times.set(group, (times.get(group) ?? 0) + 1);
    }
    return [...times].filter(([, count]) => count >= least).map(([group]) => group);
  }
}

/** In how many quotes each word stands. */
function countWords(all: readonly (readonly string[])[], counts: Map<string, number>): void {
  for (const words of all) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

const placeIn = (order: ReadonlyMap<Group, number>, group: Group): number => order.get(group) ?? 0;

const isCompared = (words: readonly string[]): boolean =>
  words.length >= LEAST_COMMON && words.length <= MOST_WORDS;

/**
 * As many of the rarest words as two near quotes must share some of, because all but a few of each one's words stand in the
 * other. A word that stands in a quote twice is two words.
 */
function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  const met = new Map<string, number>();
  const told = words.map((word) => {
    const time = (met.get(word) ?? 0) + 1;
    met.set(word, time);
    return { key: `${word} ${time}`, count: counts.get(word) ?? 0, time };
  });
  // Near ones are at least as long as this one's share: the fewest words that they then have in common.
  const common = Math.max(LEAST_COMMON, Math.ceil(LEAST_SHARE * words.length));
  return told
    .sort(
      (one, other) =>
        one.count - other.count ||
        other.time - one.time ||
        (one.key < other.key ? -1 : one.key > other.key ? 1 : 0),
    )
    .slice(0, words.length - common + RARE)
    .map(({ key }) => key);
}

/** Where in the second the first run of words begins that the first has too. */
function firstShared(one: readonly string[], other: readonly string[]): number {
  const shingles = new Set(shinglesOf(one));
  const at = shinglesOf(other).findIndex((shingle) => shingles.has(shingle));
  return at === -1 ? Infinity : at;
}

const shinglesOf = (words: readonly string[]): readonly string[] =>
  words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(' '));

function isNear(one: readonly string[], other: readonly string[]): boolean {
  const longer = Math.max(one.length, other.length);
  const least = Math.max(LEAST_COMMON, LEAST_SHARE * longer);
  if (Math.min(one.length, other.length) < least) return false;
  // Of long ones, words in any order are sooner counted, and what differs mostly differs in that.
  const isLong = one.length * other.length > LONG_PRODUCT;
  return (!isLong || countShared(one, other) >= least) && countCommon(one, other) >= least;
}

/** A quote without a date cannot be shown to be the first: it comes last either way. */
function earliestFirst(one: Said, other: Said): number {
  return byDate(one, other, 1) || one.articleId - other.articleId || one.anchor.start - other.anchor.start;
}

function newestFirst(one: Said, other: Said): number {
  return byDate(one, other, -1) || other.articleId - one.articleId || one.anchor.start - other.anchor.start;
}

function byDate({ publishedOn: one }: Said, { publishedOn: other }: Said, direction: 1 | -1): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -direction : direction;
}
