import type { Database } from 'better-sqlite3';

/**
 * Full-text search. Each index follows a view by triggers: before a row changes, what the view showed is taken
 * out; afterwards, what it shows is put in. Undo works on the rows, so it keeps the indexes right as well.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE VIEW article_words (id, title, standfirst, byline, text) AS
      SELECT articles.id, articles.title, coalesce(articles.standfirst, ''),
        coalesce(articles.author, '') || ' ' || coalesce(articles.outlet, ''), revisions.text
      FROM articles JOIN revisions ON revisions.article_id = articles.id AND revisions.number = articles.head;
    CREATE VIEW quote_words (id, words, speaker) AS
      SELECT quotes.id, quotes.exact, coalesce(people.name, '')
      FROM quotes LEFT JOIN people ON people.id = quotes.speaker_id;

    CREATE VIRTUAL TABLE article_index USING fts5 (
      title, standfirst, byline, text, content = 'article_words', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    CREATE VIRTUAL TABLE quote_index USING fts5 (
      words, speaker, content = 'quote_words', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    CREATE VIRTUAL TABLE annotation_index USING fts5 (
      note, exact, content = 'annotations', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    CREATE VIRTUAL TABLE brief_index USING fts5 (
      title, words, content = 'briefs', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );

    -- An article is found once it and its head revision are both there, in whatever order they came.
    CREATE TRIGGER article_index_after_article AFTER INSERT ON articles BEGIN
      INSERT INTO article_index (rowid, title, standfirst, byline, text)
        SELECT id, title, standfirst, byline, text FROM article_words WHERE id = NEW.id;
    END;
    CREATE TRIGGER article_index_after_revision AFTER INSERT ON revisions BEGIN
      INSERT INTO article_index (rowid, title, standfirst, byline, text)
        SELECT id, title, standfirst, byline, text FROM article_words
        WHERE id = NEW.article_id AND NEW.number = (SELECT head FROM articles WHERE id = NEW.article_id);
    END;
    CREATE TRIGGER article_index_before_edit
      BEFORE UPDATE OF head, title, standfirst, author, outlet ON articles BEGIN
      INSERT INTO article_index (article_index, rowid, title, standfirst, byline, text)
        SELECT 'delete', id, title, standfirst, byline, text FROM article_words WHERE id = OLD.id;
    END;
    CREATE TRIGGER article_index_after_edit
      AFTER UPDATE OF head, title, standfirst, author, outlet ON articles BEGIN
      INSERT INTO article_index (rowid, title, standfirst, byline, text)
        SELECT id, title, standfirst, byline, text FROM article_words WHERE id = NEW.id;
    END;
    CREATE TRIGGER article_index_before_revision_goes BEFORE DELETE ON revisions BEGIN
      INSERT INTO article_index (article_index, rowid, title, standfirst, byline, text)
        SELECT 'delete', id, title, standfirst, byline, text FROM article_words
        WHERE id = OLD.article_id AND OLD.number = (SELECT head FROM articles WHERE id = OLD.article_id);
    END;
    CREATE TRIGGER article_index_before_article_goes BEFORE DELETE ON articles BEGIN
      INSERT INTO article_index (article_index, rowid, title, standfirst, byline, text)
        SELECT 'delete', id, title, standfirst, byline, text FROM article_words WHERE id = OLD.id;
    END;

    CREATE TRIGGER quote_index_after_quote AFTER INSERT ON quotes BEGIN
      INSERT INTO quote_index (rowid, words, speaker) SELECT id, words, speaker FROM quote_words WHERE id = NEW.id;
    END;
    CREATE TRIGGER quote_index_before_edit BEFORE UPDATE OF exact, speaker_id ON quotes BEGIN
      INSERT INTO quote_index (quote_index, rowid, words, speaker)
        SELECT 'delete', id, words, speaker FROM quote_words WHERE id = OLD.id;
    END;
    CREATE TRIGGER quote_index_after_edit AFTER UPDATE OF exact, speaker_id ON quotes BEGIN
      INSERT INTO quote_index (rowid, words, speaker) SELECT id, words, speaker FROM quote_words WHERE id = NEW.id;
    END;
    CREATE TRIGGER quote_index_before_quote_goes BEFORE DELETE ON quotes BEGIN
      INSERT INTO quote_index (quote_index, rowid, words, speaker)
        SELECT 'delete', id, words, speaker FROM quote_words WHERE id = OLD.id;
    END;
    CREATE TRIGGER quote_index_before_rename BEFORE UPDATE OF name ON people BEGIN
      INSERT INTO quote_index (quote_index, rowid, words, speaker)
        SELECT 'delete', quote_words.id, words, speaker
        FROM quote_words JOIN quotes ON quotes.id = quote_words.id WHERE quotes.speaker_id = OLD.id;
    END;
    CREATE TRIGGER quote_index_after_rename AFTER UPDATE OF name ON people BEGIN
      INSERT INTO quote_index (rowid, words, speaker)
        SELECT quote_words.id, words, speaker
        FROM quote_words JOIN quotes ON quotes.id = quote_words.id WHERE quotes.speaker_id = NEW.id;
    END;

    CREATE TRIGGER annotation_index_after_annotation AFTER INSERT ON annotations BEGIN
      INSERT INTO annotation_index (rowid, note, exact) VALUES (NEW.id, NEW.note, NEW.exact);
    END;
    CREATE TRIGGER annotation_index_after_edit AFTER UPDATE OF note, exact ON annotations BEGIN
      INSERT INTO annotation_index (annotation_index, rowid, note, exact)
        VALUES ('delete', OLD.id, OLD.note, OLD.exact);
      INSERT INTO annotation_index (rowid, note, exact) VALUES (NEW.id, NEW.note, NEW.exact);
    END;
    CREATE TRIGGER annotation_index_after_annotation_goes AFTER DELETE ON annotations BEGIN
      INSERT INTO annotation_index (annotation_index, rowid, note, exact)
        VALUES ('delete', OLD.id, OLD.note, OLD.exact);
    END;

    CREATE TRIGGER brief_index_after_brief AFTER INSERT ON briefs BEGIN
      INSERT INTO brief_index (rowid, title, words) VALUES (NEW.id, NEW.title, NEW.words);
    END;
    CREATE TRIGGER brief_index_after_edit AFTER UPDATE OF title, words ON briefs BEGIN
      INSERT INTO brief_index (brief_index, rowid, title, words) VALUES ('delete', OLD.id, OLD.title, OLD.words);
      INSERT INTO brief_index (rowid, title, words) VALUES (NEW.id, NEW.title, NEW.words);
    END;
    CREATE TRIGGER brief_index_after_brief_goes AFTER DELETE ON briefs BEGIN
      INSERT INTO brief_index (brief_index, rowid, title, words) VALUES ('delete', OLD.id, OLD.title, OLD.words);
    END;
  `);
}
