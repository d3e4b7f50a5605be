import type { Database } from 'better-sqlite3';

const STATUSES = ['suggested', 'accepted', 'corrected', 'rejected'] as const;
const COLUMNS = STATUSES.map((status) => `${status} INTEGER NOT NULL DEFAULT 0`).join(', ');
const NAMES = STATUSES.join(', ');

/** Counts one quote more or less of a speaker and of a source. @param row `NEW` or `OLD` */
function count(row: 'NEW' | 'OLD'): string {
  const by = row === 'NEW' ? 1 : -1;
  const values = STATUSES.map((status) => `${by} * (${row}.status = '${status}')`).join(', ');
  const added = STATUSES.map((status) => `${status} = ${status} + excluded.${status}`).join(', ');
  const isEmpty = STATUSES.map((status) => `${status} = 0`).join(' AND ');
  const source = `FROM articles WHERE id = ${row}.article_id`;
  const emptied =
    row === 'NEW'
      ? ''
      : `DELETE FROM speaker_tallies WHERE speaker_id = coalesce(OLD.speaker_id, 0) AND ${isEmpty};
      DELETE FROM source_tallies WHERE (outlet, month) = (SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), '') ${source})
        AND ${isEmpty};`;
  return `INSERT INTO speaker_tallies (speaker_id, ${NAMES}) VALUES (coalesce(${row}.speaker_id, 0), ${values})
        ON CONFLICT DO UPDATE SET ${added};
      INSERT INTO source_tallies (outlet, month, ${NAMES})
        SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), ''), ${values} ${source}
        ON CONFLICT DO UPDATE SET ${added};
      ${emptied}`;
}

/** Counts all quotes of an article under its outlet and month, or no longer. */
function countAll(row: 'NEW' | 'OLD'): string {
  const by = row === 'NEW' ? 1 : -1;
  const sums = STATUSES.map((status) => `${by} * sum(status = '${status}')`).join(', ');
  const added = STATUSES.map((status) => `${status} = ${status} + excluded.${status}`).join(', ');
  const isEmpty = STATUSES.map((status) => `${status} = 0`).join(' AND ');
  const outlet = `json_quote(${row}.outlet)`;
  const month = `coalesce(substr(${row}.published_on, 1, 7), '')`;
  return `INSERT INTO source_tallies (outlet, month, ${NAMES})
        SELECT ${outlet}, ${month}, ${sums} FROM quotes WHERE article_id = ${row}.id GROUP BY article_id
        ON CONFLICT DO UPDATE SET ${added};
      DELETE FROM source_tallies WHERE outlet = ${outlet} AND month = ${month} AND ${isEmpty};`;
}

/**
 * How many quotes of each status every speaker has, and every outlet in every month: lists of a million quotes are counted
 * and grouped without going through them. Triggers keep the tallies, so that undo keeps them right as well.
 */
export function up(db: Database): void {
  db.exec(`
    -- Those whose speaker nobody could name are counted under 0.
    CREATE TABLE speaker_tallies (speaker_id INTEGER PRIMARY KEY, ${COLUMNS}) STRICT;
    -- The outlet as JSON, null where none is known; the month as 2026-10, empty where the day is not known.
    CREATE TABLE source_tallies (
      outlet TEXT NOT NULL, month TEXT NOT NULL, ${COLUMNS}, PRIMARY KEY (outlet, month)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER quote_tallies_after_quote AFTER INSERT ON quotes BEGIN
      ${count('NEW')}
    END;
    CREATE TRIGGER quote_tallies_after_quote_went AFTER DELETE ON quotes BEGIN
      ${count('OLD')}
    END;
    CREATE TRIGGER quote_tallies_after_decision AFTER UPDATE OF status, speaker_id, article_id ON quotes
      WHEN (OLD.status, OLD.article_id) <> (NEW.status, NEW.article_id) OR OLD.speaker_id IS NOT NEW.speaker_id BEGIN
      ${count('NEW')}
      ${count('OLD')}
    END;
    CREATE TRIGGER quote_tallies_after_details AFTER UPDATE OF outlet, published_on ON articles
      WHEN OLD.outlet IS NOT NEW.outlet OR substr(OLD.published_on, 1, 7) IS NOT substr(NEW.published_on, 1, 7) BEGIN
      ${countAll('NEW')}
      ${countAll('OLD')}
    END;

    -- What is told after every change: articles with a corrected text, and those that an older reading found quotes in, are few.
    CREATE INDEX articles_corrected ON articles (id) WHERE head > 1;
    CREATE INDEX articles_by_extractor ON articles (extractor);`);
  fillTallies(db);
}

/** The tallies made anew from the quotes. */
function fillTallies(db: Database): void {
  const sums = STATUSES.map((status) => `sum(status = '${status}')`).join(', ');
  db.exec(`
    INSERT INTO speaker_tallies (speaker_id, ${NAMES})
      SELECT coalesce(speaker_id, 0), ${sums} FROM quotes GROUP BY speaker_id;
    INSERT INTO source_tallies (outlet, month, ${NAMES})
      SELECT json_quote(outlet), coalesce(substr(published_on, 1, 7), ''), ${sums}
      FROM quotes JOIN articles ON articles.id = article_id GROUP BY 1, 2;`);
}
