import { NOTHING_CHANGED, type ChangedKind, type Changes, type Touched } from '../contract/changes';
import type { Prepares } from './preparing-once';
import type { DomainTable } from './tables';

/** A change of more rows than this, in one table, is told without naming them. */
const MOST_ROWS = 500;

/** What a row of a table is, or is part of. */
const KINDS: Readonly<Record<DomainTable, ChangedKind>> = {
  analysts: 'analyst',
  settings: 'setting',
  articles: 'article',
  revisions: 'article',
  originals: 'article',
  corrections: 'article',
  people: 'person',
  person_variants: 'person',
  person_roles: 'person',
  person_aliases: 'person',
  person_distinctions: 'person',
  quotes: 'quote',
  themes: 'theme',
  theme_keywords: 'theme',
  code_colours: 'theme',
  annotations: 'annotation',
  tags: 'tag',
  theme_aliases: 'theme',
  theme_rejections: 'rejection',
  settlements: 'adjudication',
  settled_analysts: 'adjudication',
  settled_tags: 'adjudication',
  codebook_changes: 'theme',
  coding_exchanges: 'origin',
  coding_done: 'origin',
  briefs: 'brief',
  brief_evidence: 'brief',
  merges: 'origin',
  merged_items: 'origin',
  excerpt_sources: 'origin',
  excerpts: 'origin',
  brief_events: 'brief',
  brief_versions: 'brief',
  signing_keys: 'signing-key',
  pinned_keys: 'signing-key',
  key_links: 'signing-key',
  retired_keys: 'signing-key',
};

/** Tables whose rows are what changes are told by; quotes and annotations are told by their articles. */
const NAMED = ['articles', 'people', 'themes', 'briefs', 'quotes', 'annotations'] as const;
type Named = (typeof NAMED)[number];

/** A column that names a row of another table, or the row itself. */
interface Reference {
  readonly column: string;
  readonly to: Named;
}

/**
 * What was touched by the changes that the journal wrote down after a position of it; see `Journal.position`. Where a sitting
 * has left of several changes of a row only the first, by all that its step touched.
 */
export function readChanges(db: Prepares, after: number): Changes {
  const { where, of } = rangeAfter(db, after);
  const rows = db
    .prepare<[number], { name: DomainTable; rows: number }>(
      `SELECT table_name AS name, count(*) AS rows FROM journal_changes WHERE ${where} GROUP BY table_name`,
    )
    .all(of);
  const touched = new Map<Named, Set<number> | 'any'>();
  const add = (to: Named, ids: readonly number[] | 'any'): void => {
    const before = touched.get(to) ?? new Set<number>();
    touched.set(to, before === 'any' || ids === 'any' ? 'any' : new Set([...before, ...ids]));
  };
  for (const { name, rows: count } of rows) {
    for (const { column, to } of referencesOf(db, name)) {
      add(to, count > MOST_ROWS ? 'any' : namedBy(db, name, column, { where, of }));
    }
  }
  for (const [table, tagged] of [
    ['quotes', 'quote_id'],
    ['annotations', 'annotation_id'],
  ] as const) {
    const ids = touched.get(table) ?? new Set<number>();
    const of = (from: DomainTable, by: string, column: string): readonly number[] | 'any' =>
      ids === 'any' ? 'any' : columnOf(db, from, by, column, [...ids]);
    for (const { column, to } of referencesOf(db, table)) {
      if (to !== table) add(to, of(table, 'id', column));
    }
    add('themes', of('tags', tagged, 'theme_id'));
  }
  const told = <Id extends number>(table: Named): Touched<Id> => {
    const ids = touched.get(table) ?? [];
    return ids === 'any' ? 'any' : ([...ids].sort((a, b) => a - b) as Id[]);
  };
  return {
    ...NOTHING_CHANGED,
    kinds: [...new Set(rows.map(({ name }) => KINDS[name]))],
    articles: told('articles'),
    people: told('people'),
    themes: told('themes'),
    briefs: told('briefs'),
  };
}

/** Changes of the journal: a condition with one parameter, and that parameter. */
interface Range {
  readonly where: 'id > ?' | 'step_id = ?';
  readonly of: number;
}

function rangeAfter(db: Prepares, after: number): Range {
  const first = db.prepare<[number], number>('SELECT id FROM journal_changes WHERE id > ? LIMIT 1').pluck();
  if (first.get(after) !== undefined) return { where: 'id > ?', of: after };
  const step = db.prepare<[], number | null>('SELECT max(id) FROM journal_steps').pluck().get();
  return { where: 'step_id = ?', of: step ?? 0 };
}

/** By the foreign keys that the table declares. */
function referencesOf(db: Prepares, table: DomainTable): readonly Reference[] {
  const isNamed = (name: string): name is Named => NAMED.some((named) => named === name);
  const declared = db
    .prepare<[string], { column: string; to: string }>(
      `SELECT "from" AS "column", "table" AS "to" FROM pragma_foreign_key_list(?)`,
    )
    .all(table)
    .flatMap(({ column, to }) => (isNamed(to) && column !== 'id' ? [{ column, to }] : []));
  return isNamed(table) ? [{ column: 'id', to: table }, ...declared] : declared;
}

/** What a column names in the rows that were changed, as they are and as they were. */
const namedBy = (db: Prepares, table: DomainTable, column: string, { where, of }: Range): readonly number[] =>
  db
    .prepare<[number], number>(
      `WITH changes AS (SELECT row_id, image FROM journal_changes WHERE ${where} AND table_name = '${table}')
       SELECT ${table}.${column} AS id FROM changes JOIN ${table} ON ${table}.id = row_id WHERE ${table}.${column} IS NOT NULL
       UNION SELECT json_extract(image, '$.${column}') FROM changes
         WHERE image IS NOT NULL AND json_extract(image, '$.${column}') IS NOT NULL`,
    )
    .pluck()
    .all(of);

/** What a column holds in the rows that another one tells by these ids. */
const columnOf = (
  db: Prepares,
  table: DomainTable,
  by: string,
  column: string,
  ids: readonly number[],
): readonly number[] =>
  db
    .prepare<[string], number>(
      `SELECT DISTINCT ${column} FROM ${table}
       WHERE ${by} IN (SELECT value FROM json_each(?)) AND ${column} IS NOT NULL`,
    )
    .pluck()
    .all(JSON.stringify(ids));
