import type { Database } from 'better-sqlite3';
import type { ArticleId, Sha256 } from '../contract/ids';
import type { ArticleFormat } from '../contract/articles';
import { sizeOf, type Packed, type Packing } from './packing';

export interface Original {
  readonly format: ArticleFormat;
  /** Without its folder; null when pasted. */
  readonly fileName: string | null;
  readonly hash: Sha256;
  /** How many bytes it has. */
  readonly size: number;
}

interface OriginalRow extends Omit<Original, 'size'> {
  readonly packing: Packing;
  readonly head: Buffer;
  readonly length: number;
}

/** The files as they were imported, byte for byte; packed, see `packing.ts`. */
export function createOriginalStore(db: Database) {
  const insert = db.prepare<[ArticleId, ArticleFormat, string | null, Sha256, Uint8Array, Packing]>(
    'INSERT INTO originals (article_id, format, file_name, hash, bytes, packing) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const byArticle = db.prepare<[ArticleId], OriginalRow>(
    `SELECT format, file_name AS fileName, hash, packing, substr(bytes, 1, 8) AS head, length(bytes) AS length
     FROM originals WHERE article_id = ?`,
  );
  const removeByArticle = db.prepare<[ArticleId]>('DELETE FROM originals WHERE article_id = ?');
  return {
    insert(
      articleId: ArticleId,
      { format, fileName, hash }: Omit<Original, 'size'>,
      { bytes, packing }: Packed,
    ): void {
      insert.run(articleId, format, fileName, hash, bytes, packing);
    },
    /** Null where it was lost: of a damaged archive that was repaired, for instance. */
    read(articleId: ArticleId): Original | null {
      const row = byArticle.get(articleId);
      if (row === undefined) return null;
      const { packing, head, length, ...original } = row;
      return { ...original, size: packing === null ? length : sizeOf({ packing, bytes: head }) };
    },
    removeByArticle: (articleId: ArticleId): void => void removeByArticle.run(articleId),
  };
}
