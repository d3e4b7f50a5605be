import type { Database } from 'better-sqlite3';
import type { AnnotationId, ArticleId, QuoteId, ThemeId, Uid } from '../contract/ids';
import type { TagTarget } from '../contract/tags';
import { columnsOf } from './tags-store';

interface Merge {
  readonly kept: ThemeId;
  readonly merged: ThemeId;
}

interface TaggedPassage {
  readonly themeId: ThemeId;
  readonly quote: QuoteId | null;
  readonly annotation: AnnotationId | null;
}

/** What happens to tags when themes become one or two, and the uids that go on naming a theme. */
export function createCodebookStore(db: Database) {
  const merging = prepareMerge(db);
  const moveTags = db.prepare<[TaggedPassage & { to: ThemeId }]>(
    `UPDATE tags SET theme_id = @to
     WHERE theme_id = @themeId AND quote_id IS @quote AND annotation_id IS @annotation`,
  );
  const setExample = db.prepare<[TaggedPassage & { example: 0 | 1 }]>(
    `UPDATE tags SET example = @example
     WHERE theme_id = @themeId AND quote_id IS @quote AND annotation_id IS @annotation AND example <> @example`,
  );
  const carries = db.prepare<[TaggedPassage], { id: number }>(
    `SELECT id FROM tags WHERE theme_id = @themeId AND quote_id IS @quote AND annotation_id IS @annotation LIMIT 1`,
  );
  const removeAliases = db.prepare<[ThemeId]>('DELETE FROM theme_aliases WHERE theme_id = ?');
  const byUid = db.prepare<{ uid: Uid }, { id: ThemeId }>(
    `SELECT id FROM themes WHERE uid = @uid UNION SELECT theme_id FROM theme_aliases WHERE uid = @uid`,
  );
  const aliases = db.prepare<[], { uid: Uid; of: Uid }>(
    `SELECT theme_aliases.uid, themes.uid AS "of" FROM theme_aliases JOIN themes ON themes.id = theme_id ORDER BY theme_aliases.id`,
  );
  const taught = db.prepare<[], { id: ArticleId }>(
    `SELECT id FROM articles WHERE id IN (SELECT article_id FROM theme_rejections)
       OR id IN (SELECT article_id FROM quotes JOIN visible_tags AS tags ON quote_id = quotes.id)
       OR id IN (SELECT article_id FROM visible_annotations AS annotations JOIN visible_tags AS tags ON annotation_id = annotations.id)
     ORDER BY id`,
  );
  const passage = (themeId: ThemeId, target: TagTarget): TaggedPassage => ({ themeId, ...columnsOf(target) });
  return {
    /** Gives tags, rejections, uid and themes below the merged theme to the kept one. The merged one can then go. */
    merge(kept: ThemeId, merged: ThemeId): void {
      for (const step of merging) step.run({ kept, merged });
    },
    /** Gives every analyst's tag of the theme on this passage to another theme, which must not be on it yet. */
    moveTags: (from: ThemeId, target: TagTarget, to: ThemeId): void =>
      void moveTags.run({ ...passage(from, target), to }),
    setExample: (themeId: ThemeId, target: TagTarget, picked: boolean): void =>
      void setExample.run({ ...passage(themeId, target), example: picked ? 1 : 0 }),
    carries: (themeId: ThemeId, target: TagTarget): boolean =>
      carries.get(passage(themeId, target)) !== undefined,
    /** Articles in which something is tagged, or a suggestion was rejected. */
    listTaughtArticles: (): ArticleId[] => taught.all().map(({ id }) => id),
    removeAliases: (themeId: ThemeId): void => void removeAliases.run(themeId),
    /** The uids of merged themes, and those of the themes that they name now. */
    listAliases: (): Map<Uid, Uid> => new Map(aliases.all().map(({ uid, of }) => [uid, of])),
    /** Which theme a uid names, also when its bearer was merged into another since. */
    findByUid: (uid: Uid): ThemeId | null => byUid.get({ uid })?.id ?? null,
  };
}

/** The statements of a merge, in their order: nothing may refer to the merged theme when it goes. */
function prepareMerge(db: Database) {
  const sameTag = `tags.analyst_id = other.analyst_id AND tags.quote_id IS other.quote_id
    AND tags.annotation_id IS other.annotation_id`;
  return [
    `UPDATE tags SET example = 1 WHERE theme_id = @kept AND example = 0 AND EXISTS
       (SELECT 1 FROM tags AS other WHERE other.theme_id = @merged AND other.example = 1 AND ${sameTag})`,
    `DELETE FROM tags WHERE theme_id = @merged AND EXISTS
       (SELECT 1 FROM tags AS other WHERE other.theme_id = @kept AND ${sameTag})`,
    'UPDATE tags SET theme_id = @kept WHERE theme_id = @merged',
    `INSERT INTO theme_rejections (theme_id, analyst_id, article_id, exact)
       SELECT @kept, analyst_id, article_id, exact FROM theme_rejections WHERE theme_id = @merged
       ORDER BY id ON CONFLICT DO NOTHING`,
    'DELETE FROM theme_rejections WHERE theme_id = @merged',
    // A theme that stands somewhere below the merged one takes its place before it becomes the parent of the others.
    `WITH RECURSIVE above (id) AS (
       SELECT parent_id FROM themes WHERE id = @kept
       UNION SELECT themes.parent_id FROM themes JOIN above ON themes.id = above.id)
     UPDATE themes SET parent_id = (SELECT parent_id FROM themes WHERE id = @merged)
       WHERE id = @kept AND @merged IN (SELECT id FROM above)`,
    'UPDATE themes SET parent_id = @kept WHERE parent_id = @merged',
    'UPDATE theme_aliases SET theme_id = @kept WHERE theme_id = @merged',
    'INSERT INTO theme_aliases (uid, theme_id) SELECT uid, @kept FROM themes WHERE id = @merged',
  ].map((sql) => db.prepare<[Merge]>(sql));
}
