import type { CheckFinding } from '../contract/archive';
import type { Environment } from '../contract/environment';
import { Failure } from '../failure';
import { withScratchFolder } from '../files/scratch';
import { findDamage } from './check-damage';
import type { ArchiveKey } from './key';
import { openArchive } from './open';
import { withDamagedPages } from './repair/damaged-pages';

/**
 * Checks an archive that nobody has open. One that is so damaged that it cannot be opened is looked at page by page.
 * @throws Failure where it cannot be looked at at all: 'not-found', 'locked', 'newer-archive', 'bad-file' …
 */
export function checkFile(
  path: string,
  { key, environment }: { key: ArchiveKey | null; environment: Environment },
): readonly CheckFinding[] {
  try {
    const archive = openArchive(path, { mode: 'read-only', key, environment });
    try {
      return archive.check();
    } finally {
      archive.close();
    }
  } catch (error) {
    if (!(error instanceof Failure) || !UNREADABLE.has(error.code)) throw error;
    const findings = checkPages(path, key);
    // Every row reads page by page; what says where they stand does not.
    const { message: detail } = error;
    return findings.length > 0
      ? findings
      : [{ what: 'database', detail, table: null, rows: [], rebuildable: true }];
  }
}

const UNREADABLE: ReadonlySet<Failure['code']> = new Set(['damaged', 'bad-file']);

const checkPages = (path: string, key: ArchiveKey | null): CheckFinding[] =>
  withScratchFolder((room) => withDamagedPages(path, { key, room }, (pages) => findDamage(pages, path)));
