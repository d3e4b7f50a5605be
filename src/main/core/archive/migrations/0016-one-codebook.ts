import type { Database } from 'better-sqlite3';

/**
 * The starter themes, which had a uid of their own in every archive, get the one that they have in all. Row ids are
 * never used twice and a new archive's first rows are these themes, so that row and name together say which is which;
 * one that bears another name by now is left as it is. The old uid goes on naming the theme: files that are out know it.
 */
export function up(db: Database): void {
  for (const [id, folded] of STARTERS) {
    const uid = `00000000-0000-8000-8000-00000000000${id}`;
    const theme = db
      .prepare<[number, string], { uid: string }>('SELECT uid FROM themes WHERE id = ? AND folded = ?')
      .get(id, folded);
    const taken = db.prepare('SELECT 1 FROM themes WHERE uid = ?').get(uid);
    if (theme === undefined || taken !== undefined) continue;
    db.prepare('UPDATE themes SET uid = ? WHERE id = ?').run(uid, id);
    db.prepare('INSERT OR IGNORE INTO theme_aliases (uid, theme_id) VALUES (?, ?)').run(theme.uid, id);
    db.prepare('UPDATE codebook_changes SET theme_uid = ? WHERE theme_uid = ?').run(uid, theme.uid);
    db.prepare('UPDATE settled_tags SET theme_uid = ? WHERE theme_uid = ?').run(uid, theme.uid);
    db.prepare('UPDATE OR IGNORE code_colours SET uid = ? WHERE uid = ?').run(uid, theme.uid);
    // A uid is found in no other word, so that keys and fields of JSON can be told apart from nothing else by it.
    db.prepare(
      `UPDATE coding_ledger SET key = replace(key, @old, @uid), fields = replace(fields, @old, @uid)
       WHERE instr(key, @old) OR instr(fields, @old)`,
    ).run({ old: theme.uid, uid });
  }
  db.exec(DATED);
  db.exec(UNNAMED);
}

/** Row and name, as names are compared, of the themes of a new archive until now. */
const STARTERS: readonly (readonly [id: number, folded: string])[] = [
  [1, 'autonomy'],
  [2, 'burden sharing'],
  [3, 'deterrence'],
];

/** What taking coding in wrote down with no time that anybody remembers is dated by the exchange that brought it. */
const DATED = `
  UPDATE codebook_changes SET at = coalesce(
    (SELECT max(at) FROM coding_exchanges WHERE at <= (SELECT min(later.at) FROM codebook_changes AS later
      WHERE later.id > codebook_changes.id AND later.at >= '1971')),
    (SELECT max(at) FROM coding_exchanges),
    at)
  WHERE at < '1971'`;

/** The word that stood in the place of a name is nobody's: it neither signs nor prints. */
const UNNAMED = `
  UPDATE analysts SET name = 'Unnamed analyst' WHERE name = 'Analyst';
  UPDATE brief_events SET analyst_name = 'Unnamed analyst' WHERE analyst_name = 'Analyst';
  UPDATE coding_ledger SET fields = json_set(fields, '$.name.value', 'Unnamed analyst')
    WHERE key GLOB 'analyst/*' AND fields ->> '$.name.value' = 'Analyst';
  UPDATE briefs SET document = json_set(document, '$.authors', json((SELECT json_group_array(value)
      FROM json_each(document, '$.authors') WHERE value <> 'Analyst')))
    WHERE EXISTS (SELECT 1 FROM json_each(document, '$.authors') WHERE value = 'Analyst')`;
