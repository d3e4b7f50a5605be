import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { saltOf } from './key';
import type { Lock } from './lock';
import { withPages } from './pages/pages';
import { isCorrupt } from './sqlite-failure';

/** In the header of a database: the first page of the list of free ones. */
const FREELIST_AT = 32;

/** What SQLite says of a page that stands in two places; it stops after this many findings. */
const TWICE = '2nd reference to page';
const MOST_FINDINGS = 100;

/**
 * A file may hold rows without end in few bytes: pages that stand below many others, or below themselves. So every page of a
 * file is looked at once before it is used, which takes a second for some 200 MB; afterwards the file is known where it
 * lies by what nobody who sends one can foresee, its number on this disk and the moment in which it was made there. A
 * copy of it is another file. Damage of any other kind can be read past, and stops nothing here.
 * @throws Failure 'damaged'
 */
export function lookThrough(db: Database, path: string, lock: Lock | null): void {
  const mark = markOf(path);
  if (mark !== null && readMark(path) === mark) return;
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name`)
    .pluck()
    .all();
  const findings = tables.map((table) => firstFinding(db, table)).filter((finding) => finding !== null);
  const mayWrite = db.readonly || isSoundFreelist(db, path);
  if (findings.some(isEndless) || sharePages(db) || !mayWrite) {
    throw new Failure('damaged', messages.archive.damaged(path));
  }
  if (findings.length === 0 && mark !== null) lock?.remember(mark);
}

/**
 * What SQLite finds first of a table and its indexes; null where they are sound. What it says of all their pages comes in one
 * piece before it looks at the first row: to ask for more of a file that holds rows without end would not end either.
 */
export function firstFinding(db: Database, table: string): string | null {
  try {
    const finding = String(db.pragma(`quick_check('${table}')`, { simple: true }));
    return finding === 'ok' ? null : finding;
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    return error.message;
  }
}

const isEndless = (finding: string): boolean =>
  finding.includes(TWICE) || finding.split('\n').length >= MOST_FINDINGS;

/** Whether two tables or indexes lead to one page. */
function sharePages(db: Database): boolean {
  try {
    return db.prepare('SELECT count(DISTINCT pageno) <> count(*) FROM dbstat').pluck().get() === 1;
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    return false;
  }
}

/** Whether the list of free pages ends, after as many as the header counts (sqlite.org/fileformat2.html#the_freelist). */
function isSoundFreelist(db: Database, path: string): boolean {
  const count = Number(db.pragma('freelist_count', { simple: true }));
  if (count > Number(db.pragma('page_count', { simple: true }))) return false;
  if (saltOf(path) !== null) return true; // of an encrypted file nothing more can be said
  return withPages(path, (pages) => {
    const trunks = new Set<number>();
    let free = 0;
    let next = pages.read(1)?.readUInt32BE(FREELIST_AT) ?? 0;
    while (next !== 0 && !trunks.has(next)) {
      trunks.add(next);
      const trunk = pages.read(next);
      free += 1 + (trunk?.readUInt32BE(4) ?? 0);
      next = trunk?.readUInt32BE(0) ?? 0;
    }
    return next === 0 && free === count;
  });
}

/** 64 bits, in hexadecimal; null where the disk does not tell files apart by when they were made. */
function markOf(path: string): string | null {
  const { ino, birthtimeNs } = statSync(path, { bigint: true });
  if (birthtimeNs <= 0n) return null;
  return createHash('sha256').update(`${ino}:${birthtimeNs}`).digest('hex').slice(0, 16);
}

/** Where a database keeps its `user_version` and `application_id` (sqlite.org/fileformat2.html#the_database_header): the lock has no other use for them. */
function readMark(path: string): string | null {
  const header = Buffer.alloc(72);
  try {
    const file = openSync(`${path}-lock`, 'r');
    try {
      if (readSync(file, header, 0, header.length, 0) < header.length) return null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null; // no lock yet, or one that nobody may read
  }
  return header.toString('hex', 60, 64) + header.toString('hex', 68, 72);
}
