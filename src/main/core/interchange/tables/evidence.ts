import type { Uid } from '../../contract/ids';

/** What the archive says to a cell of a table. */
export interface Evidence {
  /** Whether these are words of an article. */
  readonly hasWords: (cell: string) => boolean;
  /** Whether this is an article's address, title or file. */
  readonly hasArticle: (cell: string) => boolean;
  /** The only article with these words, if they are enough to know one by. */
  readonly articleWith: (words: string) => Uid | null;
}
