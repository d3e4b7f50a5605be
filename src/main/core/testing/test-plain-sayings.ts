/** For tests: sayings folded by comparing each quote with all that share a run of three words with it. */
import type { QuoteId } from '../contract/ids';
import type { Saying, WordChange } from '../contract/sayings';
import { foldWords, type Said } from '../people/sayings';
import { changeWords, countCommon } from '../people/word-changes';

/** Fewer words in common than this may be chance: "we will do it". */
const LEAST_COMMON = 5;
/** Of the longer one's words, how many must stand in the other, in order. Two in eight may differ. */
const LEAST_SHARE = 0.75;
/** Comparing takes the product of both lengths in words: of block quotations this long, only the same words are seen. */
const MOST_WORDS = 400;
/** As many neighbouring words as two quotes share before they are compared at all. */
const SHINGLE = 3;

interface Group {
  readonly folded: string;
  readonly words: readonly string[];
  readonly first: Said;
  readonly repeats: { quoteId: QuoteId; changes: readonly WordChange[] | null }[];
}

/**
 * Folds one person's quotes by what they say. Those of the same words are one saying; one that differs from it by
 * a few words joins it with the difference marked, for that may be a misquotation.
 * @returns sayings by their earliest quote, newest first, undated last
 */
export function foldSayingsPlainly(quotes: readonly Said[]): readonly Saying[] {
  const groups: Group[] = [];
  const byWords = new Map<string, Group>();
  const near = createNearness();
  for (const quote of [...quotes].sort(earliestFirst)) {
    const folded = foldWords(quote.anchor.exact);
    const words = folded.split(' ');
    const group = byWords.get(folded) ?? near.find(words);
    if (group === undefined) {
      const begun: Group = { folded, words, first: quote, repeats: [] };
      groups.push(begun);
      near.add(begun);
      byWords.set(folded, begun);
    } else {
      group.repeats.push({ quoteId: quote.id, changes: changesOf(group, folded, quote) });
      byWords.set(folded, group);
    }
  }
  return groups
    .sort((one, other) => newestFirst(one.first, other.first))
    .map(({ first, repeats }) => ({ quoteId: first.id, repeats }));
}

function changesOf(group: Group, folded: string, quote: Said): readonly WordChange[] | null {
  return folded === group.folded
    ? null
    : changeWords(group.first.anchor.exact, quote.anchor.exact, foldWords);
}

/** Finds the saying that words come close to, by the runs of words they share: no quote is compared with all others. */
function createNearness() {
  const byShingle = new Map<string, Set<Group>>();
  return {
    add(group: Group): void {
      for (const shingle of shinglesOf(group.words)) {
        const sharing = byShingle.get(shingle) ?? new Set();
        byShingle.set(shingle, sharing.add(group));
      }
    },
    find(words: readonly string[]): Group | undefined {
      const sharing = shinglesOf(words).flatMap((shingle) => [...(byShingle.get(shingle) ?? [])]);
      return [...new Set(sharing)].find((group) => isNear(group.words, words));
    },
  };
}

function shinglesOf(words: readonly string[]): readonly string[] {
  if (words.length < LEAST_COMMON || words.length > MOST_WORDS) return [];
  return words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(' '));
}

function isNear(one: readonly string[], other: readonly string[]): boolean {
  const longer = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < Math.max(LEAST_COMMON, LEAST_SHARE * longer)) return false;
  const common = countCommon(one, other);
  return common >= LEAST_COMMON && common >= LEAST_SHARE * longer;
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
