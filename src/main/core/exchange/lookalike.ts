import unhomoglyph from 'unhomoglyph';
import type { PayloadContents } from './payload';

/** Letters of Cyrillic and Greek that look like Latin ones, after lower-casing (a choice from Unicode's confusables.txt). */
const TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'аa вb еe ёe кk мm нh оo рp сc тt уy хx ѕs іi їi јj ԁd ԛq ԝw һh гr ' +
    'αa βb εe ζz ηh ιi κk μm νv οo ρp τt υu χx γy ϲc ϳj ωw ıi ɑa ɡg ɩi ӏl'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/**
 * What a name has in common with those that are the same but for case, marks, blanks and alphabet. Archives keep it with
 * the keys of colleagues, so that it never changes.
 */
export function skeletonOf(name: string): string {
  const lower = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const letters = lower.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return Array.from(letters, (letter) => TWINS[letter] ?? letter)
    .join('')
    .replace(/[1|]/gu, 'l')
    .replace(/0/gu, 'o');
}

/**
 * What a name looks like: its skeleton after Unicode TR 39, 4 (unicode.org/reports/tr39), with the table that
 * `unhomoglyph` keeps of Unicode's confusables.txt, but for case, marks and blanks. `l` and `I`, `rn` and `m`, `0` and `O` are one.
 */
export function shapeOf(name: string): string {
  const skeleton = unhomoglyph(name.normalize('NFD')).normalize('NFKD').replace(/\p{M}/gu, '');
  return skeleton
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first of `names` that could be read as one of `known`, letter for letter alike, and is another name. */
export function findAlikeInShape(
  names: readonly string[],
  known: readonly string[],
): { readonly name: string; readonly other: string } | null {
  const byShape = Map.groupBy(known, shapeOf);
  for (const name of names) {
    const alike = byShape.get(shapeOf(name)) ?? [];
    const other = alike.find((one) => skeletonOf(one) !== skeletonOf(name));
    if (other !== undefined) return { name, other };
  }
  return null;
}

/** The first of `names` that looks like one of `known` and is another; letters of another alphabet stand in one of them. */
export function findLookalike(
  names: readonly string[],
  known: readonly string[],
): { readonly name: string; readonly other: string } | null {
  const bySkeleton = Map.groupBy(known, skeletonOf);
  for (const name of names) {
    const alike = bySkeleton.get(skeletonOf(name)) ?? [];
    const other = alike.find((one) => alphabets(one) !== alphabets(name));
    if (other !== undefined) return { name, other };
  }
  return null;
}

/** The names in a payload, by what they name: within one kind, one could be taken for another. */
export function namesByKind({ people, themes, analysts, sources }: PayloadContents) {
  const namesOf = (named: readonly { readonly name: string }[]): string[] => named.map(({ name }) => name);
  return {
    people: namesOf(people),
    themes: namesOf(themes),
    analysts: namesOf(analysts),
    outlets: sources.flatMap(({ outlet }) => outlet ?? []),
  };
}

function alphabets(name: string): string {
  return [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]
    .map((script) => script.test(name))
    .join();
}
