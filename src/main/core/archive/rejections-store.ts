import type { Database } from 'better-sqlite3';
import type { AnalystId, ArticleId, ThemeId } from '../contract/ids';

/** Words that an analyst was suggested a theme for, and did not want it. */
export interface Rejection {
  readonly themeId: ThemeId;
  readonly analystId: AnalystId;
  readonly articleId: ArticleId;
  readonly exact: string;
}

const COLUMNS = `theme_id AS themeId, analyst_id AS analystId, article_id AS articleId, exact`;

export function createRejectionStore(db: Database) {
  const insert = db.prepare<[Rejection]>(
    `INSERT INTO theme_rejections (theme_id, analyst_id, article_id, exact)
     VALUES (@themeId, @analystId, @articleId, @exact) ON CONFLICT DO NOTHING`,
  );
  const byArticle = db.prepare<[ArticleId], Rejection>(
    `SELECT ${COLUMNS} FROM theme_rejections WHERE article_id = ? ORDER BY id`,
  );
  const removeByArticle = db.prepare<[ArticleId]>('DELETE FROM theme_rejections WHERE article_id = ?');
  const removeByTheme = db.prepare<[ThemeId]>('DELETE FROM theme_rejections WHERE theme_id = ?');
  return {
    /** Does nothing when the analyst has rejected it already. */
    insert: (rejection: Rejection): void => void insert.run(rejection),
    listByArticle: (articleId: ArticleId): Rejection[] => byArticle.all(articleId),
    removeByArticle: (articleId: ArticleId): void => void removeByArticle.run(articleId),
    removeByTheme: (themeId: ThemeId): void => void removeByTheme.run(themeId),
  };
}
