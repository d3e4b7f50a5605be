import { fold } from '../../archive/fold-name';
import { canonicalText } from '../../ingest/canonical-text';
import { lettersOf } from '../text/letters';
import type { ArchiveState } from '../take-in/archive-state';
import { addressKey } from '../web-annotation/address';

/** What the archive says to a cell of a table: whether these are words of an article, or an article's own name. */
export interface Evidence {
  readonly hasWords: (cell: string) => boolean;
  readonly hasArticle: (cell: string) => boolean;
}

/** Letters that a cell must have before the archive's texts are asked for it: a shorter one stands everywhere. */
const ENOUGH_LETTERS = 12;

/** The texts are read when the first cell is looked for in them. */
export function evidenceOf({ articles, headOf }: Pick<ArchiveState, 'articles' | 'headOf'>): Evidence {
  let texts: readonly string[] | null = null;
  const names = new Set(
    articles.flatMap(({ title, url }) => [fold(title), ...(url === null ? [] : [addressKey(url)])]),
  );
  return {
    hasWords(cell) {
      const { letters } = lettersOf(canonicalText(cell));
      if (letters.length < ENOUGH_LETTERS) return false;
      texts ??= articles.map(({ uid }) => lettersOf(headOf(uid).text).letters);
      return texts.some((text) => text.includes(letters));
    },
    hasArticle: (cell) => cell !== '' && (names.has(fold(cell)) || names.has(addressKey(cell))),
  };
}
