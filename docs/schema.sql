-- The schema of an archive, version 24, as the migrations make it; a test holds this page against them.
-- Write it anew: ATTACHE_WRITE_DOCS=1 npx vitest run src/main/core/archive/schema-docs.test.ts

CREATE TABLE analysts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT;

CREATE VIRTUAL TABLE annotation_index USING fts5 (
        note, exact, content = 'annotations', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
      );

CREATE TABLE annotations (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      revision_id INTEGER NOT NULL REFERENCES revisions (id),
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      exact TEXT NOT NULL CHECK (exact <> ''),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      note TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
CREATE INDEX annotations_by_analyst ON annotations (analyst_id);
CREATE INDEX annotations_by_article ON annotations (article_id, start_offset);
CREATE INDEX annotations_by_revision ON annotations (revision_id);
CREATE TRIGGER annotation_index_after_annotation AFTER INSERT ON annotations BEGIN
      INSERT INTO annotation_index (rowid, note, exact) VALUES (NEW.id, NEW.note, NEW.exact);
    END;
CREATE TRIGGER annotation_index_after_annotation_goes AFTER DELETE ON annotations BEGIN
      INSERT INTO annotation_index (annotation_index, rowid, note, exact)
        VALUES ('delete', OLD.id, OLD.note, OLD.exact);
    END;
CREATE TRIGGER annotation_index_after_edit AFTER UPDATE OF note, exact ON annotations BEGIN
      INSERT INTO annotation_index (annotation_index, rowid, note, exact)
        VALUES ('delete', OLD.id, OLD.note, OLD.exact);
      INSERT INTO annotation_index (rowid, note, exact) VALUES (NEW.id, NEW.note, NEW.exact);
    END;

CREATE VIRTUAL TABLE article_index USING fts5 (
        title, standfirst, byline, text, content = 'article_words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
      );

CREATE VIEW article_words (id, title, standfirst, byline, text) AS
      SELECT articles.id, articles.title, coalesce(articles.standfirst, ''),
        coalesce(articles.author, '') || ' ' || coalesce(articles.outlet, ''), revisions.text
      FROM articles JOIN revisions ON revisions.article_id = articles.id AND revisions.number = articles.head
      WHERE articles.id <= coalesce((SELECT article_id FROM unindexed), articles.id);

CREATE TABLE articles (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      head INTEGER NOT NULL CHECK (head >= 1),
      added_at TEXT NOT NULL,
      words INTEGER NOT NULL CHECK (words >= 0),
      title TEXT NOT NULL CHECK (title <> ''),
      standfirst TEXT,
      outlet TEXT,
      author TEXT,
      published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      place TEXT,
      language TEXT,
      marking TEXT NOT NULL
        CHECK (marking IN ('none', 'TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
      licence TEXT,
      url TEXT, extractor INTEGER NOT NULL DEFAULT 1 CHECK (extractor >= 1),
      FOREIGN KEY (id, head) REFERENCES revisions (article_id, number) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
CREATE INDEX articles_by_date ON articles (published_on);
CREATE INDEX articles_by_extractor ON articles (extractor);
CREATE INDEX articles_by_newest ON articles (coalesce(published_on, added_at));
CREATE INDEX articles_corrected ON articles (id) WHERE head > 1;
CREATE TRIGGER article_index_after_article AFTER INSERT ON articles BEGIN
      INSERT INTO article_index (rowid, title, standfirst, byline, text)
        SELECT id, title, standfirst, byline, text FROM article_words WHERE id = NEW.id;
    END;
CREATE TRIGGER article_index_after_edit
      AFTER UPDATE OF head, title, standfirst, author, outlet ON articles BEGIN
      INSERT INTO article_index (rowid, title, standfirst, byline, text)
        SELECT id, title, standfirst, byline, text FROM article_words WHERE id = NEW.id;
    END;
CREATE TRIGGER article_index_before_article_goes BEFORE DELETE ON articles BEGIN
      INSERT INTO article_index (article_index, rowid, title, standfirst, byline, text)
        SELECT 'delete', id, title, standfirst, byline, text FROM article_words WHERE id = OLD.id;
    END;
CREATE TRIGGER article_index_before_edit
      BEFORE UPDATE OF head, title, standfirst, author, outlet ON articles BEGIN
      INSERT INTO article_index (article_index, rowid, title, standfirst, byline, text)
        SELECT 'delete', id, title, standfirst, byline, text FROM article_words WHERE id = OLD.id;
    END;
CREATE TRIGGER quote_tallies_after_details AFTER UPDATE OF outlet, published_on ON articles
      WHEN OLD.outlet IS NOT NEW.outlet OR substr(OLD.published_on, 1, 7) IS NOT substr(NEW.published_on, 1, 7) BEGIN
      INSERT INTO source_tallies (outlet, month, suggested, accepted, corrected, rejected)
        SELECT json_quote(NEW.outlet), coalesce(substr(NEW.published_on, 1, 7), ''), 1 * sum(status = 'suggested'), 1 * sum(status = 'accepted'), 1 * sum(status = 'corrected'), 1 * sum(status = 'rejected') FROM quotes WHERE article_id = NEW.id GROUP BY article_id
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      DELETE FROM source_tallies WHERE outlet = json_quote(NEW.outlet) AND month = coalesce(substr(NEW.published_on, 1, 7), '') AND suggested = 0 AND accepted = 0 AND corrected = 0 AND rejected = 0;
      INSERT INTO source_tallies (outlet, month, suggested, accepted, corrected, rejected)
        SELECT json_quote(OLD.outlet), coalesce(substr(OLD.published_on, 1, 7), ''), -1 * sum(status = 'suggested'), -1 * sum(status = 'accepted'), -1 * sum(status = 'corrected'), -1 * sum(status = 'rejected') FROM quotes WHERE article_id = OLD.id GROUP BY article_id
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      DELETE FROM source_tallies WHERE outlet = json_quote(OLD.outlet) AND month = coalesce(substr(OLD.published_on, 1, 7), '') AND suggested = 0 AND accepted = 0 AND corrected = 0 AND rejected = 0;
    END;

CREATE TABLE brief_events (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      brief_id INTEGER NOT NULL REFERENCES briefs (id),
      what TEXT NOT NULL CHECK (what IN ('composed', 'edited', 'released')),
      at TEXT NOT NULL,
      analyst_uid TEXT NOT NULL CHECK (length(analyst_uid) = 36),
      analyst_name TEXT NOT NULL CHECK (analyst_name <> ''),
      reason TEXT NOT NULL,
      sources TEXT NOT NULL CHECK (json_valid(sources)),
      before TEXT NOT NULL CHECK (json_valid(before))
    ) STRICT;
CREATE INDEX brief_events_by_brief ON brief_events (brief_id, at, uid);

CREATE TABLE brief_evidence (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      brief_id INTEGER NOT NULL REFERENCES briefs (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      quote_id INTEGER REFERENCES quotes (id),
      annotation_id INTEGER REFERENCES annotations (id),
      CHECK ((quote_id IS NULL) <> (annotation_id IS NULL)),
      UNIQUE (brief_id, position)
    ) STRICT;
CREATE INDEX brief_evidence_by_annotation ON brief_evidence (annotation_id) WHERE annotation_id IS NOT NULL;
CREATE INDEX brief_evidence_by_quote ON brief_evidence (quote_id) WHERE quote_id IS NOT NULL;

CREATE VIRTUAL TABLE brief_index USING fts5 (
        title, words, content = 'briefs', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
      );

CREATE TABLE brief_versions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      brief_id INTEGER NOT NULL REFERENCES briefs (id),
      name TEXT NOT NULL CHECK (name <> ''),
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      document TEXT NOT NULL CHECK (json_valid(document))
    ) STRICT;
CREATE INDEX brief_versions_by_analyst ON brief_versions (analyst_id);
CREATE INDEX brief_versions_by_brief ON brief_versions (brief_id, id);

CREATE TABLE briefs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      title TEXT NOT NULL CHECK (title <> ''),
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      document TEXT NOT NULL CHECK (json_valid(document)),
      words TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
CREATE TRIGGER brief_index_after_brief AFTER INSERT ON briefs BEGIN
      INSERT INTO brief_index (rowid, title, words) VALUES (NEW.id, NEW.title, NEW.words);
    END;
CREATE TRIGGER brief_index_after_brief_goes AFTER DELETE ON briefs BEGIN
      INSERT INTO brief_index (brief_index, rowid, title, words) VALUES ('delete', OLD.id, OLD.title, OLD.words);
    END;
CREATE TRIGGER brief_index_after_edit AFTER UPDATE OF title, words ON briefs BEGIN
      INSERT INTO brief_index (brief_index, rowid, title, words) VALUES ('delete', OLD.id, OLD.title, OLD.words);
      INSERT INTO brief_index (rowid, title, words) VALUES (NEW.id, NEW.title, NEW.words);
    END;

CREATE TABLE code_colours (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      colour TEXT NOT NULL CHECK (length(colour) = 7 AND colour GLOB '#*' AND substr(colour, 2) NOT GLOB '*[^0-9a-f]*')
    ) STRICT;

CREATE TABLE codebook_changes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      kind TEXT NOT NULL CHECK (kind <> ''),
      theme_uid TEXT NOT NULL CHECK (length(theme_uid) = 36),
      name TEXT NOT NULL CHECK (name <> ''),
      other TEXT CHECK (other <> ''),
      edits TEXT NOT NULL CHECK (json_valid(edits))
    ) STRICT;
CREATE INDEX codebook_changes_by_analyst ON codebook_changes (analyst_id);
CREATE INDEX codebook_changes_by_theme ON codebook_changes (theme_uid);

CREATE TABLE coding_done (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES articles (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      done INTEGER NOT NULL CHECK (done IN (0, 1)),
      UNIQUE (article_id, analyst_id)
    ) STRICT;
CREATE INDEX coding_done_by_analyst ON coding_done (analyst_id);

CREATE TABLE coding_exchanges (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      at TEXT NOT NULL,
      given_at TEXT NOT NULL,
      giver TEXT NOT NULL CHECK (giver <> ''),
      origin TEXT NOT NULL CHECK (length(origin) = 36),
      file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
      seen TEXT NOT NULL CHECK (json_valid(seen)),
      conflicts TEXT NOT NULL CHECK (json_valid(conflicts))
    , marking TEXT NOT NULL DEFAULT 'TLP:RED' CHECK (marking <> '')) STRICT;

CREATE TABLE coding_ledger (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      exchange_id INTEGER,
      key TEXT NOT NULL CHECK (key <> ''),
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      row_id INTEGER,
      article_id INTEGER
    ) STRICT;
CREATE INDEX coding_ledger_by_key ON coding_ledger (key, id);

CREATE TABLE coding_origin (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      uid TEXT NOT NULL CHECK (length(uid) = 36),
      count INTEGER NOT NULL CHECK (count >= 0)
    ) STRICT;

CREATE TABLE corrections (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision_id INTEGER NOT NULL UNIQUE REFERENCES revisions (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      at TEXT NOT NULL,
      reason TEXT NOT NULL,
      -- Null where the text was edited by hand.
      file_name TEXT,
      hash TEXT CHECK (length(hash) = 64),
      bytes BLOB,
      CHECK ((hash IS NULL) = (bytes IS NULL))
    ) STRICT;
CREATE INDEX corrections_by_analyst ON corrections (analyst_id);
CREATE TRIGGER corrections_are_frozen BEFORE UPDATE ON corrections
      BEGIN SELECT RAISE(ABORT, 'a correction never changes'); END;

CREATE VIEW done_coding (article_id, analyst_id) AS
      SELECT article_id, analyst_id FROM coding_done WHERE done = 1;

CREATE TABLE excerpt_sources (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL UNIQUE REFERENCES articles (id),
      text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
      text_units INTEGER NOT NULL CHECK (text_units >= 0),
      words INTEGER NOT NULL CHECK (words >= 0)
    ) STRICT;
CREATE INDEX excerpt_sources_by_hash ON excerpt_sources (text_hash);

CREATE TABLE excerpts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES articles (id),
      quote_id INTEGER UNIQUE REFERENCES quotes (id),
      annotation_id INTEGER UNIQUE REFERENCES annotations (id),
      text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      CHECK ((quote_id IS NULL) <> (annotation_id IS NULL))
    ) STRICT;
CREATE INDEX excerpts_by_article ON excerpts (article_id);

CREATE TABLE journal_changes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      step_id INTEGER NOT NULL REFERENCES journal_steps (id) ON DELETE CASCADE,
      table_name TEXT NOT NULL,
      row_id INTEGER NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
      image TEXT CHECK (json_valid(image)),
      CHECK ((action = 'delete') = (image IS NULL))
    ) STRICT;
CREATE INDEX journal_changes_by_step ON journal_changes (step_id, id);

CREATE TABLE journal_scrubs (
      id INTEGER PRIMARY KEY CHECK (id = 1)
    ) STRICT;

CREATE TABLE journal_steps (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind <> ''),
      subject TEXT NOT NULL,
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'undone'))
    ) STRICT;
CREATE INDEX journal_steps_by_state ON journal_steps (state, id);
CREATE UNIQUE INDEX journal_steps_one_open ON journal_steps (state) WHERE state = 'open';

CREATE TABLE key_links (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      name TEXT NOT NULL CHECK (name <> ''),
      old_key TEXT NOT NULL UNIQUE CHECK (length(old_key) = 64),
      new_key TEXT NOT NULL UNIQUE CHECK (length(new_key) = 64),
      at TEXT NOT NULL,
      by_old TEXT NOT NULL CHECK (length(by_old) = 128),
      by_new TEXT NOT NULL CHECK (length(by_new) = 128)
    ) STRICT;
CREATE INDEX key_links_by_analyst ON key_links (analyst_id, id);

CREATE VIEW me (id, blind) AS SELECT
      (SELECT CAST(value AS INTEGER) FROM settings WHERE name = 'analyst'),
      coalesce((SELECT value = 'yes' FROM settings WHERE name = 'blind'), 0);

CREATE TABLE merged_items (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      merge_id INTEGER NOT NULL REFERENCES merges (id),
      kind TEXT NOT NULL
        CHECK (kind IN ('brief', 'article', 'quote', 'annotation', 'person', 'theme', 'analyst')),
      uid TEXT NOT NULL CHECK (length(uid) = 36),
      item_id INTEGER NOT NULL,
      written INTEGER NOT NULL CHECK (written IN (0, 1)),
      UNIQUE (merge_id, kind, uid)
    ) STRICT;
CREATE INDEX merged_items_by_item ON merged_items (item_id, kind, id);
CREATE INDEX merged_items_by_uid ON merged_items (uid, kind, id);

CREATE TABLE merges (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      brief_uid TEXT NOT NULL CHECK (length(brief_uid) = 36),
      at TEXT NOT NULL,
      payload_hash TEXT NOT NULL CHECK (length(payload_hash) = 64),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      signer TEXT CHECK (signer <> ''),
      signer_key TEXT CHECK (length(signer_key) = 64),
      CHECK ((signer IS NULL) = (signer_key IS NULL))
    ) STRICT;
CREATE INDEX merges_by_brief ON merges (brief_uid, id);

CREATE TABLE originals (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL UNIQUE REFERENCES articles (id),
      format TEXT NOT NULL CHECK (format <> ''),
      file_name TEXT,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      bytes BLOB NOT NULL
    , packing TEXT CHECK (packing IN ('deflate', 'text'))) STRICT;
CREATE INDEX originals_by_hash ON originals (hash);
CREATE TRIGGER originals_are_frozen BEFORE UPDATE ON originals
      BEGIN SELECT RAISE(ABORT, 'an original never changes'); END;

CREATE TABLE people (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      name TEXT NOT NULL CHECK (name <> ''),
      folded TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('human', 'organisation', 'anonymous', 'document'))
    ) STRICT;
CREATE INDEX people_by_name ON people (folded, kind);
CREATE TRIGGER quote_index_after_rename AFTER UPDATE OF name ON people BEGIN
      INSERT INTO quote_index (rowid, words, speaker)
        SELECT quote_words.id, words, speaker
        FROM quote_words JOIN quotes ON quotes.id = quote_words.id WHERE quotes.speaker_id = NEW.id;
    END;
CREATE TRIGGER quote_index_before_rename BEFORE UPDATE OF name ON people BEGIN
      INSERT INTO quote_index (quote_index, rowid, words, speaker)
        SELECT 'delete', quote_words.id, words, speaker
        FROM quote_words JOIN quotes ON quotes.id = quote_words.id WHERE quotes.speaker_id = OLD.id;
    END;

CREATE TABLE person_aliases (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      person_id INTEGER NOT NULL REFERENCES people (id)
    ) STRICT;
CREATE INDEX person_aliases_by_person ON person_aliases (person_id);

CREATE TABLE person_distinctions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      lower_id INTEGER NOT NULL REFERENCES people (id),
      higher_id INTEGER NOT NULL REFERENCES people (id),
      UNIQUE (lower_id, higher_id),
      CHECK (lower_id < higher_id)
    ) STRICT;
CREATE INDEX person_distinctions_by_higher ON person_distinctions (higher_id);

CREATE TABLE person_roles (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person_id INTEGER NOT NULL REFERENCES people (id),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      role TEXT NOT NULL CHECK (role <> ''),
      UNIQUE (person_id, article_id, role)
    ) STRICT;
CREATE INDEX person_roles_by_article ON person_roles (article_id);

CREATE TABLE person_variants (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person_id INTEGER NOT NULL REFERENCES people (id),
      name TEXT NOT NULL CHECK (name <> ''),
      folded TEXT NOT NULL,
      UNIQUE (person_id, name)
    ) STRICT;
CREATE INDEX person_variants_by_name ON person_variants (folded);

CREATE TABLE pinned_keys (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (name <> ''),
      skeleton TEXT NOT NULL,
      public_key TEXT NOT NULL CHECK (length(public_key) = 64),
      pinned_at TEXT NOT NULL,
      UNIQUE (skeleton)
    ) STRICT;

CREATE VIRTUAL TABLE quote_index USING fts5 (
        words, speaker, content = 'quote_words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
      );

CREATE VIEW quote_words (id, words, speaker) AS
      SELECT quotes.id, quotes.exact, coalesce(people.name, '')
      FROM quotes LEFT JOIN people ON people.id = quotes.speaker_id
      WHERE quotes.id <= coalesce((SELECT quote_id FROM unindexed), quotes.id);

CREATE TABLE quotes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      revision_id INTEGER NOT NULL REFERENCES revisions (id),
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      exact TEXT NOT NULL CHECK (exact <> ''),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed')),
      status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'corrected', 'rejected')),
      utterance INTEGER NOT NULL CHECK (utterance >= 0),
      speaker_id INTEGER REFERENCES people (id),
      role TEXT,
      mention_start INTEGER,
      mention_end INTEGER CHECK (mention_end > mention_start),
      cue TEXT,
      confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 1000),
      reasons TEXT NOT NULL CHECK (json_valid(reasons)),
      CHECK ((mention_start IS NULL) = (mention_end IS NULL))
    ) STRICT;
CREATE INDEX quotes_by_article ON quotes (article_id, status, start_offset);
CREATE INDEX quotes_by_revision ON quotes (revision_id);
CREATE INDEX quotes_by_speaker ON quotes (speaker_id, status, article_id);
CREATE INDEX quotes_to_review ON quotes (confidence, article_id, start_offset, id) WHERE status = 'suggested';
CREATE TRIGGER quote_index_after_edit AFTER UPDATE OF exact, speaker_id ON quotes BEGIN
      INSERT INTO quote_index (rowid, words, speaker) SELECT id, words, speaker FROM quote_words WHERE id = NEW.id;
    END;
CREATE TRIGGER quote_index_after_quote AFTER INSERT ON quotes BEGIN
      INSERT INTO quote_index (rowid, words, speaker) SELECT id, words, speaker FROM quote_words WHERE id = NEW.id;
    END;
CREATE TRIGGER quote_index_before_edit BEFORE UPDATE OF exact, speaker_id ON quotes BEGIN
      INSERT INTO quote_index (quote_index, rowid, words, speaker)
        SELECT 'delete', id, words, speaker FROM quote_words WHERE id = OLD.id;
    END;
CREATE TRIGGER quote_index_before_quote_goes BEFORE DELETE ON quotes BEGIN
      INSERT INTO quote_index (quote_index, rowid, words, speaker)
        SELECT 'delete', id, words, speaker FROM quote_words WHERE id = OLD.id;
    END;
CREATE TRIGGER quote_tallies_after_decision AFTER UPDATE OF status, speaker_id, article_id ON quotes
      WHEN (OLD.status, OLD.article_id) <> (NEW.status, NEW.article_id) OR OLD.speaker_id IS NOT NEW.speaker_id BEGIN
      INSERT INTO speaker_tallies (speaker_id, suggested, accepted, corrected, rejected) VALUES (coalesce(NEW.speaker_id, 0), 1 * (NEW.status = 'suggested'), 1 * (NEW.status = 'accepted'), 1 * (NEW.status = 'corrected'), 1 * (NEW.status = 'rejected'))
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      INSERT INTO source_tallies (outlet, month, suggested, accepted, corrected, rejected)
        SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), ''), 1 * (NEW.status = 'suggested'), 1 * (NEW.status = 'accepted'), 1 * (NEW.status = 'corrected'), 1 * (NEW.status = 'rejected') FROM articles WHERE id = NEW.article_id
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      
      INSERT INTO speaker_tallies (speaker_id, suggested, accepted, corrected, rejected) VALUES (coalesce(OLD.speaker_id, 0), -1 * (OLD.status = 'suggested'), -1 * (OLD.status = 'accepted'), -1 * (OLD.status = 'corrected'), -1 * (OLD.status = 'rejected'))
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      INSERT INTO source_tallies (outlet, month, suggested, accepted, corrected, rejected)
        SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), ''), -1 * (OLD.status = 'suggested'), -1 * (OLD.status = 'accepted'), -1 * (OLD.status = 'corrected'), -1 * (OLD.status = 'rejected') FROM articles WHERE id = OLD.article_id
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      DELETE FROM speaker_tallies WHERE speaker_id = coalesce(OLD.speaker_id, 0) AND suggested = 0 AND accepted = 0 AND corrected = 0 AND rejected = 0;
      DELETE FROM source_tallies WHERE (outlet, month) = (SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), '') FROM articles WHERE id = OLD.article_id)
        AND suggested = 0 AND accepted = 0 AND corrected = 0 AND rejected = 0;
    END;
CREATE TRIGGER quote_tallies_after_quote AFTER INSERT ON quotes BEGIN
      INSERT INTO speaker_tallies (speaker_id, suggested, accepted, corrected, rejected) VALUES (coalesce(NEW.speaker_id, 0), 1 * (NEW.status = 'suggested'), 1 * (NEW.status = 'accepted'), 1 * (NEW.status = 'corrected'), 1 * (NEW.status = 'rejected'))
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      INSERT INTO source_tallies (outlet, month, suggested, accepted, corrected, rejected)
        SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), ''), 1 * (NEW.status = 'suggested'), 1 * (NEW.status = 'accepted'), 1 * (NEW.status = 'corrected'), 1 * (NEW.status = 'rejected') FROM articles WHERE id = NEW.article_id
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      
    END;
CREATE TRIGGER quote_tallies_after_quote_went AFTER DELETE ON quotes BEGIN
      INSERT INTO speaker_tallies (speaker_id, suggested, accepted, corrected, rejected) VALUES (coalesce(OLD.speaker_id, 0), -1 * (OLD.status = 'suggested'), -1 * (OLD.status = 'accepted'), -1 * (OLD.status = 'corrected'), -1 * (OLD.status = 'rejected'))
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      INSERT INTO source_tallies (outlet, month, suggested, accepted, corrected, rejected)
        SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), ''), -1 * (OLD.status = 'suggested'), -1 * (OLD.status = 'accepted'), -1 * (OLD.status = 'corrected'), -1 * (OLD.status = 'rejected') FROM articles WHERE id = OLD.article_id
        ON CONFLICT DO UPDATE SET suggested = suggested + excluded.suggested, accepted = accepted + excluded.accepted, corrected = corrected + excluded.corrected, rejected = rejected + excluded.rejected;
      DELETE FROM speaker_tallies WHERE speaker_id = coalesce(OLD.speaker_id, 0) AND suggested = 0 AND accepted = 0 AND corrected = 0 AND rejected = 0;
      DELETE FROM source_tallies WHERE (outlet, month) = (SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), '') FROM articles WHERE id = OLD.article_id)
        AND suggested = 0 AND accepted = 0 AND corrected = 0 AND rejected = 0;
    END;

CREATE TABLE releases (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      form TEXT NOT NULL CHECK (form <> ''),
      file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
      marking TEXT NOT NULL CHECK (marking <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      articles TEXT NOT NULL CHECK (json_valid(articles))
    ) STRICT;

CREATE TABLE retired_keys (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      skeleton TEXT NOT NULL,
      public_key TEXT NOT NULL CHECK (length(public_key) = 64),
      replaced_at TEXT NOT NULL,
      UNIQUE (skeleton, public_key)
    ) STRICT;

CREATE TABLE revisions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES articles (id),
      number INTEGER NOT NULL CHECK (number >= 1),
      text TEXT NOT NULL CHECK (text <> ''),
      text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
      headings TEXT NOT NULL CHECK (json_valid(headings)),
      UNIQUE (article_id, number)
    ) STRICT;
CREATE INDEX revisions_by_hash ON revisions (text_hash);
CREATE TRIGGER article_index_after_revision AFTER INSERT ON revisions BEGIN
      INSERT INTO article_index (rowid, title, standfirst, byline, text)
        SELECT id, title, standfirst, byline, text FROM article_words
        WHERE id = NEW.article_id AND NEW.number = (SELECT head FROM articles WHERE id = NEW.article_id);
    END;
CREATE TRIGGER article_index_before_revision_goes BEFORE DELETE ON revisions BEGIN
      INSERT INTO article_index (article_index, rowid, title, standfirst, byline, text)
        SELECT 'delete', id, title, standfirst, byline, text FROM article_words
        WHERE id = OLD.article_id AND OLD.number = (SELECT head FROM articles WHERE id = OLD.article_id);
    END;
CREATE TRIGGER revisions_are_frozen BEFORE UPDATE ON revisions
      BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;

CREATE TABLE settings (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      value TEXT NOT NULL
    ) STRICT;

CREATE TABLE settled_analysts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      settlement_id INTEGER NOT NULL REFERENCES settlements (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      UNIQUE (settlement_id, analyst_id)
    ) STRICT;
CREATE INDEX settled_analysts_by_analyst ON settled_analysts (analyst_id);

CREATE TABLE settled_tags (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      settlement_id INTEGER NOT NULL REFERENCES settlements (id),
      tag_uid TEXT NOT NULL CHECK (length(tag_uid) = 36),
      -- Of the quote or annotation that carried it.
      target_uid TEXT NOT NULL CHECK (length(target_uid) = 36),
      theme_uid TEXT NOT NULL CHECK (length(theme_uid) = 36),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
      revision_id INTEGER NOT NULL REFERENCES revisions (id),
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      exact TEXT NOT NULL CHECK (exact <> ''),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      UNIQUE (settlement_id, tag_uid)
    ) STRICT;
CREATE INDEX settled_tags_by_analyst ON settled_tags (analyst_id);
CREATE INDEX settled_tags_by_revision ON settled_tags (revision_id);
CREATE INDEX settled_tags_by_uid ON settled_tags (tag_uid);

CREATE TABLE settlements (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      reason TEXT NOT NULL CHECK (reason <> '')
    ) STRICT;
CREATE INDEX settlements_by_analyst ON settlements (analyst_id);
CREATE INDEX settlements_by_article ON settlements (article_id);

CREATE TABLE signing_keys (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      analyst_id INTEGER NOT NULL UNIQUE REFERENCES analysts (id),
      public_key TEXT NOT NULL UNIQUE CHECK (length(public_key) = 64),
      locked TEXT NOT NULL CHECK (json_valid(locked)),
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE source_tallies (
      outlet TEXT NOT NULL, month TEXT NOT NULL, suggested INTEGER NOT NULL DEFAULT 0, accepted INTEGER NOT NULL DEFAULT 0, corrected INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (outlet, month)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE speaker_tallies (speaker_id INTEGER PRIMARY KEY, suggested INTEGER NOT NULL DEFAULT 0, accepted INTEGER NOT NULL DEFAULT 0, corrected INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE VIEW tagged_articles (tag_id, article_id, analyst_id) AS SELECT id, coalesce(
        (SELECT article_id FROM quotes WHERE id = quote_id),
        (SELECT article_id FROM annotations WHERE id = annotation_id)), analyst_id FROM tags;

CREATE TABLE tags (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      theme_id INTEGER NOT NULL REFERENCES themes (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      quote_id INTEGER REFERENCES quotes (id),
      annotation_id INTEGER REFERENCES annotations (id), example INTEGER NOT NULL DEFAULT 0 CHECK (example IN (0, 1)),
      CHECK ((quote_id IS NULL) <> (annotation_id IS NULL))
    ) STRICT;
CREATE INDEX tags_by_analyst ON tags (analyst_id);
CREATE UNIQUE INDEX tags_by_annotation ON tags (annotation_id, theme_id, analyst_id)
      WHERE annotation_id IS NOT NULL;
CREATE UNIQUE INDEX tags_by_quote ON tags (quote_id, theme_id, analyst_id) WHERE quote_id IS NOT NULL;
CREATE INDEX tags_by_theme ON tags (theme_id);

CREATE TABLE theme_aliases (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      theme_id INTEGER NOT NULL REFERENCES themes (id)
    ) STRICT;
CREATE INDEX theme_aliases_by_theme ON theme_aliases (theme_id);

CREATE TABLE theme_keywords (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      theme_id INTEGER NOT NULL REFERENCES themes (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      keyword TEXT NOT NULL CHECK (keyword <> ''),
      UNIQUE (theme_id, position)
    ) STRICT;

CREATE TABLE theme_rejections (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      theme_id INTEGER NOT NULL REFERENCES themes (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      exact TEXT NOT NULL CHECK (exact <> ''),
      UNIQUE (article_id, theme_id, analyst_id, exact)
    ) STRICT;
CREATE INDEX theme_rejections_by_analyst ON theme_rejections (analyst_id);
CREATE INDEX theme_rejections_by_theme ON theme_rejections (theme_id);

CREATE TABLE themes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      parent_id INTEGER REFERENCES themes (id) CHECK (parent_id <> id),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL CHECK (name <> ''),
      folded TEXT NOT NULL UNIQUE,
      definition TEXT NOT NULL,
      use_for TEXT NOT NULL,
      not_for TEXT NOT NULL,
      look TEXT NOT NULL CHECK (look <> '')
    , status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'retired'))) STRICT;
CREATE INDEX themes_by_parent ON themes (parent_id);

CREATE TABLE unindexed (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      article_id INTEGER NOT NULL,
      quote_id INTEGER NOT NULL
    ) STRICT;

CREATE VIEW visible_annotations AS SELECT * FROM annotations
      WHERE NOT (SELECT blind FROM me) OR analyst_id = (SELECT id FROM me)
        OR ((article_id, (SELECT id FROM me)) IN done_coding AND (article_id, analyst_id) IN done_coding);

CREATE VIEW visible_tags AS SELECT * FROM tags
      WHERE NOT (SELECT blind FROM me) OR analyst_id = (SELECT id FROM me)
        OR id IN (SELECT tag_id FROM tagged_articles WHERE (article_id, (SELECT id FROM me)) IN done_coding
          AND (article_id, analyst_id) IN done_coding);

-- What FTS5 keeps of its indexes.
CREATE TABLE 'annotation_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'annotation_index_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'annotation_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'annotation_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'article_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'article_index_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'article_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'article_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'brief_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'brief_index_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'brief_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'brief_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'quote_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'quote_index_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'quote_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'quote_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

-- The change journal: how to take back what is done to a table.
CREATE TRIGGER analysts_journal_delete AFTER DELETE ON analysts BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'analysts', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name));
    END;
CREATE TRIGGER analysts_journal_insert AFTER INSERT ON analysts BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'analysts', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER analysts_journal_update AFTER UPDATE ON analysts WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.name IS NOT NEW.name BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'analysts', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name));
    END;
CREATE TRIGGER annotations_journal_delete AFTER DELETE ON annotations BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'annotations', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'article_id', OLD.article_id, 'revision_id', OLD.revision_id, 'start_offset', OLD.start_offset, 'end_offset', OLD.end_offset, 'exact', OLD.exact, 'prefix', OLD.prefix, 'suffix', OLD.suffix, 'note', OLD.note, 'analyst_id', OLD.analyst_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at));
    END;
CREATE TRIGGER annotations_journal_insert AFTER INSERT ON annotations BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'annotations', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER annotations_journal_update AFTER UPDATE ON annotations WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.article_id IS NOT NEW.article_id OR OLD.revision_id IS NOT NEW.revision_id OR OLD.start_offset IS NOT NEW.start_offset OR OLD.end_offset IS NOT NEW.end_offset OR OLD.exact IS NOT NEW.exact OR OLD.prefix IS NOT NEW.prefix OR OLD.suffix IS NOT NEW.suffix OR OLD.note IS NOT NEW.note OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'annotations', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'article_id', OLD.article_id, 'revision_id', OLD.revision_id, 'start_offset', OLD.start_offset, 'end_offset', OLD.end_offset, 'exact', OLD.exact, 'prefix', OLD.prefix, 'suffix', OLD.suffix, 'note', OLD.note, 'analyst_id', OLD.analyst_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at));
    END;
CREATE TRIGGER articles_journal_delete AFTER DELETE ON articles BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'articles', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'head', OLD.head, 'added_at', OLD.added_at, 'words', OLD.words, 'title', OLD.title, 'standfirst', OLD.standfirst, 'outlet', OLD.outlet, 'author', OLD.author, 'published_on', OLD.published_on, 'place', OLD.place, 'language', OLD.language, 'marking', OLD.marking, 'licence', OLD.licence, 'url', OLD.url, 'extractor', OLD.extractor));
    END;
CREATE TRIGGER articles_journal_insert AFTER INSERT ON articles BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'articles', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER articles_journal_update AFTER UPDATE ON articles WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.head IS NOT NEW.head OR OLD.added_at IS NOT NEW.added_at OR OLD.words IS NOT NEW.words OR OLD.title IS NOT NEW.title OR OLD.standfirst IS NOT NEW.standfirst OR OLD.outlet IS NOT NEW.outlet OR OLD.author IS NOT NEW.author OR OLD.published_on IS NOT NEW.published_on OR OLD.place IS NOT NEW.place OR OLD.language IS NOT NEW.language OR OLD.marking IS NOT NEW.marking OR OLD.licence IS NOT NEW.licence OR OLD.url IS NOT NEW.url OR OLD.extractor IS NOT NEW.extractor BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'articles', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'head', OLD.head, 'added_at', OLD.added_at, 'words', OLD.words, 'title', OLD.title, 'standfirst', OLD.standfirst, 'outlet', OLD.outlet, 'author', OLD.author, 'published_on', OLD.published_on, 'place', OLD.place, 'language', OLD.language, 'marking', OLD.marking, 'licence', OLD.licence, 'url', OLD.url, 'extractor', OLD.extractor));
    END;
CREATE TRIGGER brief_events_journal_delete AFTER DELETE ON brief_events BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'brief_events', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'brief_id', OLD.brief_id, 'what', OLD.what, 'at', OLD.at, 'analyst_uid', OLD.analyst_uid, 'analyst_name', OLD.analyst_name, 'reason', OLD.reason, 'sources', OLD.sources, 'before', OLD.before));
    END;
CREATE TRIGGER brief_events_journal_insert AFTER INSERT ON brief_events BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'brief_events', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER brief_events_journal_update AFTER UPDATE ON brief_events WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.brief_id IS NOT NEW.brief_id OR OLD.what IS NOT NEW.what OR OLD.at IS NOT NEW.at OR OLD.analyst_uid IS NOT NEW.analyst_uid OR OLD.analyst_name IS NOT NEW.analyst_name OR OLD.reason IS NOT NEW.reason OR OLD.sources IS NOT NEW.sources OR OLD.before IS NOT NEW.before BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'brief_events', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'brief_id', OLD.brief_id, 'what', OLD.what, 'at', OLD.at, 'analyst_uid', OLD.analyst_uid, 'analyst_name', OLD.analyst_name, 'reason', OLD.reason, 'sources', OLD.sources, 'before', OLD.before));
    END;
CREATE TRIGGER brief_evidence_journal_delete AFTER DELETE ON brief_evidence BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'brief_evidence', OLD.id, 'insert', json_object('id', OLD.id, 'brief_id', OLD.brief_id, 'position', OLD.position, 'quote_id', OLD.quote_id, 'annotation_id', OLD.annotation_id));
    END;
CREATE TRIGGER brief_evidence_journal_insert AFTER INSERT ON brief_evidence BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'brief_evidence', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER brief_evidence_journal_update AFTER UPDATE ON brief_evidence WHEN OLD.id IS NOT NEW.id OR OLD.brief_id IS NOT NEW.brief_id OR OLD.position IS NOT NEW.position OR OLD.quote_id IS NOT NEW.quote_id OR OLD.annotation_id IS NOT NEW.annotation_id BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'brief_evidence', OLD.id, 'update', json_object('id', OLD.id, 'brief_id', OLD.brief_id, 'position', OLD.position, 'quote_id', OLD.quote_id, 'annotation_id', OLD.annotation_id));
    END;
CREATE TRIGGER brief_versions_journal_delete AFTER DELETE ON brief_versions BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'brief_versions', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'brief_id', OLD.brief_id, 'name', OLD.name, 'at', OLD.at, 'analyst_id', OLD.analyst_id, 'document', OLD.document));
    END;
CREATE TRIGGER brief_versions_journal_insert AFTER INSERT ON brief_versions BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'brief_versions', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER brief_versions_journal_update AFTER UPDATE ON brief_versions WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.brief_id IS NOT NEW.brief_id OR OLD.name IS NOT NEW.name OR OLD.at IS NOT NEW.at OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.document IS NOT NEW.document BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'brief_versions', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'brief_id', OLD.brief_id, 'name', OLD.name, 'at', OLD.at, 'analyst_id', OLD.analyst_id, 'document', OLD.document));
    END;
CREATE TRIGGER briefs_journal_delete AFTER DELETE ON briefs BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'briefs', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'date', OLD.date, 'document', OLD.document, 'words', OLD.words, 'updated_at', OLD.updated_at));
    END;
CREATE TRIGGER briefs_journal_insert AFTER INSERT ON briefs BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'briefs', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER briefs_journal_update AFTER UPDATE ON briefs WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.title IS NOT NEW.title OR OLD.date IS NOT NEW.date OR OLD.document IS NOT NEW.document OR OLD.words IS NOT NEW.words OR OLD.updated_at IS NOT NEW.updated_at BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'briefs', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'date', OLD.date, 'document', OLD.document, 'words', OLD.words, 'updated_at', OLD.updated_at));
    END;
CREATE TRIGGER code_colours_journal_delete AFTER DELETE ON code_colours BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'code_colours', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'colour', OLD.colour));
    END;
CREATE TRIGGER code_colours_journal_insert AFTER INSERT ON code_colours BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'code_colours', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER code_colours_journal_update AFTER UPDATE ON code_colours WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.colour IS NOT NEW.colour BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'code_colours', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'colour', OLD.colour));
    END;
CREATE TRIGGER codebook_changes_journal_delete AFTER DELETE ON codebook_changes BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'codebook_changes', OLD.id, 'insert', json_object('id', OLD.id, 'at', OLD.at, 'analyst_id', OLD.analyst_id, 'kind', OLD.kind, 'theme_uid', OLD.theme_uid, 'name', OLD.name, 'other', OLD.other, 'edits', OLD.edits));
    END;
CREATE TRIGGER codebook_changes_journal_insert AFTER INSERT ON codebook_changes BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'codebook_changes', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER codebook_changes_journal_update AFTER UPDATE ON codebook_changes WHEN OLD.id IS NOT NEW.id OR OLD.at IS NOT NEW.at OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.kind IS NOT NEW.kind OR OLD.theme_uid IS NOT NEW.theme_uid OR OLD.name IS NOT NEW.name OR OLD.other IS NOT NEW.other OR OLD.edits IS NOT NEW.edits BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'codebook_changes', OLD.id, 'update', json_object('id', OLD.id, 'at', OLD.at, 'analyst_id', OLD.analyst_id, 'kind', OLD.kind, 'theme_uid', OLD.theme_uid, 'name', OLD.name, 'other', OLD.other, 'edits', OLD.edits));
    END;
CREATE TRIGGER coding_done_journal_delete AFTER DELETE ON coding_done BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'coding_done', OLD.id, 'insert', json_object('id', OLD.id, 'article_id', OLD.article_id, 'analyst_id', OLD.analyst_id, 'done', OLD.done));
    END;
CREATE TRIGGER coding_done_journal_insert AFTER INSERT ON coding_done BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'coding_done', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER coding_done_journal_update AFTER UPDATE ON coding_done WHEN OLD.id IS NOT NEW.id OR OLD.article_id IS NOT NEW.article_id OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.done IS NOT NEW.done BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'coding_done', OLD.id, 'update', json_object('id', OLD.id, 'article_id', OLD.article_id, 'analyst_id', OLD.analyst_id, 'done', OLD.done));
    END;
CREATE TRIGGER coding_exchanges_journal_delete AFTER DELETE ON coding_exchanges BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'coding_exchanges', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'at', OLD.at, 'given_at', OLD.given_at, 'giver', OLD.giver, 'origin', OLD.origin, 'file_hash', OLD.file_hash, 'seen', OLD.seen, 'conflicts', OLD.conflicts, 'marking', OLD.marking));
    END;
CREATE TRIGGER coding_exchanges_journal_insert AFTER INSERT ON coding_exchanges BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'coding_exchanges', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER coding_exchanges_journal_update AFTER UPDATE ON coding_exchanges WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.at IS NOT NEW.at OR OLD.given_at IS NOT NEW.given_at OR OLD.giver IS NOT NEW.giver OR OLD.origin IS NOT NEW.origin OR OLD.file_hash IS NOT NEW.file_hash OR OLD.seen IS NOT NEW.seen OR OLD.conflicts IS NOT NEW.conflicts OR OLD.marking IS NOT NEW.marking BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'coding_exchanges', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'at', OLD.at, 'given_at', OLD.given_at, 'giver', OLD.giver, 'origin', OLD.origin, 'file_hash', OLD.file_hash, 'seen', OLD.seen, 'conflicts', OLD.conflicts, 'marking', OLD.marking));
    END;
CREATE TRIGGER corrections_journal_delete AFTER DELETE ON corrections BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'corrections', OLD.id, 'insert', json_object('id', OLD.id, 'revision_id', OLD.revision_id, 'analyst_id', OLD.analyst_id, 'at', OLD.at, 'reason', OLD.reason, 'file_name', OLD.file_name, 'hash', OLD.hash, 'bytes', iif(OLD.bytes IS NULL, NULL, hex(OLD.bytes))));
    END;
CREATE TRIGGER corrections_journal_insert AFTER INSERT ON corrections BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'corrections', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER corrections_journal_update AFTER UPDATE ON corrections WHEN OLD.id IS NOT NEW.id OR OLD.revision_id IS NOT NEW.revision_id OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.at IS NOT NEW.at OR OLD.reason IS NOT NEW.reason OR OLD.file_name IS NOT NEW.file_name OR OLD.hash IS NOT NEW.hash OR OLD.bytes IS NOT NEW.bytes BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'corrections', OLD.id, 'update', json_object('id', OLD.id, 'revision_id', OLD.revision_id, 'analyst_id', OLD.analyst_id, 'at', OLD.at, 'reason', OLD.reason, 'file_name', OLD.file_name, 'hash', OLD.hash, 'bytes', iif(OLD.bytes IS NULL, NULL, hex(OLD.bytes))));
    END;
CREATE TRIGGER excerpt_sources_journal_delete AFTER DELETE ON excerpt_sources BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'excerpt_sources', OLD.id, 'insert', json_object('id', OLD.id, 'article_id', OLD.article_id, 'text_hash', OLD.text_hash, 'text_units', OLD.text_units, 'words', OLD.words));
    END;
CREATE TRIGGER excerpt_sources_journal_insert AFTER INSERT ON excerpt_sources BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'excerpt_sources', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER excerpt_sources_journal_update AFTER UPDATE ON excerpt_sources WHEN OLD.id IS NOT NEW.id OR OLD.article_id IS NOT NEW.article_id OR OLD.text_hash IS NOT NEW.text_hash OR OLD.text_units IS NOT NEW.text_units OR OLD.words IS NOT NEW.words BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'excerpt_sources', OLD.id, 'update', json_object('id', OLD.id, 'article_id', OLD.article_id, 'text_hash', OLD.text_hash, 'text_units', OLD.text_units, 'words', OLD.words));
    END;
CREATE TRIGGER excerpts_journal_delete AFTER DELETE ON excerpts BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'excerpts', OLD.id, 'insert', json_object('id', OLD.id, 'article_id', OLD.article_id, 'quote_id', OLD.quote_id, 'annotation_id', OLD.annotation_id, 'text_hash', OLD.text_hash, 'start_offset', OLD.start_offset, 'end_offset', OLD.end_offset, 'prefix', OLD.prefix, 'suffix', OLD.suffix));
    END;
CREATE TRIGGER excerpts_journal_insert AFTER INSERT ON excerpts BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'excerpts', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER excerpts_journal_update AFTER UPDATE ON excerpts WHEN OLD.id IS NOT NEW.id OR OLD.article_id IS NOT NEW.article_id OR OLD.quote_id IS NOT NEW.quote_id OR OLD.annotation_id IS NOT NEW.annotation_id OR OLD.text_hash IS NOT NEW.text_hash OR OLD.start_offset IS NOT NEW.start_offset OR OLD.end_offset IS NOT NEW.end_offset OR OLD.prefix IS NOT NEW.prefix OR OLD.suffix IS NOT NEW.suffix BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'excerpts', OLD.id, 'update', json_object('id', OLD.id, 'article_id', OLD.article_id, 'quote_id', OLD.quote_id, 'annotation_id', OLD.annotation_id, 'text_hash', OLD.text_hash, 'start_offset', OLD.start_offset, 'end_offset', OLD.end_offset, 'prefix', OLD.prefix, 'suffix', OLD.suffix));
    END;
CREATE TRIGGER key_links_journal_delete AFTER DELETE ON key_links BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'key_links', OLD.id, 'insert', json_object('id', OLD.id, 'analyst_id', OLD.analyst_id, 'name', OLD.name, 'old_key', OLD.old_key, 'new_key', OLD.new_key, 'at', OLD.at, 'by_old', OLD.by_old, 'by_new', OLD.by_new));
    END;
CREATE TRIGGER key_links_journal_insert AFTER INSERT ON key_links BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'key_links', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER key_links_journal_update AFTER UPDATE ON key_links WHEN OLD.id IS NOT NEW.id OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.name IS NOT NEW.name OR OLD.old_key IS NOT NEW.old_key OR OLD.new_key IS NOT NEW.new_key OR OLD.at IS NOT NEW.at OR OLD.by_old IS NOT NEW.by_old OR OLD.by_new IS NOT NEW.by_new BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'key_links', OLD.id, 'update', json_object('id', OLD.id, 'analyst_id', OLD.analyst_id, 'name', OLD.name, 'old_key', OLD.old_key, 'new_key', OLD.new_key, 'at', OLD.at, 'by_old', OLD.by_old, 'by_new', OLD.by_new));
    END;
CREATE TRIGGER merged_items_journal_delete AFTER DELETE ON merged_items BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'merged_items', OLD.id, 'insert', json_object('id', OLD.id, 'merge_id', OLD.merge_id, 'kind', OLD.kind, 'uid', OLD.uid, 'item_id', OLD.item_id, 'written', OLD.written));
    END;
CREATE TRIGGER merged_items_journal_insert AFTER INSERT ON merged_items BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'merged_items', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER merged_items_journal_update AFTER UPDATE ON merged_items WHEN OLD.id IS NOT NEW.id OR OLD.merge_id IS NOT NEW.merge_id OR OLD.kind IS NOT NEW.kind OR OLD.uid IS NOT NEW.uid OR OLD.item_id IS NOT NEW.item_id OR OLD.written IS NOT NEW.written BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'merged_items', OLD.id, 'update', json_object('id', OLD.id, 'merge_id', OLD.merge_id, 'kind', OLD.kind, 'uid', OLD.uid, 'item_id', OLD.item_id, 'written', OLD.written));
    END;
CREATE TRIGGER merges_journal_delete AFTER DELETE ON merges BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'merges', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'brief_uid', OLD.brief_uid, 'at', OLD.at, 'payload_hash', OLD.payload_hash, 'payload', OLD.payload, 'signer', OLD.signer, 'signer_key', OLD.signer_key));
    END;
CREATE TRIGGER merges_journal_insert AFTER INSERT ON merges BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'merges', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER merges_journal_update AFTER UPDATE ON merges WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.brief_uid IS NOT NEW.brief_uid OR OLD.at IS NOT NEW.at OR OLD.payload_hash IS NOT NEW.payload_hash OR OLD.payload IS NOT NEW.payload OR OLD.signer IS NOT NEW.signer OR OLD.signer_key IS NOT NEW.signer_key BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'merges', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'brief_uid', OLD.brief_uid, 'at', OLD.at, 'payload_hash', OLD.payload_hash, 'payload', OLD.payload, 'signer', OLD.signer, 'signer_key', OLD.signer_key));
    END;
CREATE TRIGGER originals_journal_delete AFTER DELETE ON originals BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'originals', OLD.id, 'insert', json_object('id', OLD.id, 'article_id', OLD.article_id, 'format', OLD.format, 'file_name', OLD.file_name, 'hash', OLD.hash, 'bytes', iif(OLD.bytes IS NULL, NULL, hex(OLD.bytes)), 'packing', OLD.packing));
    END;
CREATE TRIGGER originals_journal_insert AFTER INSERT ON originals BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'originals', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER originals_journal_update AFTER UPDATE ON originals WHEN OLD.id IS NOT NEW.id OR OLD.article_id IS NOT NEW.article_id OR OLD.format IS NOT NEW.format OR OLD.file_name IS NOT NEW.file_name OR OLD.hash IS NOT NEW.hash OR OLD.bytes IS NOT NEW.bytes OR OLD.packing IS NOT NEW.packing BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'originals', OLD.id, 'update', json_object('id', OLD.id, 'article_id', OLD.article_id, 'format', OLD.format, 'file_name', OLD.file_name, 'hash', OLD.hash, 'bytes', iif(OLD.bytes IS NULL, NULL, hex(OLD.bytes)), 'packing', OLD.packing));
    END;
CREATE TRIGGER people_journal_delete AFTER DELETE ON people BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'people', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'folded', OLD.folded, 'kind', OLD.kind));
    END;
CREATE TRIGGER people_journal_insert AFTER INSERT ON people BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'people', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER people_journal_update AFTER UPDATE ON people WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.name IS NOT NEW.name OR OLD.folded IS NOT NEW.folded OR OLD.kind IS NOT NEW.kind BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'people', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'folded', OLD.folded, 'kind', OLD.kind));
    END;
CREATE TRIGGER person_aliases_journal_delete AFTER DELETE ON person_aliases BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_aliases', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'person_id', OLD.person_id));
    END;
CREATE TRIGGER person_aliases_journal_insert AFTER INSERT ON person_aliases BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_aliases', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER person_aliases_journal_update AFTER UPDATE ON person_aliases WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.person_id IS NOT NEW.person_id BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_aliases', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'person_id', OLD.person_id));
    END;
CREATE TRIGGER person_distinctions_journal_delete AFTER DELETE ON person_distinctions BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_distinctions', OLD.id, 'insert', json_object('id', OLD.id, 'lower_id', OLD.lower_id, 'higher_id', OLD.higher_id));
    END;
CREATE TRIGGER person_distinctions_journal_insert AFTER INSERT ON person_distinctions BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_distinctions', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER person_distinctions_journal_update AFTER UPDATE ON person_distinctions WHEN OLD.id IS NOT NEW.id OR OLD.lower_id IS NOT NEW.lower_id OR OLD.higher_id IS NOT NEW.higher_id BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_distinctions', OLD.id, 'update', json_object('id', OLD.id, 'lower_id', OLD.lower_id, 'higher_id', OLD.higher_id));
    END;
CREATE TRIGGER person_roles_journal_delete AFTER DELETE ON person_roles BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_roles', OLD.id, 'insert', json_object('id', OLD.id, 'person_id', OLD.person_id, 'article_id', OLD.article_id, 'role', OLD.role));
    END;
CREATE TRIGGER person_roles_journal_insert AFTER INSERT ON person_roles BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_roles', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER person_roles_journal_update AFTER UPDATE ON person_roles WHEN OLD.id IS NOT NEW.id OR OLD.person_id IS NOT NEW.person_id OR OLD.article_id IS NOT NEW.article_id OR OLD.role IS NOT NEW.role BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_roles', OLD.id, 'update', json_object('id', OLD.id, 'person_id', OLD.person_id, 'article_id', OLD.article_id, 'role', OLD.role));
    END;
CREATE TRIGGER person_variants_journal_delete AFTER DELETE ON person_variants BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_variants', OLD.id, 'insert', json_object('id', OLD.id, 'person_id', OLD.person_id, 'name', OLD.name, 'folded', OLD.folded));
    END;
CREATE TRIGGER person_variants_journal_insert AFTER INSERT ON person_variants BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_variants', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER person_variants_journal_update AFTER UPDATE ON person_variants WHEN OLD.id IS NOT NEW.id OR OLD.person_id IS NOT NEW.person_id OR OLD.name IS NOT NEW.name OR OLD.folded IS NOT NEW.folded BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'person_variants', OLD.id, 'update', json_object('id', OLD.id, 'person_id', OLD.person_id, 'name', OLD.name, 'folded', OLD.folded));
    END;
CREATE TRIGGER pinned_keys_journal_delete AFTER DELETE ON pinned_keys BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'pinned_keys', OLD.id, 'insert', json_object('id', OLD.id, 'name', OLD.name, 'skeleton', OLD.skeleton, 'public_key', OLD.public_key, 'pinned_at', OLD.pinned_at));
    END;
CREATE TRIGGER pinned_keys_journal_insert AFTER INSERT ON pinned_keys BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'pinned_keys', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER pinned_keys_journal_update AFTER UPDATE ON pinned_keys WHEN OLD.id IS NOT NEW.id OR OLD.name IS NOT NEW.name OR OLD.skeleton IS NOT NEW.skeleton OR OLD.public_key IS NOT NEW.public_key OR OLD.pinned_at IS NOT NEW.pinned_at BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'pinned_keys', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD.name, 'skeleton', OLD.skeleton, 'public_key', OLD.public_key, 'pinned_at', OLD.pinned_at));
    END;
CREATE TRIGGER quotes_journal_delete AFTER DELETE ON quotes BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'quotes', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'article_id', OLD.article_id, 'revision_id', OLD.revision_id, 'start_offset', OLD.start_offset, 'end_offset', OLD.end_offset, 'exact', OLD.exact, 'prefix', OLD.prefix, 'suffix', OLD.suffix, 'kind', OLD.kind, 'status', OLD.status, 'utterance', OLD.utterance, 'speaker_id', OLD.speaker_id, 'role', OLD.role, 'mention_start', OLD.mention_start, 'mention_end', OLD.mention_end, 'cue', OLD.cue, 'confidence', OLD.confidence, 'reasons', OLD.reasons));
    END;
CREATE TRIGGER quotes_journal_insert AFTER INSERT ON quotes BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'quotes', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER quotes_journal_update AFTER UPDATE ON quotes WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.article_id IS NOT NEW.article_id OR OLD.revision_id IS NOT NEW.revision_id OR OLD.start_offset IS NOT NEW.start_offset OR OLD.end_offset IS NOT NEW.end_offset OR OLD.exact IS NOT NEW.exact OR OLD.prefix IS NOT NEW.prefix OR OLD.suffix IS NOT NEW.suffix OR OLD.kind IS NOT NEW.kind OR OLD.status IS NOT NEW.status OR OLD.utterance IS NOT NEW.utterance OR OLD.speaker_id IS NOT NEW.speaker_id OR OLD.role IS NOT NEW.role OR OLD.mention_start IS NOT NEW.mention_start OR OLD.mention_end IS NOT NEW.mention_end OR OLD.cue IS NOT NEW.cue OR OLD.confidence IS NOT NEW.confidence OR OLD.reasons IS NOT NEW.reasons BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'quotes', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'article_id', OLD.article_id, 'revision_id', OLD.revision_id, 'start_offset', OLD.start_offset, 'end_offset', OLD.end_offset, 'exact', OLD.exact, 'prefix', OLD.prefix, 'suffix', OLD.suffix, 'kind', OLD.kind, 'status', OLD.status, 'utterance', OLD.utterance, 'speaker_id', OLD.speaker_id, 'role', OLD.role, 'mention_start', OLD.mention_start, 'mention_end', OLD.mention_end, 'cue', OLD.cue, 'confidence', OLD.confidence, 'reasons', OLD.reasons));
    END;
CREATE TRIGGER retired_keys_journal_delete AFTER DELETE ON retired_keys BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'retired_keys', OLD.id, 'insert', json_object('id', OLD.id, 'skeleton', OLD.skeleton, 'public_key', OLD.public_key, 'replaced_at', OLD.replaced_at));
    END;
CREATE TRIGGER retired_keys_journal_insert AFTER INSERT ON retired_keys BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'retired_keys', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER retired_keys_journal_update AFTER UPDATE ON retired_keys WHEN OLD.id IS NOT NEW.id OR OLD.skeleton IS NOT NEW.skeleton OR OLD.public_key IS NOT NEW.public_key OR OLD.replaced_at IS NOT NEW.replaced_at BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'retired_keys', OLD.id, 'update', json_object('id', OLD.id, 'skeleton', OLD.skeleton, 'public_key', OLD.public_key, 'replaced_at', OLD.replaced_at));
    END;
CREATE TRIGGER revisions_journal_delete AFTER DELETE ON revisions BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'revisions', OLD.id, 'insert', json_object('id', OLD.id, 'article_id', OLD.article_id, 'number', OLD.number, 'text', OLD.text, 'text_hash', OLD.text_hash, 'headings', OLD.headings));
    END;
CREATE TRIGGER revisions_journal_insert AFTER INSERT ON revisions BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'revisions', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER revisions_journal_update AFTER UPDATE ON revisions WHEN OLD.id IS NOT NEW.id OR OLD.article_id IS NOT NEW.article_id OR OLD.number IS NOT NEW.number OR OLD.text IS NOT NEW.text OR OLD.text_hash IS NOT NEW.text_hash OR OLD.headings IS NOT NEW.headings BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'revisions', OLD.id, 'update', json_object('id', OLD.id, 'article_id', OLD.article_id, 'number', OLD.number, 'text', OLD.text, 'text_hash', OLD.text_hash, 'headings', OLD.headings));
    END;
CREATE TRIGGER settings_journal_delete AFTER DELETE ON settings BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settings', OLD.id, 'insert', json_object('id', OLD.id, 'name', OLD.name, 'value', OLD.value));
    END;
CREATE TRIGGER settings_journal_insert AFTER INSERT ON settings BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settings', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER settings_journal_update AFTER UPDATE ON settings WHEN OLD.id IS NOT NEW.id OR OLD.name IS NOT NEW.name OR OLD.value IS NOT NEW.value BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settings', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD.name, 'value', OLD.value));
    END;
CREATE TRIGGER settled_analysts_journal_delete AFTER DELETE ON settled_analysts BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settled_analysts', OLD.id, 'insert', json_object('id', OLD.id, 'settlement_id', OLD.settlement_id, 'analyst_id', OLD.analyst_id));
    END;
CREATE TRIGGER settled_analysts_journal_insert AFTER INSERT ON settled_analysts BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settled_analysts', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER settled_analysts_journal_update AFTER UPDATE ON settled_analysts WHEN OLD.id IS NOT NEW.id OR OLD.settlement_id IS NOT NEW.settlement_id OR OLD.analyst_id IS NOT NEW.analyst_id BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settled_analysts', OLD.id, 'update', json_object('id', OLD.id, 'settlement_id', OLD.settlement_id, 'analyst_id', OLD.analyst_id));
    END;
CREATE TRIGGER settled_tags_journal_delete AFTER DELETE ON settled_tags BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settled_tags', OLD.id, 'insert', json_object('id', OLD.id, 'settlement_id', OLD.settlement_id, 'tag_uid', OLD.tag_uid, 'target_uid', OLD.target_uid, 'theme_uid', OLD.theme_uid, 'analyst_id', OLD.analyst_id, 'kept', OLD.kept, 'revision_id', OLD.revision_id, 'start_offset', OLD.start_offset, 'end_offset', OLD.end_offset, 'exact', OLD.exact, 'prefix', OLD.prefix, 'suffix', OLD.suffix));
    END;
CREATE TRIGGER settled_tags_journal_insert AFTER INSERT ON settled_tags BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settled_tags', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER settled_tags_journal_update AFTER UPDATE ON settled_tags WHEN OLD.id IS NOT NEW.id OR OLD.settlement_id IS NOT NEW.settlement_id OR OLD.tag_uid IS NOT NEW.tag_uid OR OLD.target_uid IS NOT NEW.target_uid OR OLD.theme_uid IS NOT NEW.theme_uid OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.kept IS NOT NEW.kept OR OLD.revision_id IS NOT NEW.revision_id OR OLD.start_offset IS NOT NEW.start_offset OR OLD.end_offset IS NOT NEW.end_offset OR OLD.exact IS NOT NEW.exact OR OLD.prefix IS NOT NEW.prefix OR OLD.suffix IS NOT NEW.suffix BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settled_tags', OLD.id, 'update', json_object('id', OLD.id, 'settlement_id', OLD.settlement_id, 'tag_uid', OLD.tag_uid, 'target_uid', OLD.target_uid, 'theme_uid', OLD.theme_uid, 'analyst_id', OLD.analyst_id, 'kept', OLD.kept, 'revision_id', OLD.revision_id, 'start_offset', OLD.start_offset, 'end_offset', OLD.end_offset, 'exact', OLD.exact, 'prefix', OLD.prefix, 'suffix', OLD.suffix));
    END;
CREATE TRIGGER settlements_journal_delete AFTER DELETE ON settlements BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settlements', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'article_id', OLD.article_id, 'at', OLD.at, 'analyst_id', OLD.analyst_id, 'reason', OLD.reason));
    END;
CREATE TRIGGER settlements_journal_insert AFTER INSERT ON settlements BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settlements', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER settlements_journal_update AFTER UPDATE ON settlements WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.article_id IS NOT NEW.article_id OR OLD.at IS NOT NEW.at OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.reason IS NOT NEW.reason BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'settlements', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'article_id', OLD.article_id, 'at', OLD.at, 'analyst_id', OLD.analyst_id, 'reason', OLD.reason));
    END;
CREATE TRIGGER signing_keys_journal_delete AFTER DELETE ON signing_keys BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'signing_keys', OLD.id, 'insert', json_object('id', OLD.id, 'analyst_id', OLD.analyst_id, 'public_key', OLD.public_key, 'locked', OLD.locked, 'created_at', OLD.created_at));
    END;
CREATE TRIGGER signing_keys_journal_insert AFTER INSERT ON signing_keys BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'signing_keys', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER signing_keys_journal_update AFTER UPDATE ON signing_keys WHEN OLD.id IS NOT NEW.id OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.public_key IS NOT NEW.public_key OR OLD.locked IS NOT NEW.locked OR OLD.created_at IS NOT NEW.created_at BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'signing_keys', OLD.id, 'update', json_object('id', OLD.id, 'analyst_id', OLD.analyst_id, 'public_key', OLD.public_key, 'locked', OLD.locked, 'created_at', OLD.created_at));
    END;
CREATE TRIGGER tags_journal_delete AFTER DELETE ON tags BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'tags', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'theme_id', OLD.theme_id, 'analyst_id', OLD.analyst_id, 'quote_id', OLD.quote_id, 'annotation_id', OLD.annotation_id, 'example', OLD.example));
    END;
CREATE TRIGGER tags_journal_insert AFTER INSERT ON tags BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'tags', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER tags_journal_update AFTER UPDATE ON tags WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.theme_id IS NOT NEW.theme_id OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.quote_id IS NOT NEW.quote_id OR OLD.annotation_id IS NOT NEW.annotation_id OR OLD.example IS NOT NEW.example BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'tags', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'theme_id', OLD.theme_id, 'analyst_id', OLD.analyst_id, 'quote_id', OLD.quote_id, 'annotation_id', OLD.annotation_id, 'example', OLD.example));
    END;
CREATE TRIGGER theme_aliases_journal_delete AFTER DELETE ON theme_aliases BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'theme_aliases', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'theme_id', OLD.theme_id));
    END;
CREATE TRIGGER theme_aliases_journal_insert AFTER INSERT ON theme_aliases BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'theme_aliases', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER theme_aliases_journal_update AFTER UPDATE ON theme_aliases WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.theme_id IS NOT NEW.theme_id BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'theme_aliases', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'theme_id', OLD.theme_id));
    END;
CREATE TRIGGER theme_keywords_journal_delete AFTER DELETE ON theme_keywords BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'theme_keywords', OLD.id, 'insert', json_object('id', OLD.id, 'theme_id', OLD.theme_id, 'position', OLD.position, 'keyword', OLD.keyword));
    END;
CREATE TRIGGER theme_keywords_journal_insert AFTER INSERT ON theme_keywords BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'theme_keywords', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER theme_keywords_journal_update AFTER UPDATE ON theme_keywords WHEN OLD.id IS NOT NEW.id OR OLD.theme_id IS NOT NEW.theme_id OR OLD.position IS NOT NEW.position OR OLD.keyword IS NOT NEW.keyword BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'theme_keywords', OLD.id, 'update', json_object('id', OLD.id, 'theme_id', OLD.theme_id, 'position', OLD.position, 'keyword', OLD.keyword));
    END;
CREATE TRIGGER theme_rejections_journal_delete AFTER DELETE ON theme_rejections BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'theme_rejections', OLD.id, 'insert', json_object('id', OLD.id, 'theme_id', OLD.theme_id, 'analyst_id', OLD.analyst_id, 'article_id', OLD.article_id, 'exact', OLD.exact));
    END;
CREATE TRIGGER theme_rejections_journal_insert AFTER INSERT ON theme_rejections BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'theme_rejections', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER theme_rejections_journal_update AFTER UPDATE ON theme_rejections WHEN OLD.id IS NOT NEW.id OR OLD.theme_id IS NOT NEW.theme_id OR OLD.analyst_id IS NOT NEW.analyst_id OR OLD.article_id IS NOT NEW.article_id OR OLD.exact IS NOT NEW.exact BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'theme_rejections', OLD.id, 'update', json_object('id', OLD.id, 'theme_id', OLD.theme_id, 'analyst_id', OLD.analyst_id, 'article_id', OLD.article_id, 'exact', OLD.exact));
    END;
CREATE TRIGGER themes_journal_delete AFTER DELETE ON themes BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'themes', OLD.id, 'insert', json_object('id', OLD.id, 'uid', OLD.uid, 'parent_id', OLD.parent_id, 'position', OLD.position, 'name', OLD.name, 'folded', OLD.folded, 'definition', OLD.definition, 'use_for', OLD.use_for, 'not_for', OLD.not_for, 'look', OLD.look, 'status', OLD.status));
    END;
CREATE TRIGGER themes_journal_insert AFTER INSERT ON themes BEGIN
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'themes', NEW.id, 'delete', NULL);
    END;
CREATE TRIGGER themes_journal_update AFTER UPDATE ON themes WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.parent_id IS NOT NEW.parent_id OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.folded IS NOT NEW.folded OR OLD.definition IS NOT NEW.definition OR OLD.use_for IS NOT NEW.use_for OR OLD.not_for IS NOT NEW.not_for OR OLD.look IS NOT NEW.look OR OLD.status IS NOT NEW.status BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      SELECT RAISE(ABORT, 'written outside a step of the change journal') WHERE (SELECT id FROM journal_steps WHERE state = 'open') IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES ((SELECT id FROM journal_steps WHERE state = 'open'), 'themes', OLD.id, 'update', json_object('id', OLD.id, 'uid', OLD.uid, 'parent_id', OLD.parent_id, 'position', OLD.position, 'name', OLD.name, 'folded', OLD.folded, 'definition', OLD.definition, 'use_for', OLD.use_for, 'not_for', OLD.not_for, 'look', OLD.look, 'status', OLD.status));
    END;
