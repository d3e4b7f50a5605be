import type { Database } from 'better-sqlite3';
import type { AnalystId } from '../contract/ids';
import type { ReleaseRecord, StricterArticle } from '../contract/leaving';

export interface NewRelease extends Omit<ReleaseRecord, 'by'> {
  readonly analystId: AnalystId;
}

type ReleaseRow = Omit<ReleaseRecord, 'articles'> & { readonly articles: string };

/** What left below its marking. Rows are only ever added, outside the change journal. */
export function createReleaseStore(db: Database) {
  const insert = db.prepare<[Omit<NewRelease, 'articles'> & { articles: string }]>(
    `INSERT INTO releases (uid, at, analyst_id, form, file_hash, marking, reason, articles)
     VALUES (@uid, @at, @analystId, @form, @fileHash, @marking, @reason, @articles)`,
  );
  const all = db.prepare<[], ReleaseRow>(
    `SELECT releases.uid, at, analysts.name AS by, form, file_hash AS fileHash, marking, reason, articles
     FROM releases JOIN analysts ON analysts.id = analyst_id ORDER BY releases.id DESC`,
  );
  return {
    insert: ({ articles, ...release }: NewRelease): void =>
      void insert.run({ ...release, articles: JSON.stringify(articles) }),
    /** Newest first. */
    list: (): ReleaseRecord[] =>
      all.all().map((row) => ({ ...row, articles: JSON.parse(row.articles) as StricterArticle[] })),
  };
}
