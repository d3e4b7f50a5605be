import { RANKS } from './words/people-words';

/** From the first letter to the last. A pattern for the signs at the end would start again at each of a million of them. */
const CORE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

/** `Lt. Gen.` spelt out. */
export function inFull(role: string): string {
  return role.replace(/\p{L}+(?=\.)/gu, (short) => RANKS.get(short.toLowerCase()) ?? short);
}

/** The noun of a role: vice defense |minister|, |president| of the club. */
export function titleOf(role: string): string | undefined {
  const [head = ''] = inFull(role).split(/\s(?:of|for|at|de|du|des)\s|,/);
  return wordsOf(head).at(-1);
}

/** Comparable words of a name: lower case, straight apostrophes, no points. */
export function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s,]+/)
    .map((word) => CORE.exec(word.replace(/'s$/, ''))?.[0] ?? '')
    .filter((word) => word !== '');
}

/** `officials` → `official`. */
export function singular(noun: string): string {
  return /[^s]s$/.test(noun) && noun.length > 4 ? noun.slice(0, -1) : noun;
}

/** `directrice` → `directeur`, so that a role is found in both forms. */
export function masculine(noun: string): string {
  return noun
    .replace(/trice$/, 'teur')
    .replace(/euse$/, 'eur')
    .replace(/(?<=[rtn])e$/, '');
}

/** Names inside a role phrase: `the NATO secretary general` is nobody else's general. */
export function proper(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .slice(1)
    .map((word) => word.replace(/^[ld]['’]/i, ''))
    .filter((word) => /^\p{Lu}/u.test(word))
    .flatMap(wordsOf);
}

/** `World Food Programme` → `WFP`; null for a name of fewer than three capital words. */
export function lettersOf(name: string): string | null {
  const letters = name.match(/(?<=^|[\s-])\p{Lu}(?=\p{Ll})/gu) ?? [];
  return letters.length < 3 ? null : letters.join('');
}

/** The noun of an organisation: Institute of Ports, the Tidal |Institute|. */
export function organisationHead(words: readonly string[]): string | undefined {
  const joint = words.findIndex((word) => /^(?:of|for|on|de|des|du|d)$/.test(word));
  return joint > 0 ? words[joint - 1] : /^[a-zà-ÿ]+$/.test(words.at(-1) ?? '') ? words.at(-1) : words[0];
}
