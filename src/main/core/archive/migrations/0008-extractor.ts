import type { Database } from 'better-sqlite3';

/**
 * Which version of the extractor an article was last read with. Those that are there were read before versions were
 * written down: that is version 1. The index serves the way through all undecided quotes, most doubtful first.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE articles ADD COLUMN extractor INTEGER NOT NULL DEFAULT 1 CHECK (extractor >= 1);
    CREATE INDEX quotes_to_review ON quotes (confidence, article_id, start_offset, id) WHERE status = 'suggested';
  `);
}
