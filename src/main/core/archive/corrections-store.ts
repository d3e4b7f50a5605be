import type { Database } from 'better-sqlite3';
import type { AnalystId, ArticleId, IsoInstant, RevisionId, Sha256 } from '../contract/ids';

export interface NewCorrection {
  readonly revisionId: RevisionId;
  readonly analystId: AnalystId;
  readonly at: IsoInstant;
  readonly reason: string;
  /** The file that the text came from, byte for byte; null where it was edited by hand. */
  readonly file: { readonly name: string | null; readonly hash: Sha256; readonly bytes: Uint8Array } | null;
}

/** Where the later revisions of articles come from. */
export function createCorrectionStore(db: Database) {
  const insert = db.prepare<
    [RevisionId, AnalystId, IsoInstant, string, string | null, Sha256 | null, Uint8Array | null]
  >(
    `INSERT INTO corrections (revision_id, analyst_id, at, reason, file_name, hash, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const removeByArticle = db.prepare<[ArticleId]>(
    'DELETE FROM corrections WHERE revision_id IN (SELECT id FROM revisions WHERE article_id = ?)',
  );
  return {
    insert({ revisionId, analystId, at, reason, file }: NewCorrection): void {
      const { name, hash, bytes } = file ?? { name: null, hash: null, bytes: null };
      insert.run(revisionId, analystId, at, reason, name, hash, bytes);
    },
    removeByArticle: (articleId: ArticleId): void => void removeByArticle.run(articleId),
  };
}
