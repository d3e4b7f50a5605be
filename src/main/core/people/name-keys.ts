/**
 * Keys that are narrow: whoever shares one is nearly always alike, so that comparing those costs about as much as there is
 * to find. For full names each rule of `similar-names.ts` has its own; a surname alone, which many bear, has the ends of
 * the names that it may stand for.
 */
import { isFull, type NameWord, type ReadName } from './similar-names';

/** A name is compared with those across from it only: a written-out given name with an initial, a name with an acronym. */
export interface SidedKey {
  readonly key: string;
  readonly side: 0 | 1;
}

/**
 * Keys of a full name: same words, in this order or turned; more words; a letter apart. Two full names that are alike,
 * but for an initial, have one in common.
 */
export function closeKeys({ words }: ReadName): readonly string[] {
  const [first, ...others] = words;
  const last = words.at(-1);
  const before = words.at(-2);
  if (first === undefined || last === undefined || before === undefined) return [];
  return [
    ...others.flatMap((word) => both('', first, word)),
    ...both('', last, before),
    ...first.readings.flatMap((form) => halvesOf(last.plain).map((half) => `last ${form} ${half}`)),
    ...last.readings.flatMap((form) => halvesOf(first.plain).map((half) => `first ${form} ${half}`)),
  ];
}

/** Keys of initials: on side 1 those that have one for a given name. */
export function initialKeys({ words }: ReadName): readonly SidedKey[] {
  const given = words[0]?.plain ?? '';
  const last = words.at(-1);
  if (given === '' || words.length < 2 || last === undefined) return [];
  const side = given.length === 1 ? 1 : 0;
  return last.readings.map((form) => ({ key: `${given.charAt(0)} ${form}`, side }));
}

/** Keys of an organisation, but for its name itself. */
export const organisationKeys = ({ words }: ReadName): readonly string[] => [
  words.map(({ plain }) => plain).join(' '),
];

/** Keys of acronyms: on side 1 those that may be one. */
export function acronymKeys({ words, initials }: ReadName): readonly SidedKey[] {
  const [word, ...others] = words;
  if (word === undefined) return [];
  return others.length === 0 ? [{ key: word.plain, side: 1 }] : [{ key: initials, side: 0 }];
}

/** Keys of the ends of a name, by how many words they have: a full name has all of its ends, a surname itself alone. */
export function endKeys(name: ReadName): readonly string[] {
  const { words } = name;
  const lengths = isFull(name) ? words.map((_, index) => index + 1) : [words.length];
  return lengths.flatMap((length) => endsOf(words, length));
}

/** The key of a name as long as it is. */
export const wholeKeys = ({ words }: ReadName): readonly string[] => endsOf(words, words.length);

function endsOf(words: readonly NameWord[], length: number): readonly string[] {
  const last = words.at(-1);
  const before = words.at(-2);
  if (last === undefined) return [];
  if (length === 1 || before === undefined) return last.readings.map((form) => `1 ${form}`);
  return both(`${length}`, before, last);
}

const both = (kind: string, one: NameWord, other: NameWord): readonly string[] =>
  one.readings.flatMap((form) => other.readings.map((next) => `${kind} ${form} ${next}`));

/**
 * The halves of a word, of which a slip of one letter leaves one as it is: those that it has beside a word as long, and
 * those beside one that is a letter longer or shorter. No slip is seen in fewer than four letters.
 */
function halvesOf(word: string): readonly string[] {
  if (word.length < 4) return [];
  const halves = [word.length, word.length - 1].flatMap((length) => [
    `${word.slice(0, length >> 1)}-`,
    `-${word.slice(word.length - (length - (length >> 1)))}`,
  ]);
  return [...new Set(halves)];
}
