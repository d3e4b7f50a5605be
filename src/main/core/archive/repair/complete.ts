import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { unpack, type Packing } from '../packing';
import type { Stored } from '../pages/record';
import type { Row } from './layout';
import { createInsert, type Salvaged, type SalvagedTable } from './salvage';

/** What a document of an article says: its canonical text, and where headings begin in it, in UTF-16 units. */
export interface ReadDocument {
  readonly text: string;
  readonly headings: readonly number[];
}

/** Reads the file of an article again; null where it cannot be read any more. */
export type Reread = (file: { fileName: string | null; bytes: Uint8Array }) => ReadDocument | null;

/** Tables of which a row is known in every copy of an archive by its id and its uid together. */
const KNOWN_BY_UID = ['analysts', 'articles', 'quotes', 'annotations', 'themes'] as const;

/** Whether these are two states of one archive: what stands in both under one id has one uid, and something does. */
export function isSameArchive(db: Database, backup: Database): boolean {
  let same = 0;
  for (const table of KNOWN_BY_UID) {
    const uidOf = db.prepare<[number], string>(`SELECT uid FROM ${table} WHERE id = ?`).pluck();
    for (const { id, uid } of backup
      .prepare<[], { id: number; uid: string }>(`SELECT id, uid FROM ${table}`)
      .all()) {
      const here = uidOf.get(id);
      if (here === undefined) continue;
      if (here !== uid) return false;
      // The starter themes are those of every archive.
      if (table !== 'themes') same++;
    }
  }
  return same > 0;
}

/**
 * Takes rows that are lost from a backup, as they were then; where an index still says something newer of a row, that.
 * @returns how many rows of each table came from it
 */
export function completeFromBackup(
  db: Database,
  { tables }: Salvaged,
  backup: Database,
): Map<string, number> {
  const taken = new Map<string, number>();
  for (const [name, table] of tables) {
    if (name.startsWith('journal_')) continue; // a history of another moment takes nothing back
    const columns = columnsIn(backup, table);
    if (columns.length < 2) continue;
    const read = backup.prepare<[number], Row>(`SELECT ${columns.join(', ')} FROM ${name} WHERE id = ?`);
    const insert = createInsert(db, table.layout);
    const regained = [...table.lost.keys(), ...unlistedIn(backup, table)].filter((id) => {
      const then = read.get(id);
      const known = knownOf(table, id);
      if (then === undefined || (known.uid !== undefined && known.uid !== then.uid)) return false;
      if (!insert(id, { ...then, ...known }) && !insert(id, then)) return false;
      regain(table, id);
      return true;
    });
    taken.set(name, regained.length);
  }
  return taken;
}

function columnsIn(backup: Database, { layout }: SalvagedTable): string[] {
  const there = backup
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(layout.name);
  return layout.columns.map(({ name }) => name).filter((name) => there.includes(name));
}

/** Rows of the backup where nobody can say any more which rows there were. */
function unlistedIn(backup: Database, { layout, gaps, listed, found, lost }: SalvagedTable): number[] {
  if (listed) return [];
  const between = backup
    .prepare<[number, number], number>(`SELECT id FROM ${layout.name} WHERE id > ? AND id <= ? ORDER BY id`)
    .pluck();
  const ids = gaps.flatMap(([after, to]) => between.all(after, to));
  return [...new Set(ids)].filter((id) => !found.has(id) && !lost.has(id));
}

/** Reads texts that are lost from the files that they came from, where a hash says that it is the same text. */
export function completeFromFiles(db: Database, { tables }: Salvaged, reread: Reread): void {
  const revisions = tables.get('revisions');
  if (revisions === undefined) return;
  const insert = createInsert(db, revisions.layout);
  const original = db.prepare<[Stored], File>(
    'SELECT file_name AS fileName, bytes, packing FROM originals WHERE article_id = ?',
  );
  const correction = db.prepare<[number], File>(
    'SELECT file_name AS fileName, bytes, NULL AS packing FROM corrections WHERE revision_id = ? AND bytes IS NOT NULL',
  );
  for (const [id, known] of revisions.lost) {
    const file = known.number === 1 ? original.get(known.article_id ?? null) : correction.get(id);
    // What was packed with the text that is lost is lost with it.
    const bytes = file === undefined ? null : unpack(file, null);
    const document = file === undefined || bytes === null ? null : reread({ fileName: file.fileName, bytes });
    if (document === null) continue;
    const textHash = createHash('sha256').update(document.text).digest('hex');
    if (textHash !== known.text_hash) continue;
    const row = {
      article_id: known.article_id ?? null,
      number: known.number ?? null,
      text: document.text,
      text_hash: textHash,
      headings: JSON.stringify(document.headings),
    };
    if (insert(id, row)) regain(revisions, id);
  }
}

interface File {
  readonly fileName: string | null;
  readonly bytes: Buffer;
  readonly packing: Packing;
}

/** Counts files as lost that were packed with a text that is: nobody can read them any more. */
export function dropUnreadableFiles(db: Database, { tables }: Salvaged): void {
  const originals = tables.get('originals');
  if (originals === undefined) return;
  const unreadable = db.prepare<[], Row & { readonly id: number }>(
    `DELETE FROM originals WHERE packing = 'text'
       AND NOT EXISTS (SELECT 1 FROM revisions WHERE article_id = originals.article_id AND number = 1)
     RETURNING id, article_id, format, file_name, hash`,
  );
  for (const { id, ...known } of unreadable.all()) {
    originals.found.delete(id);
    originals.lost.set(id, known);
  }
}

/**
 * Puts what a lost row was before its last change in its place, where the history still knows.
 * @returns ids in whose place something stands, by table
 */
export function standInFromHistory(db: Database, { tables }: Salvaged): Map<string, Set<number>> {
  const images = new Map<string, Map<number, string>>();
  const changes = db.prepare<[], { name: string; id: number; image: string }>(
    `SELECT table_name AS name, row_id AS id, image FROM journal_changes WHERE action = 'update' ORDER BY id`,
  );
  for (const { name, id, image } of changes.iterate()) {
    if (tables.get(name)?.lost.has(id) !== true) continue;
    images.set(name, (images.get(name) ?? new Map<number, string>()).set(id, image));
  }
  const stoodIn = new Map<string, Set<number>>();
  for (const [name, rows] of images) {
    const table = tables.get(name);
    if (table === undefined) continue;
    const insert = createInsert(db, table.layout);
    const put = [...rows].filter(([id, image]) => {
      const before = fromImage(table, image);
      return insert(id, { ...before, ...knownOf(table, id) }) || insert(id, before);
    });
    stoodIn.set(name, new Set(put.map(([id]) => id)));
  }
  return stoodIn;
}

/** The journal keeps rows as JSON, bytes in hexadecimal. */
function fromImage({ layout }: SalvagedTable, image: string): Row {
  const values = JSON.parse(image) as Record<string, string | number | null>;
  const named = layout.columns.slice(1).map(({ name, type }) => {
    const value = values[name] ?? null;
    return [name, type === 'BLOB' && typeof value === 'string' ? Buffer.from(value, 'hex') : value] as const;
  });
  return Object.fromEntries(named.filter(([name]) => name in values));
}

/** What indexes still say of a lost row, by the names of its columns. */
export function knownOf({ layout, lost }: SalvagedTable, id: number): Row {
  const known = Object.entries(lost.get(id) ?? {});
  return Object.fromEntries(known.filter(([name]) => layout.columns.some((column) => column.name === name)));
}

function regain({ found, lost }: SalvagedTable, id: number): void {
  found.add(id);
  lost.delete(id);
}
