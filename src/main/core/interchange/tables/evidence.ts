import { foldToWords } from '../../contract/rules/fold';
import { CONTEXT } from '../../anchors/anchor';
import type { Uid } from '../../contract/ids';
import { canonicalText } from '../../ingest/canonical-text';
import { lettersOf } from '../text/letters';
import type { ArchiveState } from '../../importing/projects/plan/archive-state';
import { namesOf } from '../../importing/projects/plan/find-article';
import { addressKey } from '../web-annotation/address';

/** What the archive says to a cell of a table. */
export interface Evidence {
  /** Whether these are words of an article. */
  readonly hasWords: (cell: string) => boolean;
  /** Whether this is an article's address, title or file. */
  readonly hasArticle: (cell: string) => boolean;
  /** The only article with these words, if they are enough to know one by. */
  readonly articleWith: (words: string) => Uid | null;
}

/** Letters that a cell must have before the archive's texts are asked for it: a shorter one stands everywhere. */
const ENOUGH_LETTERS = 12;

/** Rows that are looked for in all texts: more would keep somebody waiting for minutes. */
const MOST_LOOKED_FOR = 5_000;

/** The texts are read when the first cell is looked for in them. */
export function evidenceOf({ articles, headOf }: Pick<ArchiveState, 'articles' | 'headOf'>): Evidence {
  let texts: readonly { readonly uid: Uid; readonly letters: string }[] | null = null;
  let lookedFor = 0;
  const names = new Set(articles.flatMap(namesOf));
  const addresses = new Set(articles.flatMap(({ url }) => (url === null ? [] : [addressKey(url)])));
  const holders = (cell: string, fewest: number): readonly { readonly uid: Uid }[] => {
    const { letters } = lettersOf(canonicalText(cell));
    if (letters.length < fewest) return [];
    texts ??= articles.map(({ uid }) => ({ uid, letters: lettersOf(headOf(uid).text).letters }));
    return texts.filter((text) => text.letters.includes(letters));
  };
  return {
    hasWords: (cell) => holders(cell, ENOUGH_LETTERS).length > 0,
    hasArticle: (cell) => names.has(foldToWords(cell)) || addresses.has(addressKey(cell)),
    articleWith(words) {
      lookedFor += 1;
      if (lookedFor > MOST_LOOKED_FOR) return null;
      const [only, other] = holders(words, CONTEXT);
      return only !== undefined && other === undefined ? only.uid : null;
    },
  };
}
