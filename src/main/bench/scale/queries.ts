/** What is asked of an archive of the corpus, by kind: each kind costs in its own way. */
import { seededRandom } from '../corpus';
import type { Request } from '../../core/contract/calls';
import type { IsoDate } from '../../core/contract/ids';
import { SEED } from './options';

export type Filters = Request<'search'>['filters'];

export interface QueryKind {
  readonly name: string;
  readonly queries: readonly (readonly [query: string, filters: Filters])[];
}

/** Queries of each kind. */
const EACH = 40;
/** Words that are typed, and the letters of each. */
const TYPED = 10;
const LETTERS = 4;

/** @param words of the corpus, from the commonest to the rarest */
export function queryKinds(words: readonly string[]): readonly QueryKind[] {
  const random = seededRandom(SEED);
  const between = (first: number, last: number): string =>
    words[first + Math.floor(random() * (last - first))] ?? '';
  const long = (first: number, last: number, length: number): string => {
    for (;;) {
      const word = between(first, last);
      if (word.length >= length) return word;
    }
  };
  const of = (name: string, query: () => string, filters: Filters = {}): QueryKind => ({
    name,
    // A blank after a word says that it is whole.
    queries: Array.from({ length: EACH }, () => [query(), filters] as const),
  });
  return [
    of('rare word', () => `${between(20_000, 60_000)} `),
    of('middling word', () => `${between(300, 3_000)} `),
    of('two words', () => `${between(50, 500)} ${between(300, 3_000)} `),
    of('three words', () => `${between(30, 200)} ${between(50, 500)} ${between(300, 3_000)} `),
    of('phrase', () => `“${between(0, 30)} ${between(30, 300)}” `),
    of('beginning of 3 letters', () => long(100, 20_000, 4).slice(0, 3)),
    of('beginning of 4 letters', () => long(100, 20_000, 5).slice(0, 4)),
    of('word, filtered', () => `${between(100, 1_000)} `, {
      from: '2020-01-01' as IsoDate,
      to: '2021-12-31' as IsoDate,
    }),
    of('very common word', () => `${between(0, 30)} `),
    of('beginning of 2 letters', () => long(100, 20_000, 3).slice(0, 2)),
  ];
}

/** What somebody types into a field, letter by letter: the beginning of a word that is neither rare nor everywhere. */
export function wordsToType(words: readonly string[]): readonly string[] {
  const typed = words.slice(200, 4_000).filter((word) => word.length >= LETTERS);
  return Array.from({ length: TYPED }, (_, at) =>
    (typed[Math.floor((at * typed.length) / TYPED)] ?? '').slice(0, LETTERS),
  );
}
