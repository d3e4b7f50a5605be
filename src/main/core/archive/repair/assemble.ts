import type { Database } from 'better-sqlite3';
import type { Environment } from '../../contract/environment';
import { MOST_ROWS_NAMED } from '../../contract/archive';
import { messages } from '../../contract/messages/catalogue';
import type { RepairedTable } from '../../contract/repair';
import { Failure } from '../../failure';
import { rebuildTallies } from '../quote-tallies';
import { SEARCH_INDEXES } from '../search-indexes';
import { DOMAIN_TABLES } from '../tables';
import type { Pages } from '../pages/pages';
import { dropFalseAnchors } from './anchors';
import {
  completeFromBackup,
  completeFromFiles,
  dropUnreadableFiles,
  isSameArchive,
  standInFromHistory,
  type Reread,
} from './complete';
import { readLayout } from './layout';
import { mendReferences, type StoodIn } from './references';
import { salvageRows, type Salvaged, type SalvagedTable } from './salvage';
import { createStandIns } from './stand-ins';

export interface Sources {
  readonly pages: Pages;
  /** A sound backup of the same archive. */
  readonly backup: Database | null;
  readonly reread: Reread;
  readonly environment: Environment;
}

/** What became of every table, and which indexes of the damaged file cannot be read. */
export interface Assembled {
  readonly tables: readonly RepairedTable[];
  readonly indexes: readonly string[];
  readonly historyKept: boolean;
}

/**
 * Fills a clean archive, which our migrations made and in which nothing stands yet, with all that can still be had of a
 * damaged one.
 */
export function assemble(db: Database, { pages, backup, reread, environment }: Sources): Assembled {
  const triggers = takeTriggersOff(db);
  return db.transaction((): Assembled => {
    const salvaged = salvageRows(pages, db, readLayout(db));
    const before = countLost(salvaged);
    if (backup !== null && !isSameArchive(db, backup)) {
      throw new Failure('conflict', messages.repair.otherArchive(backup.name));
    }
    const fromBackup = backup === null ? new Map<string, number>() : completeFromBackup(db, salvaged, backup);
    completeFromFiles(db, salvaged, reread);
    dropUnreadableFiles(db, salvaged);
    const stoodIn = standInFromHistory(db, salvaged);
    dropFalseAnchors(db, salvaged);
    mendReferences(db, salvaged, createStandIns(db, salvaged, environment), stoodIn);
    const historyKept = before === 0 && countLost(salvaged) === 0;
    if (!historyKept) dropHistory(db, salvaged);
    continueSequence(db, salvaged);
    for (const sql of triggers) db.exec(sql);
    for (const { index } of SEARCH_INDEXES) db.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
    rebuildTallies(db);
    return { tables: report(salvaged, fromBackup, stoodIn), indexes: salvaged.indexes, historyKept };
  })();
}

/** What the salvage of these pages would bring, without completing it from elsewhere. Fills the clean archive it is given. */
export function survey(db: Database, pages: Pages): Pick<Assembled, 'tables' | 'indexes'> {
  takeTriggersOff(db);
  return db.transaction(() => {
    const salvaged = salvageRows(pages, db, readLayout(db));
    return { tables: report(salvaged, new Map(), new Map()), indexes: salvaged.indexes };
  })();
}

/** Rows are written in no order, and what triggers keep is made anew at the end. Gives the triggers' own words. */
function takeTriggersOff(db: Database): string[] {
  const triggers = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid`,
    )
    .all();
  db.pragma('foreign_keys = OFF');
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  return triggers.map(({ sql }) => sql);
}

/** Rows that are lost, as far as anybody can count them; a table that may have lost others counts for one more. */
function countLost({ tables, facts }: Salvaged): number {
  return [...tables].reduce(
    (sum, [name, table]) => sum + table.lost.size + (isAllKnown(table, facts.sequence.get(name)) ? 0 : 1),
    0,
  );
}

/** The history takes back what was done to rows: where some are not what they were, it no longer fits. */
function dropHistory(db: Database, { tables }: Salvaged): void {
  db.exec('DELETE FROM journal_changes; DELETE FROM journal_steps');
  for (const [name, { found, lost }] of tables) {
    if (!name.startsWith('journal_')) continue;
    for (const id of found) lost.set(id, {});
    found.clear();
  }
}

/** Ids are never used twice, those of lost rows neither. */
function continueSequence(db: Database, { tables, facts }: Salvaged): void {
  db.exec('DELETE FROM sqlite_sequence');
  const write = db.prepare<[string, number]>('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)');
  for (const [name, { layout, found, lost }] of tables) {
    if (!layout.autoincrement) continue;
    let last = facts.sequence.get(name) ?? 0;
    for (const ids of [found, lost.keys()]) for (const id of ids) last = Math.max(last, id);
    if (last > 0) write.run(name, last);
  }
}

function report(
  { tables, facts }: Salvaged,
  fromBackup: ReadonlyMap<string, number>,
  stoodIn: StoodIn,
): RepairedTable[] {
  return [...tables]
    .map(([name, table]) => {
      const { found, lost } = table;
      return {
        table: name,
        kept: found.size,
        fromBackup: fromBackup.get(name) ?? 0,
        lost: isAllKnown(table, facts.sequence.get(name)) ? lost.size : null,
        lostRows: [...lost.keys()].sort((one, other) => one - other).slice(0, MOST_ROWS_NAMED),
        standIns: stoodIn.get(name)?.size ?? 0,
      };
    })
    .filter(({ kept, lost }) => kept > 0 || lost !== 0)
    .sort((one, other) => order(one.table) - order(other.table));
}

const order = (table: string): number => {
  const place = (DOMAIN_TABLES as readonly string[]).indexOf(table);
  return place === -1 ? DOMAIN_TABLES.length : place;
};

/**
 * Whether every row is known that was lost: there is no gap, an index lists all rows, or each id of every gap is known.
 * @param last the largest id that the table ever had, where that is still known
 */
function isAllKnown({ gaps, listed, found, lost }: SalvagedTable, last = Infinity): boolean {
  if (listed) return true;
  return gaps.every(([after, to]) => {
    const end = Math.min(to, last);
    if (end === Infinity) return false;
    for (let id = Math.max(after, 0) + 1; id <= end; id++) if (!found.has(id) && !lost.has(id)) return false;
    return true;
  });
}
