import type { Database } from 'better-sqlite3';
import type { ThemeId } from '../contract/ids';
import type { TagTarget } from '../contract/tags';
import type { ThemePassage } from '../contract/theme-page';

interface Of {
  readonly themeId: ThemeId;
}

type PassageRow = Omit<ThemePassage, 'target'> & TagTarget;

export interface Counts {
  readonly quotes: number;
  readonly annotations: number;
  readonly articles: number;
  readonly speakers: number;
}

/** Whatever carries the theme, each once: `example` is 1 where it was picked to show what the theme means. */
const CARRIED = `(SELECT quote_id, annotation_id, max(example) AS example FROM visible_tags AS tags
  WHERE theme_id = @themeId GROUP BY quote_id, annotation_id)`;
/** Rejected quotes are no example of anything. */
const PASSAGES = `SELECT 'quote' AS kind, quotes.id, quotes.article_id AS articleId, start_offset AS start, exact AS text,
    '' AS note, people.name AS speaker, quotes.role, example
  FROM ${CARRIED} AS carried JOIN quotes ON quotes.id = carried.quote_id
    LEFT JOIN people ON people.id = quotes.speaker_id WHERE quotes.status <> 'rejected'
  UNION ALL SELECT 'annotation', annotations.id, annotations.article_id, start_offset, exact, note, NULL, NULL, example
  FROM ${CARRIED} AS carried JOIN visible_annotations AS annotations ON annotations.id = carried.annotation_id`;

/** What the archive holds under a theme: quotes and annotations in one list. */
export function createThemePageStore(db: Database) {
  const counts = db.prepare<[Of], Counts>(
    `SELECT coalesce(sum(kind = 'quote'), 0) AS quotes, coalesce(sum(kind = 'annotation'), 0) AS annotations,
       count(DISTINCT articleId) AS articles, count(DISTINCT speaker) AS speakers FROM (${PASSAGES})`,
  );
  const page = db.prepare<[Of & { limit: number; offset: number }], PassageRow>(
    `SELECT kind, passages.id, articleId, text, note, speaker, role, title AS articleTitle, outlet,
       published_on AS publishedOn
     FROM (${PASSAGES}) AS passages JOIN articles ON articles.id = articleId
     ORDER BY example DESC, published_on IS NULL, published_on DESC, kind = 'annotation', added_at DESC, articleId DESC,
       start, passages.id LIMIT @limit OFFSET @offset`,
  );
  const months = db.prepare<[Of], { month: string; count: number }>(
    `SELECT substr(published_on, 1, 7) AS month, count(*) AS count
     FROM (${PASSAGES}) AS passages JOIN articles ON articles.id = articleId
     WHERE published_on IS NOT NULL GROUP BY month ORDER BY month`,
  );
  const together = db.prepare<[Of], { themeId: ThemeId; count: number }>(
    `SELECT other AS themeId, count(*) AS count FROM (
       SELECT DISTINCT kind, passages.id, tags.theme_id AS other FROM (${PASSAGES}) AS passages
         JOIN visible_tags AS tags ON (kind = 'quote' AND tags.quote_id = passages.id)
           OR (kind = 'annotation' AND tags.annotation_id = passages.id)
       WHERE tags.theme_id <> @themeId)
     GROUP BY other ORDER BY count DESC, other`,
  );

  return {
    counts: (themeId: ThemeId): Counts =>
      counts.get({ themeId }) ?? { quotes: 0, annotations: 0, articles: 0, speakers: 0 },
    /** Picked examples first, then the newest, undated ones last. */
    page: (themeId: ThemeId, range: { offset: number; limit: number }): ThemePassage[] =>
      page.all({ themeId, ...range }).map(toPassage),
    /** How many passages each month has, as `2026-10`, the oldest first; months without any are left out. */
    months: (themeId: ThemeId): { month: string; count: number }[] => months.all({ themeId }),
    together: (themeId: ThemeId): { themeId: ThemeId; count: number }[] => together.all({ themeId }),
  };
}

function toPassage({ kind, id, ...passage }: PassageRow): ThemePassage {
  return { target: { kind, id } as TagTarget, ...passage };
}
