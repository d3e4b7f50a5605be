import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { CheckFinding } from '../../contract/archive';
import type { Environment } from '../../contract/environment';
import { messages } from '../../contract/messages/catalogue';
import type { RepairReport } from '../../contract/repair';
import { Failure } from '../../failure';
import { placeWholeSync } from '../../files/whole';
import { checkFile } from '../check-file';
import { connect } from '../connect';
import { makeOneFile } from '../copy';
import { requireFile } from '../inspect';
import type { ArchiveKey } from '../key';
import { openArchive } from '../open';
import { explainSqliteError } from '../sqlite-failure';
import { assemble, type Assembled } from './assemble';
import { makeClean, schemaIn } from './clean-archive';
import type { Reread } from './complete';
import { withDamagedPages } from './damaged-pages';

export interface RepairOptions {
  /** The damaged archive; it is only read. */
  readonly from: string;
  /** Where the repaired one goes; nothing stands there yet. */
  readonly to: string;
  /** A sound backup of the same archive, from which rows come that are gone. */
  readonly backup: string | null;
  /** Opens the damaged archive and its backup, and encrypts the repaired one. */
  readonly key: ArchiveKey | null;
  readonly environment: Environment;
  readonly reread: Reread;
}

/**
 * Makes a sound archive of a damaged one: all rows that can still be read, in a new file that our migrations made; what is
 * derived is made anew, what is lost is completed from the backup and from the files that articles came from, and the rest
 * of the loss is stated.
 * @throws Failure 'bad-file' where nothing of an archive can be read, 'conflict' where something stands at `to` or the backup
 *   is another archive's, 'locked', 'newer-archive', and what `placeWholeSync` throws
 */
export function repairArchive(options: RepairOptions): RepairReport {
  const { from, to, key, environment } = options;
  requireFile(from);
  const findings = checkFile(from, { key, environment });
  return placeWholeSync(to, (unfinished) => fill(unfinished, options, findings), {
    access: 'own',
    needed: statSync(from).size,
  });
}

function fill(
  unfinished: string,
  { from, to, backup, key, environment, reread }: RepairOptions,
  findings: readonly CheckFinding[],
): RepairReport {
  const assembled = withDamagedPages(from, { key, room: dirname(unfinished) }, (pages) => {
    const clean = makeClean(unfinished, schemaIn(pages, from), key);
    try {
      return withBackup(backup, key, (stored) => {
        return assemble(clean, { pages, backup: stored, reread, environment });
      });
    } finally {
      clean.close();
    }
  });
  if (assembled.tables.every(({ kept }) => kept === 0)) {
    throw new Failure('bad-file', messages.repair.nothingToRead(from));
  }
  const remaining = openAndCheck(unfinished, key, environment);
  makeOneFile(unfinished, { key });
  const { tables, historyKept } = assembled;
  return {
    path: to,
    how: isWhole(assembled) ? 'rebuilt' : 'salvaged',
    tables,
    historyKept,
    backup: tables.some(({ fromBackup }) => fromBackup > 0) ? backup : null,
    findings,
    remaining,
  };
}

const isWhole = ({ tables, historyKept }: Assembled): boolean =>
  historyKept && tables.every(({ lost, fromBackup }) => lost === 0 && fromBackup === 0);

/** Opening it brings it to today's schema. */
function openAndCheck(
  path: string,
  key: ArchiveKey | null,
  environment: Environment,
): readonly CheckFinding[] {
  const archive = openArchive(path, { mode: 'open', lock: false, key, environment });
  try {
    return archive.check();
  } finally {
    archive.close();
  }
}

function withBackup<Result>(
  path: string | null,
  key: ArchiveKey | null,
  use: (backup: Database | null) => Result,
): Result {
  if (path === null) return use(null);
  requireFile(path);
  try {
    const backup = connect(path, { readonly: true, key });
    try {
      return use(backup);
    } finally {
      backup.close();
    }
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}
