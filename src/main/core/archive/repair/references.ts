import type { Database } from 'better-sqlite3';
import { FIRST_ANALYST } from '../analysts-store';
import type { Reference, TableLayout } from './layout';
import type { Salvaged } from './salvage';
import type { StandIn } from './stand-ins';

/** Ids in whose place something stands, by table. */
export type StoodIn = Map<string, Set<number>>;

/**
 * Leaves no reference to what is not there: something is put in the place of what others hang on, where that can be done
 * truly; else the rows that hung on it go, and are lost with it.
 * @param makers for each table how, in an order in which none needs a later one
 */
export function mendReferences(
  db: Database,
  salvaged: Salvaged,
  makers: ReadonlyMap<string, StandIn>,
  stoodIn: StoodIn,
): void {
  const standFor = (parent: string, id: number): void => {
    const table = salvaged.tables.get(parent);
    if (table === undefined || table.found.has(id) || stoodIn.get(parent)?.has(id) === true) return;
    if (!table.lost.has(id)) table.lost.set(id, {});
    if (makers.get(parent)?.(id) === true) stoodIn.set(parent, (stoodIn.get(parent) ?? new Set()).add(id));
  };
  standForHeads(db, salvaged, standFor);
  for (const parent of makers.keys()) {
    for (const missing of missingIn(db, salvaged, parent)) standFor(parent, missing);
  }
  standForHeads(db, salvaged, standFor);
  for (const analyst of namedAnalyst(db)) standFor('analysts', analyst);
  dropOrphans(db, salvaged, stoodIn);
}

/** Who works here is named in the settings. */
function namedAnalyst(db: Database): number[] {
  const named = db.prepare<[], string>(`SELECT value FROM settings WHERE name = 'analyst'`).pluck().get();
  const id = Number(named ?? FIRST_ANALYST);
  return db.prepare<[number]>('SELECT 1 FROM analysts WHERE id = ?').get(id) === undefined ? [id] : [];
}

/** An article names its text by a number, not by an id. */
function standForHeads(
  db: Database,
  { tables, facts }: Salvaged,
  standFor: (table: string, id: number) => void,
): void {
  const revisions = tables.get('revisions');
  if (revisions === undefined) return;
  const { lost, found } = revisions;
  for (const { id, head } of db.prepare<[], { id: number; head: number }>(HEADLESS).all()) {
    const known = [...lost].find(([, { article_id, number }]) => article_id === id && number === head)?.[0];
    const next = Math.max(facts.sequence.get('revisions') ?? 0, ...lost.keys(), ...found) + 1;
    const revision = known ?? next;
    lost.set(revision, { ...lost.get(revision), article_id: id, number: head });
    standFor('revisions', revision);
  }
}

const HEADLESS = `SELECT id, head FROM articles
  WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE article_id = articles.id AND number = head) ORDER BY id`;

/** Ids of rows of this table that others refer to and that are not there. */
function missingIn(db: Database, { tables }: Salvaged, parent: string): number[] {
  const ids = [...tables.values()].flatMap(({ layout }) =>
    layout.references
      .filter(({ table }) => table === parent)
      .flatMap((reference) => orphans(db, layout, reference).map(({ missing }) => missing)),
  );
  return [...new Set(ids)].sort((one, other) => one - other);
}

/** What goes may leave others without what they refer to. */
function dropOrphans(db: Database, salvaged: Salvaged, stoodIn: StoodIn): void {
  while (dropOnce(db, salvaged, stoodIn) > 0);
}

function dropOnce(db: Database, { tables }: Salvaged, stoodIn: StoodIn): number {
  let dropped = 0;
  const drop = (name: string, id: number): void => {
    const table = tables.get(name);
    db.prepare<[number]>(`DELETE FROM ${name} WHERE id = ?`).run(id);
    table?.found.delete(id);
    stoodIn.get(name)?.delete(id);
    table?.lost.set(id, table.lost.get(id) ?? {});
    dropped++;
  };
  for (const { id } of db.prepare<[], { id: number }>(HEADLESS).all()) drop('articles', id);
  for (const { layout } of tables.values()) {
    for (const reference of layout.references) {
      for (const { id } of orphans(db, layout, reference)) drop(layout.name, id);
    }
  }
  return dropped;
}

function orphans(
  db: Database,
  { name }: TableLayout,
  { column, table }: Reference,
): { id: number; missing: number }[] {
  return db
    .prepare<[], { id: number; missing: number }>(
      `SELECT id, ${column} AS missing FROM ${name} AS child WHERE ${column} IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM ${table} WHERE ${table}.id = child.${column}) ORDER BY id`,
    )
    .all();
}
