import type { Database } from 'better-sqlite3';
import type { HitKind } from '../contract/search';
import { fold } from '../contract/rules/fold';

/** How an index writes a word that is folded: as asked for, and as the archive's own texts spell it. */
export type Spellings = (folded: string, isPrefix: boolean) => readonly string[];

/** Of one word; more of them tell nothing apart. */
const MOST_SPELLINGS = 12;

const INDEXES: Readonly<Record<HitKind, string>> = {
  article: 'article_index',
  quote: 'quote_index',
  annotation: 'annotation_index',
  brief: 'brief_index',
};

/**
 * Spellings in the archive of a folded word. FTS5's `unicode61` takes case and most diacritics away, but leaves the letters
 * that do not decompose (ł, ø, ß): the index holds `łukasz`, which `lukasz` does not find. Nothing is folded in the
 * index; the sorted words of it are walked letter by letter instead (`fts5vocab`, sqlite.org/fts5.html), turning aside only
 * where some word goes on with a letter that folds to what is sought. A letter costs one look-up an index.
 */
export function createSpellings(db: Database): (kinds: readonly HitKind[]) => Spellings {
  const next = Object.fromEntries(
    Object.entries(INDEXES).map(([kind, index]) => {
      // In the connection's own memory: the archive's file does not know of it.
      db.exec(
        `CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_${index} USING fts5vocab(main, '${index}', 'instance')`,
      );
      const statement = db
        .prepare<[string], string>(`SELECT term FROM temp.words_of_${index} WHERE term >= ? LIMIT 1`)
        .pluck();
      return [kind, (from: string) => statement.get(from) ?? null];
    }),
  ) as Readonly<Record<HitKind, NextWord>>;
  return (kinds) => (folded, isPrefix) => [
    ...new Set([folded, ...kinds.flatMap((kind) => spellingsIn(next[kind], folded, isPrefix))]),
  ];
}

/** The first word of an index, in the order of code points, that is not before this one; null after the last. */
export type NextWord = (from: string) => string | null;

/** Words of an index that fold to the one sought, or beginnings of words, other than that one itself. */
export function spellingsIn(next: NextWord, sought: string, isPrefix: boolean): readonly string[] {
  const found: string[] = [];
  walk('', sought);
  return found;

  /** @param begun how words begin; it folds to all that is sought but `rest` */
  function walk(begun: string, rest: string): void {
    const [letter] = rest;
    if (found.length === MOST_SPELLINGS) return;
    if (letter === undefined) {
      if (begun !== sought && (isPrefix || next(begun) === begun)) found.push(begun);
      return;
    }
    const variants = VARIANTS.get(letter) ?? [];
    let word = variants.length === 0 ? null : next(begun + BEYOND_ASCII);
    for (const [variant, plain] of variants) {
      if (!word?.startsWith(begun)) break;
      if (!rest.startsWith(plain) && !(isPrefix && plain.startsWith(rest))) continue;
      const start = begun + variant;
      if (word < start) word = next(start);
      if (word?.startsWith(start)) walk(start, rest.slice(plain.length));
    }
    const goesOn = begun + letter;
    // What is sought itself is not looked up on the way.
    if (sought.startsWith(goesOn) || next(goesOn)?.startsWith(goesOn)) {
      walk(goesOn, rest.slice(letter.length));
    }
  }
}

const BEYOND_ASCII = '\u0080';

/** Small letters that fold to something else, with what they fold to, by its first letter and in the order of code points. */
const VARIANTS: ReadonlyMap<string, readonly (readonly [variant: string, plain: string])[]> = Map.groupBy(
  [
    [0x80, 0x52f], // Latin, Greek, Cyrillic
    [0x1e00, 0x1fff], // their extensions
    [0xfb00, 0xfb06], // ligatures of type
    [0xff41, 0xff5a], // full width
  ]
    .flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .map((point) => String.fromCodePoint(point))
    .filter((letter) => /^\p{L}$/u.test(letter) && letter.toLowerCase() === letter)
    .map((letter) => [letter, fold(letter)] as const)
    .filter(([letter, plain]) => plain !== letter && plain !== ''),
  ([, plain]) => plain.charAt(0),
);
