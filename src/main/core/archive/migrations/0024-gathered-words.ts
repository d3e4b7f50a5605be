import type { Database } from 'better-sqlite3';

/**
 * Search indexes that can take the words of many rows at once. FTS5 writes out what it has gathered before every statement that
 * may fail half-way, which was a third of the writing of an import: see `archive/gathering.ts`.
 */
export function up(db: Database): void {
  db.exec(`
    -- One row within a transaction, and none outside: rows with higher ids are not in the search indexes yet.
    CREATE TABLE unindexed (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      article_id INTEGER NOT NULL,
      quote_id INTEGER NOT NULL
    ) STRICT;

    DROP VIEW article_words;
    CREATE VIEW article_words (id, title, standfirst, byline, text) AS
      SELECT articles.id, articles.title, coalesce(articles.standfirst, ''),
        coalesce(articles.author, '') || ' ' || coalesce(articles.outlet, ''), revisions.text
      FROM articles JOIN revisions ON revisions.article_id = articles.id AND revisions.number = articles.head
      WHERE articles.id <= coalesce((SELECT article_id FROM unindexed), articles.id);
    DROP VIEW quote_words;
    CREATE VIEW quote_words (id, words, speaker) AS
      SELECT quotes.id, quotes.exact, coalesce(people.name, '')
      FROM quotes LEFT JOIN people ON people.id = quotes.speaker_id
      WHERE quotes.id <= coalesce((SELECT quote_id FROM unindexed), quotes.id);
  `);
}
