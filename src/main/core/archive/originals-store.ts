import type { Database } from 'better-sqlite3';
import type { ArticleId, Sha256 } from '../contract/ids';
import type { ArticleFormat } from '../contract/articles';

export interface Original {
  readonly format: ArticleFormat;
  /** Without its folder; null when pasted. */
  readonly fileName: string | null;
  readonly hash: Sha256;
  /** How many bytes it has. */
  readonly size: number;
}

/** The files as they were imported, byte for byte. */
export function createOriginalStore(db: Database) {
  const insert = db.prepare<[ArticleId, ArticleFormat, string | null, Sha256, Uint8Array]>(
    'INSERT INTO originals (article_id, format, file_name, hash, bytes) VALUES (?, ?, ?, ?, ?)',
  );
  const byArticle = db.prepare<[ArticleId], Original>(
    `SELECT format, file_name AS fileName, hash, length(bytes) AS size FROM originals WHERE article_id = ?`,
  );
  const removeByArticle = db.prepare<[ArticleId]>('DELETE FROM originals WHERE article_id = ?');
  return {
    insert: (
      articleId: ArticleId,
      { format, fileName, hash }: Omit<Original, 'size'>,
      bytes: Uint8Array,
    ): void => void insert.run(articleId, format, fileName, hash, bytes),
    read: (articleId: ArticleId): Original | null => byArticle.get(articleId) ?? null,
    removeByArticle: (articleId: ArticleId): void => void removeByArticle.run(articleId),
  };
}
