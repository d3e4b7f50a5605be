import type { Database } from 'better-sqlite3';

/** Articles in the order of lists, newest first: a page of what may be cited stops reading as soon as it is full. */
export function up(db: Database): void {
  db.exec('CREATE INDEX articles_by_newest ON articles (coalesce(published_on, added_at))');
}
