import type { CheckFinding } from '../contract/archive';
import { messages } from '../contract/messages/catalogue';
import { lost, rebuildable } from './finding';
import { pagesOf, type Pages } from './pages/pages';
import type { Prepares } from './preparing-once';
import { survey } from './repair/assemble';
import { makeClean, schemaIn } from './repair/clean-archive';
import { readFileHeader } from './repair/schema-rows';
import { SEARCH_INDEXES } from './search-indexes';
import { isCorrupt } from './sqlite-failure';

/**
 * The damage of the file itself: which rows cannot be read any more, and what can be made anew. Empty where there is none.
 * @param met what SQLite said of damage that was met while the archive was read
 */
export function checkDamage(db: Prepares, met: readonly string[]): CheckFinding[] {
  const problems = [...integrityProblems(db), ...met];
  if (problems.length === 0) return [];
  const named = findDamage(pagesOf(db.serialize()), '');
  const searched = SEARCH_INDEXES.filter(({ index }) => problems.some((problem) => problem.includes(index)));
  const indexes = problems
    .map((problem) => /\bindex (\w+)$/u.exec(problem)?.[1])
    .filter((name) => name !== undefined);
  const more = [
    ...searched.map(({ index }) =>
      rebuildable('search-index', messages.archive.findingSearchIndex(index), index),
    ),
    ...[...new Set(indexes)].map((index) => rebuildable('index', messages.repair.indexDamaged(index), index)),
  ].filter(({ table }) => named.every((finding) => finding.table !== table));
  const all = [...named, ...more];
  return all.length > 0
    ? all
    : [rebuildable('database', messages.repair.fileDamaged(problems[0] ?? ''), null)];
}

/** Looks through the pages of a file as repair does, and says what it would not bring back. */
export function findDamage(pages: Pages, path: string): CheckFinding[] {
  const clean = makeClean(':memory:', schemaIn(pages, path), null);
  try {
    const { tables, indexes } = survey(clean, pages);
    const header =
      readFileHeader(pages) === null ? [rebuildable('database', messages.repair.headerDamaged, null)] : [];
    const rows = tables
      .filter(({ lost: count }) => count !== 0)
      .map(({ table, kept, lost: count, lostRows }) =>
        lost('table', messages.repair.tableDamaged(table, kept, count), table, ...lostRows),
      );
    return [
      ...header,
      ...rows,
      ...indexes.map((index) => rebuildable('index', messages.repair.indexDamaged(index), index)),
    ];
  } finally {
    clean.close();
  }
}

/** Tables of at most one row, which have nothing else that tells it from the row of another table. */
const OF_ONE_ROW = ['coding_origin', 'journal_scrubs'];

function integrityProblems(db: Prepares): string[] {
  try {
    const rows = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all();
    const problems = rows.map((row) => row.integrity_check).filter((problem) => problem !== 'ok');
    // SQLite does not ask a connection that only reads for CHECK constraints (sqlite3AddCheckConstraint in its build.c).
    const crowded = OF_ONE_ROW.filter((table) => db.prepare(`SELECT 1 FROM ${table} WHERE id <> 1`).get());
    return [...problems, ...crowded.map((table) => `CHECK constraint failed in ${table}`)];
  } catch (error) {
    if (isCorrupt(error)) return [error.message];
    throw error;
  }
}
