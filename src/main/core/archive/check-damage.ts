import type { CheckFinding } from '../contract/archive';
import { en } from '../contract/messages/catalogue';
import { lost, rebuildable } from './finding';
import type { Prepares } from './preparing-once';
import { SEARCH_INDEXES } from './search-indexes';
import { sqliteCode } from './sqlite-failure';

/** The damage of the file itself, as SQLite's own check finds it. */
export function checkDamage(db: Prepares): CheckFinding[] {
  return [...new Set(integrityProblems(db))].map((problem) => {
    const search = SEARCH_INDEXES.find(({ index }) => problem.includes(index));
    if (search !== undefined) {
      return rebuildable('search-index', en.archive.findingSearchIndex(search.index), search.index);
    }
    const index = /\bindex (\w+)$/u.exec(problem)?.[1];
    return index === undefined ? lost('database', problem, null) : rebuildable('index', problem, index);
  });
}

function integrityProblems(db: Prepares): string[] {
  try {
    const rows = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all();
    return rows.map((row) => row.integrity_check).filter((problem) => problem !== 'ok');
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_CORRUPT') !== true) throw error;
    return [(error as Error).message];
  }
}
