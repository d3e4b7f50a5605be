import type { Database } from 'better-sqlite3';
import type { ArticleId, Sha256 } from '../contract/ids';
import type { TagTarget } from '../contract/tags';
import { columnsOf } from './tags-store';

/** What is known of the whole text of an article of which only excerpts are here. */
export interface ExcerptSource {
  readonly articleId: ArticleId;
  readonly textHash: Sha256;
  /** UTF-16 units. */
  readonly textUnits: number;
  readonly words: number;
}

/** Where words stand in the whole text. */
export interface Excerpt {
  readonly textHash: Sha256;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** Articles that came with a colleague's brief: words and their context, without the whole text. */
export function createExcerptStore(db: Database) {
  const SOURCE = 'article_id AS articleId, text_hash AS textHash, text_units AS textUnits, words';
  const insertSource = db.prepare<[ExcerptSource]>(
    `INSERT INTO excerpt_sources (article_id, text_hash, text_units, words)
     VALUES (@articleId, @textHash, @textUnits, @words)`,
  );
  const source = db.prepare<[ArticleId], ExcerptSource>(
    `SELECT ${SOURCE} FROM excerpt_sources WHERE article_id = ?`,
  );
  const byHash = db.prepare<[Sha256], { articleId: ArticleId }>(
    'SELECT article_id AS articleId FROM excerpt_sources WHERE text_hash = ? ORDER BY id LIMIT 1',
  );
  const insert = db.prepare<
    [Excerpt & { articleId: ArticleId; quote: number | null; annotation: number | null }]
  >(
    `INSERT INTO excerpts (article_id, quote_id, annotation_id, text_hash, start_offset, end_offset, prefix, suffix)
     VALUES (@articleId, @quote, @annotation, @textHash, @start, @end, @prefix, @suffix)`,
  );
  const one = db.prepare<{ quote: number | null; annotation: number | null }, Excerpt>(
    `SELECT text_hash AS textHash, start_offset AS start, end_offset AS "end", prefix, suffix FROM excerpts
     WHERE quote_id = @quote OR annotation_id = @annotation`,
  );
  const forgetOne = db.prepare<{ quote: number | null; annotation: number | null }>(
    'DELETE FROM excerpts WHERE quote_id = @quote OR annotation_id = @annotation',
  );
  const forgetAll = db.prepare<[ArticleId]>('DELETE FROM excerpts WHERE article_id = ?');
  const forgetSource = db.prepare<[ArticleId]>('DELETE FROM excerpt_sources WHERE article_id = ?');

  return {
    insertSource: (row: ExcerptSource): void => void insertSource.run(row),
    /** Null where the whole text is here. */
    source: (id: ArticleId): ExcerptSource | null => source.get(id) ?? null,
    /** The article that has excerpts of this text. */
    findByHash: (textHash: Sha256): ArticleId | null => byHash.get(textHash)?.articleId ?? null,
    insert: (articleId: ArticleId, target: TagTarget, excerpt: Excerpt): void =>
      void insert.run({ ...excerpt, articleId, ...columnsOf(target) }),
    read: (target: TagTarget): Excerpt | null => one.get(columnsOf(target)) ?? null,
    remove: (target: TagTarget): void => void forgetOne.run(columnsOf(target)),
    removeByArticle(id: ArticleId): void {
      forgetAll.run(id);
      forgetSource.run(id);
    },
  };
}
