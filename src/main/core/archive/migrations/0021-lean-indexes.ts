import type { Database } from 'better-sqlite3';

/**
 * The full-text indexes without lists of the beginnings of words: such lists took as much again as the words of the texts, and
 * the words themselves, which stand in order, answer for them. What follows rows into an index stays as it is.
 */
export function up(db: Database): void {
  for (const [index, content, columns] of [
    ['article_index', 'article_words', 'title, standfirst, byline, text'],
    ['quote_index', 'quote_words', 'words, speaker'],
    ['annotation_index', 'annotations', 'note, exact'],
    ['brief_index', 'briefs', 'title, words'],
  ] as const) {
    const secure = db
      .prepare<[], number | null>(`SELECT max(v) FROM ${index}_config WHERE k = 'secure-delete'`)
      .pluck()
      .get();
    db.exec(`
      DROP TABLE ${index};
      CREATE VIRTUAL TABLE ${index} USING fts5 (
        ${columns}, content = '${content}', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
      );
      INSERT INTO ${index} (${index}) VALUES ('rebuild');`);
    if (secure === 1) db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 1)`);
  }
}
