import type { Theme } from '../contract/themes';
import type { ThemeId } from '../contract/ids';
import { fold } from '../contract/rules/fold';
import { wordsOf, type Word } from './words';

/** A theme whose keywords stand in a passage. */
export interface KeywordMatch {
  readonly themeId: ThemeId;
  /** The keywords found, as written in the passage, each once. */
  readonly terms: readonly string[];
}

/** Finds the themes that a passage speaks for by their keywords, in the order of the themes. */
export type KeywordFinder = (passage: string, words?: readonly Word[]) => readonly KeywordMatch[];

/** A keyword's words as a path; `themes` holds whose keyword ends here. */
interface Node {
  readonly next: Map<string, Node>;
  readonly themes: Set<ThemeId>;
}

/** What may stand between two words of one keyword: a space, a line break, a hyphen, an apostrophe. Never a full stop or a blank line. */
const JOINT = /^(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*|[^\S\n]*[-‐‑][^\S\n]*\n?|['’])$/;

/**
 * Makes ready to find the keywords of these themes.
 *
 * Whole words only; case and diacritics do not matter; plurals and -ed/-ing forms count (see `stem.ts`); hyphen,
 * space and nothing are the same (`burden-sharing`, `burden sharing`, `burdensharing`). Where keywords overlap the
 * longest wins and its words are used up, so `nuclear umbrella` does not also count as another theme's `umbrella`.
 * Time grows with the length of the passage times the words of the longest keyword.
 */
export function createKeywordFinder(themes: readonly Pick<Theme, 'id' | 'keywords'>[]): KeywordFinder {
  const root = keywordTree(themes);
  return (passage, words = wordsOf(passage)) => {
    const found = new Map<ThemeId, Map<string, string>>();
    let at = 0;
    while (at < words.length) {
      const match = longestMatch(root, words, at, passage);
      if (match === null) {
        at += 1;
        continue;
      }
      const term = passage.slice(words[at]?.start, words[match.last]?.end);
      for (const id of match.themes) {
        const terms = found.get(id) ?? new Map<string, string>();
        const key = fold(term);
        if (!terms.has(key)) terms.set(key, term);
        found.set(id, terms);
      }
      at = match.last + 1;
    }
    if (found.size === 0) return [];
    return themes.flatMap(({ id }) => {
      const terms = found.get(id);
      return terms === undefined ? [] : [{ themeId: id, terms: [...terms.values()] }];
    });
  };
}

/** The same for one passage. */
export function suggestThemes(
  passage: string,
  themes: readonly Pick<Theme, 'id' | 'keywords'>[],
): readonly KeywordMatch[] {
  return createKeywordFinder(themes)(passage);
}

function longestMatch(
  root: Node,
  words: readonly Word[],
  first: number,
  passage: string,
): { readonly last: number; readonly themes: ReadonlySet<ThemeId> } | null {
  let best: { last: number; themes: ReadonlySet<ThemeId> } | null = null;
  let node: Node | undefined = root;
  for (let index = first; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) return best;
    const before = words[index - 1];
    const joined = index === first || before === undefined || isJoint(passage, before.end, word.start);
    node = joined ? node.next.get(word.stem) : undefined;
    if (node === undefined) return best;
    if (node.themes.size > 0) best = { last: index, themes: node.themes };
  }
  return best;
}

/** Long gaps are looked at no further: eight units hold every joint that a text has in earnest. */
function isJoint(passage: string, from: number, to: number): boolean {
  return from === to || (to - from <= 8 && JOINT.test(passage.slice(from, to)));
}

function keywordTree(themes: readonly Pick<Theme, 'id' | 'keywords'>[]): Node {
  const root = newNode();
  for (const { id, keywords } of themes) {
    for (const keyword of keywords) {
      const words = wordsOf(keyword);
      plant(root, words, id);
      if (keyword.includes('-')) plant(root, wordsOf(keyword.replaceAll('-', '')), id);
    }
  }
  return root;
}

function plant(root: Node, words: readonly Word[], id: ThemeId): void {
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    const next = node.next.get(word.stem) ?? newNode();
    node.next.set(word.stem, next);
    node = next;
  }
  node.themes.add(id);
}

function newNode(): Node {
  return { next: new Map(), themes: new Set() };
}
