import type { Database } from 'better-sqlite3';
import type { ArticleId, RevisionId, Sha256 } from '../contract/ids';
import type { Revision } from '../contract/articles';
import { inserted } from './inserted';

interface RevisionRow {
  readonly id: RevisionId;
  readonly number: number;
  readonly text: string;
  readonly text_hash: Sha256;
  readonly headings: string;
}

export function createRevisionStore(db: Database) {
  const insert = db.prepare<[ArticleId, number, string, Sha256, string], { id: RevisionId }>(
    'INSERT INTO revisions (article_id, number, text, text_hash, headings) VALUES (?, ?, ?, ?, ?) RETURNING id',
  );
  const head = db.prepare<[ArticleId], RevisionRow>(
    `SELECT revisions.id, number, text, text_hash, headings
     FROM articles JOIN revisions ON revisions.article_id = articles.id AND revisions.number = articles.head
     WHERE articles.id = ?`,
  );
  const textById = db.prepare<[RevisionId], { text: string }>('SELECT text FROM revisions WHERE id = ?');
  const byHash = db.prepare<[ArticleId, Sha256], RevisionRow>(
    'SELECT id, number, text, text_hash, headings FROM revisions WHERE article_id = ? AND text_hash = ? ORDER BY number LIMIT 1',
  );
  const byId = db.prepare<[RevisionId], RevisionRow>(
    'SELECT id, number, text, text_hash, headings FROM revisions WHERE id = ?',
  );
  const count = db.prepare<[ArticleId], { count: number }>(
    'SELECT coalesce(max(number), 0) AS count FROM revisions WHERE article_id = ?',
  );
  const removeByArticle = db.prepare<[ArticleId]>('DELETE FROM revisions WHERE article_id = ?');
  return {
    insert: (articleId: ArticleId, { number, text, textHash, headings }: Omit<Revision, 'id'>): RevisionId =>
      inserted(insert.get(articleId, number, text, textHash, JSON.stringify(headings))),
    readHead(articleId: ArticleId): Revision | null {
      const row = head.get(articleId);
      return row === undefined ? null : toRevision(row);
    },
    read(id: RevisionId): Revision | null {
      const row = byId.get(id);
      return row === undefined ? null : toRevision(row);
    },
    findByHash(articleId: ArticleId, textHash: Sha256): Revision | null {
      const row = byHash.get(articleId, textHash);
      return row === undefined ? null : toRevision(row);
    },
    readText: (id: RevisionId): string | null => textById.get(id)?.text ?? null,
    /** How many an article has; their numbers rise from 1. */
    count: (articleId: ArticleId): number => count.get(articleId)?.count ?? 0,
    removeByArticle: (articleId: ArticleId): void => void removeByArticle.run(articleId),
  };
}

function toRevision({ id, number, text, text_hash, headings }: RevisionRow): Revision {
  return { id, number, text, textHash: text_hash, headings: JSON.parse(headings) as number[] };
}
