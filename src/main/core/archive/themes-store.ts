import type { Database } from 'better-sqlite3';
import type { ThemeStatus } from '../contract/codebook';
import type { ThemeId, Uid } from '../contract/ids';
import type { TagTarget } from '../contract/tags';
import type { Theme, ThemeDetails, ThemeLook } from '../contract/themes';
import { foldTheme } from '../contract/rules/fold-name';
import { inserted } from './inserted';

interface ThemeRow {
  readonly id: ThemeId;
  readonly uid: Uid;
  readonly parent_id: ThemeId | null;
  readonly position: number;
  readonly name: string;
  readonly definition: string;
  readonly use_for: string;
  readonly not_for: string;
  readonly look: ThemeLook;
  readonly keywords: string;
  readonly quotes: number;
  readonly annotations: number;
  readonly articles: number;
  readonly status: ThemeStatus;
  readonly examples: string;
}

interface DetailsRow {
  readonly name: string;
  readonly folded: string;
  readonly definition: string;
  readonly use_for: string;
  readonly not_for: string;
  readonly look: ThemeLook;
}

const LIST = `SELECT themes.id, themes.uid, parent_id, position, name, definition, use_for, not_for, look, themes.status,
    (SELECT json_group_array(keyword ORDER BY theme_keywords.position) FROM theme_keywords
      WHERE theme_id = themes.id) AS keywords,
    (SELECT json_group_array(json_object('kind', iif(quote_id IS NULL, 'annotation', 'quote'),
        'id', coalesce(quote_id, annotation_id)) ORDER BY first)
      FROM (SELECT quote_id, annotation_id, min(id) AS first FROM visible_tags AS tags
        WHERE theme_id = themes.id AND example = 1 GROUP BY quote_id, annotation_id)) AS examples,
    count(DISTINCT quotes.id) AS quotes, count(DISTINCT annotations.id) AS annotations,
    count(DISTINCT coalesce(quotes.article_id, annotations.article_id)) AS articles
  FROM themes LEFT JOIN visible_tags AS tags ON tags.theme_id = themes.id
    LEFT JOIN quotes ON quotes.id = tags.quote_id AND quotes.status <> 'rejected'
    LEFT JOIN visible_annotations AS annotations ON annotations.id = tags.annotation_id`;

export function createThemeStore(db: Database) {
  const all = db.prepare<[], ThemeRow>(`${LIST} GROUP BY themes.id ORDER BY position, themes.id`);
  const byId = db.prepare<[ThemeId], ThemeRow>(`${LIST} WHERE themes.id = ? GROUP BY themes.id`);
  const byName = db.prepare<[string], { id: ThemeId }>('SELECT id FROM themes WHERE folded = ?');
  const insert = db.prepare<[DetailsRow & { uid: Uid; parent_id: ThemeId | null }], { id: ThemeId }>(
    `INSERT INTO themes (uid, parent_id, position, name, folded, definition, use_for, not_for, look)
     VALUES (@uid, @parent_id, (SELECT coalesce(max(position) + 1, 0) FROM themes),
       @name, @folded, @definition, @use_for, @not_for, @look) RETURNING id`,
  );
  const update = db.prepare<[DetailsRow & { id: ThemeId }]>(
    `UPDATE themes SET name = @name, folded = @folded, definition = @definition, use_for = @use_for,
       not_for = @not_for, look = @look WHERE id = @id`,
  );
  const setParent = db.prepare<[ThemeId | null, ThemeId]>('UPDATE themes SET parent_id = ? WHERE id = ?');
  const place = db.prepare<[number, ThemeId]>('UPDATE themes SET position = ? WHERE id = ?');
  const setStatus = db.prepare<[ThemeStatus, ThemeId]>('UPDATE themes SET status = ? WHERE id = ?');
  const liftChildren = db.prepare<{ id: ThemeId }>(
    'UPDATE themes SET parent_id = (SELECT parent_id FROM themes WHERE id = @id) WHERE parent_id = @id',
  );
  const remove = db.prepare<[ThemeId]>('DELETE FROM themes WHERE id = ?');
  const removeKeywords = db.prepare<[ThemeId]>('DELETE FROM theme_keywords WHERE theme_id = ?');
  const insertKeyword = db.prepare<[ThemeId, number, string]>(
    'INSERT INTO theme_keywords (theme_id, position, keyword) VALUES (?, ?, ?)',
  );

  const list = (): Theme[] => all.all().map(toTheme);
  const read = (id: ThemeId): Theme | null => {
    const row = byId.get(id);
    return row === undefined ? null : toTheme(row);
  };
  const setKeywords = (id: ThemeId, keywords: readonly string[]): void => {
    removeKeywords.run(id);
    for (const [position, keyword] of keywords.entries()) insertKeyword.run(id, position, keyword);
  };
  const setOrder = (ids: readonly ThemeId[]): void => {
    for (const [position, id] of ids.entries()) place.run(position, id);
  };

  const byUid = db.prepare<[Uid], { id: ThemeId }>('SELECT id FROM themes WHERE uid = ?');
  return {
    findByUid: (uid: Uid): ThemeId | null => byUid.get(uid)?.id ?? null,
    /** In codebook order. */
    list,
    read,
    findByName: (name: string): ThemeId | null => byName.get(foldTheme(name))?.id ?? null,
    /** Goes to the end of the themes that stand below its parent. */
    insert(theme: { uid: Uid; details: ThemeDetails; parentId: ThemeId | null }): ThemeId {
      const id = inserted(insert.get({ uid: theme.uid, parent_id: theme.parentId, ...toRow(theme.details) }));
      setKeywords(id, theme.details.keywords);
      if (theme.parentId !== null) setOrder(inTreeOrder(list()));
      return id;
    },
    update(id: ThemeId, details: ThemeDetails): void {
      update.run({ id, ...toRow(details) });
      if (read(id)?.keywords.join('\n') !== details.keywords.join('\n')) setKeywords(id, details.keywords);
    },
    setStatus: (id: ThemeId, status: ThemeStatus): void => void setStatus.run(status, id),
    /** Puts a theme, with those below it, at this place among the themes of a parent; the others close up. */
    move(id: ThemeId, parentId: ThemeId | null, position: number): void {
      setParent.run(parentId, id);
      const themes = list();
      const moved = themes.filter((theme) => theme.id === id);
      const others = themes.filter((theme) => theme.id !== id);
      const next = others.filter((theme) => theme.parentId === parentId)[position];
      const at = next === undefined ? others.length : others.indexOf(next);
      setOrder(inTreeOrder(others.toSpliced(at, 0, ...moved)));
    },
    /** The themes below it move up to its parent. Its tags must have gone before. */
    remove(id: ThemeId): void {
      liftChildren.run({ id });
      removeKeywords.run(id);
      remove.run(id);
      setOrder(inTreeOrder(list()));
    },
  };
}

/** Each theme followed by those below it, as they stand among each other. */
function inTreeOrder(themes: readonly Theme[]): ThemeId[] {
  const below = Map.groupBy(themes, ({ parentId }) => parentId);
  const from = (parentId: ThemeId | null): ThemeId[] =>
    (below.get(parentId) ?? []).flatMap(({ id }) => [id, ...from(id)]);
  return from(null);
}

function toTheme(row: ThemeRow): Theme {
  return {
    id: row.id,
    uid: row.uid,
    parentId: row.parent_id,
    position: row.position,
    name: row.name,
    definition: row.definition,
    useFor: row.use_for,
    notFor: row.not_for,
    look: row.look,
    keywords: JSON.parse(row.keywords) as string[],
    quotes: row.quotes,
    annotations: row.annotations,
    articles: row.articles,
    status: row.status,
    examples: JSON.parse(row.examples) as TagTarget[],
  };
}

function toRow({ name, definition, useFor, notFor, look }: ThemeDetails): DetailsRow {
  return { name, folded: foldTheme(name), definition, use_for: useFor, not_for: notFor, look };
}
