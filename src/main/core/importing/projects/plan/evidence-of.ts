import { CONTEXT } from '../../../anchors/anchor';
import type { Uid } from '../../../contract/ids';
import { foldToWords } from '../../../contract/rules/fold';
import { canonicalText } from '../../../ingest/canonical-text';
import type { Evidence } from '../../../interchange/tables/evidence';
import { lettersOf } from '../../../interchange/text/letters';
import { addressKey } from '../../../interchange/web-annotation/address';
import type { ArchiveState } from './archive-state';
import { namesOf } from './find-article';

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
