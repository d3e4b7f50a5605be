import type { Database } from 'better-sqlite3';

/** Puts the words of many new articles and quotes into the search indexes at once. */
export function createGathering(db: Database) {
  const begin = db.prepare(
    `INSERT OR REPLACE INTO unindexed (id, article_id, quote_id)
     SELECT 1, (SELECT coalesce(max(id), 0) FROM articles), (SELECT coalesce(max(id), 0) FROM quotes)`,
  );
  const end = db.prepare<[], { articleId: number; quoteId: number }>(
    'DELETE FROM unindexed RETURNING article_id AS articleId, quote_id AS quoteId',
  );
  const indexArticles = db.prepare<[number]>(
    `INSERT INTO article_index (rowid, title, standfirst, byline, text)
     SELECT id, title, standfirst, byline, text FROM article_words WHERE id > ? ORDER BY id`,
  );
  const indexQuotes = db.prepare<[number]>(
    `INSERT INTO quote_index (rowid, words, speaker)
     SELECT id, words, speaker FROM quote_words WHERE id > ? ORDER BY id`,
  );
  return {
    /** Runs this in the transaction that is open. Until it is done, no search finds what it adds. */
    during<Result>(run: () => Result): Result {
      begin.run();
      const result = run();
      const since = end.get();
      if (since === undefined) throw new Error('a group ended within another');
      indexArticles.run(since.articleId);
      indexQuotes.run(since.quoteId);
      return result;
    },
  };
}
