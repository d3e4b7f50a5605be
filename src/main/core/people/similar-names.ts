import { foldName } from '../contract/rules/fold-name';
import type { PersonKind, Similarity } from '../contract/people';
import { readingsOf } from './romanisation';

/** One word of a name, and all the ways to read it. */
export interface NameWord {
  readonly plain: string;
  readonly readings: readonly string[];
}

/** A name, ready to be compared with others. */
export interface ReadName {
  readonly name: string;
  readonly folded: string;
  readonly words: readonly NameWord[];
  /** Of an organisation: the first letters of its words. */
  readonly initials: string;
}

/** Words that come before a surname and are part of it: a name that begins with one has no given name. */
const PARTICLES = new Set('von van der den de del della di da dos du le la al el bin ben ibn'.split(' '));
/** Words that come and go in an organisation's name (English, French). */
const FUNCTION_WORDS = new Set('the of for and on in a le la les l de du des d et pour'.split(' '));

/** Reads a name of a person or an organisation. */
export function readName(name: string, kind: PersonKind): ReadName {
  const folded = foldName(name);
  if (kind === 'human') return { name, folded, words: wordsOf(name), initials: '' };
  const plain = folded.split(' ').filter((word) => !FUNCTION_WORDS.has(word));
  return {
    name,
    folded,
    words: plain.map((word) => ({ plain: word, readings: [word] })),
    initials: plain.map((word) => word.charAt(0)).join(''),
  };
}

/** A given name and a surname at least: what tells its bearer from others. */
export const isFull = ({ words }: ReadName): boolean =>
  words.length > 1 && !PARTICLES.has(words[0]?.plain ?? '');

/**
 * What makes two people's names look like one name; null when nothing does. A shorter name must come second.
 * "one-letter", "initial" and "surname" say little by themselves: the caller decides what else must speak for them.
 */
export function compareHumans(one: ReadName, other: ReadName): Similarity | null {
  if (one.folded === other.folded) return isFull(one) ? 'same-name' : 'surname';
  if (!isFull(one)) return endsIn(one, other) && one.words.length === other.words.length ? 'surname' : null;
  if (!isFull(other)) return endsIn(one, other) ? 'surname' : null;
  if (sameWords(one.words, other.words)) return 'spelling';
  if (sameWords(one.words, turned(other.words))) return 'word-order';
  if (isAbbreviated(one.words, other.words) || isAbbreviated(other.words, one.words)) return 'initial';
  if (leavesOut(one.words, other.words)) return 'longer-name';
  return differByOneLetter(one.words, other.words) ? 'one-letter' : null;
}

/** What makes the names of two organisations look like one name; null when nothing does. */
export function compareOrganisations(one: ReadName, other: ReadName): Similarity | null {
  if (one.folded === other.folded) return 'same-name';
  if (one.words.length > 0 && sameWords(one.words, other.words)) return 'spelling';
  return isAcronym(other, one) || isAcronym(one, other) ? 'acronym' : null;
}

/**
 * The keys of a name under which people are compared: who share none are two, whatever their other names. By them a
 * surname brings together; `name-keys.ts` has narrower ones, by which those are found whose names are alike.
 */
export function keysOf(read: ReadName, kind: PersonKind): readonly string[] {
  const same = `= ${read.folded}`;
  if (kind !== 'human') {
    const words = read.words.map(({ plain }) => plain).join(' ');
    return [same, `words ${words}`, `acronym ${read.initials}`, `acronym ${words}`];
  }
  const [first, second] = read.words;
  const last = read.words.at(-1);
  if (first === undefined || last === undefined) return [];
  const surnames = last.readings.map((form) => `surname ${form}`);
  if (second === undefined) return [same, ...surnames];
  const anyOrder = read.words.map(({ readings: [form] }) => form).sort();
  const given = first.readings.flatMap((form) => [
    ...second.readings.map((next) => `start ${form} ${next}`),
    // A slip of one letter leaves the first two or the last two as they are.
    `slip ${form} ${last.plain.slice(0, 2)}-`,
    `slip ${form} -${last.plain.slice(-2)}`,
  ]);
  return [same, ...surnames, `order ${anyOrder.join(' ')}`, ...given];
}

/** "NATO", but not "Nato": capitals tell an acronym from a word. */
function isAcronym({ name, words: [word, ...others] }: ReadName, { initials, words }: ReadName): boolean {
  if (word === undefined || others.length > 0 || words.length < 2) return false;
  return word.plain === initials && /^(?:the |l['’])?\p{Lu}{2,}$/u.test(name.trim());
}

function wordsOf(name: string): readonly NameWord[] {
  const honest = joined(name);
  const words = honest.split(' ').filter((word) => word !== '');
  const bare = words.filter((word) => foldName(`${word} x`) !== 'x');
  const named = bare.length > 0 ? bare : words;
  return named.map((word, index) => {
    const letters = word.replaceAll('-', '');
    return { plain: foldName(letters), readings: readingsOf(letters, index === named.length - 1) };
  });
}

/** Joins what is one word whatever stands within: Jean-Luc, O’Neill, al-Assad, Abd el-Fattah. */
function joined(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’ʼʹ`](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}-]+/gu, ' ')
    .replace(/(?<![\p{L}-])(?:al|el|as|ash|ad|ar|at|az)-(?=\p{L})/gu, '')
    .replace(/(?<=\S )(?:al|el) (?=\S)/gu, '')
    .replace(/(?<!\p{L})(?:abd|abdel|abdul|abdal|abdoul)[ -](?:al |el |ul )?(?=\p{L})/gu, 'abdul')
    .trim();
}

const isSame = (one: NameWord | undefined, other: NameWord | undefined): boolean =>
  one !== undefined && other !== undefined && one.readings.some((form) => other.readings.includes(form));

const sameWords = (one: readonly NameWord[], other: readonly NameWord[]): boolean =>
  one.length === other.length && one.every((word, index) => isSame(word, other[index]));

/** The surname first, as Hungarian, Chinese and lists have it. */
const turned = (words: readonly NameWord[]): readonly NameWord[] => [
  ...words.slice(-1),
  ...words.slice(0, -1),
];

/** Is the second the end of the first: a surname alone, with its particles? */
const endsIn = ({ words }: ReadName, { words: end }: ReadName): boolean =>
  end.length > 0 && sameWords(words.slice(-end.length), end);

/** "I. Varnholt" of "Ilse Varnholt". Two initials say too little. */
function isAbbreviated(full: readonly NameWord[], short: readonly NameWord[]): boolean {
  const given = full[0]?.plain ?? '';
  const initial = short[0]?.plain ?? '';
  return (
    initial.length === 1 && given.length > 1 && given.startsWith(initial) && isSame(full.at(-1), short.at(-1))
  );
}

/** One name has the other's words in its order, and more: a middle name, a second surname. */
function leavesOut(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  if (longer.length === shorter.length || !isSame(longer[0], shorter[0])) return false;
  let next = 0;
  for (const word of longer) if (isSame(word, shorter[next])) next++;
  return next === shorter.length;
}

/** All words but one are the same, and that one is a letter off: Varnholt, Vernholt. */
function differByOneLetter(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  if (one.length !== other.length) return false;
  const differing = one.flatMap((word, index) => (isSame(word, other[index]) ? [] : [index]));
  const [index, ...more] = differing;
  if (index === undefined || more.length > 0) return false;
  return isOneLetterOff(one[index]?.plain ?? '', other[index]?.plain ?? '');
}

/** One letter changed, left out or put in, in a word long enough for a slip; a last vowel may make another name of it. */
function isOneLetterOff(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end === 1 && end > 0;
}
