import { statSync } from 'node:fs';
import type { CheckFinding } from '../contract/archive';
import type { Environment } from '../contract/environment';
import type { Uid } from '../contract/ids';
import { Failure } from '../failure';
import { checkFile } from './check-file';
import { connect } from './connect';
import { makeOneFile } from './copy';
import { lost } from './finding';
import { requireOurs } from './inspect';
import type { ArchiveKey } from './key';
import { SCHEMA, schemaOf } from './migrate';
import { openArchive } from './open';
import { rebuildCopy } from './repair/rebuild-copy';
import { explainSqliteError } from './sqlite-failure';

/** What a copy of an archive turned out to be when it was opened. */
export interface Copy {
  readonly bytes: number;
  /** Empty for a copy in which every promise of an archive holds. */
  readonly findings: readonly CheckFinding[];
  /** See `markOf`. Null, as the uid, of an archive of an older release and of one that cannot be read. */
  readonly mark: string | null;
  readonly uid: Uid | null;
}

interface Looking {
  readonly environment: Environment;
  readonly key: ArchiveKey | null;
}

/**
 * Opens a copy, looks at every promise of an archive, and leaves the file as it is. Of what an older release wrote only
 * that SQLite reads all of it.
 * @throws `Failure` what cannot be opened as an archive, but for damage: that is what was found
 */
export function lookAtCopy(path: string, looking: Looking): Copy {
  return look(path, looking, checkFile);
}

/**
 * The same of a copy that was made just now and has no name yet; it is left closed and as one file. What is derived in it
 * and damaged is made anew.
 * @param refusal what to say of one that is not whole, before what was found; null to answer what was found
 * @throws `Failure` `damaged`
 */
export function lookAtNewCopy(path: string, looking: Looking, refusal: string | null): Copy {
  const copy = look(path, looking, (...given) => {
    makeOneFile(...given);
    return rebuildCopy(...given);
  });
  const [finding] = copy.findings;
  if (finding === undefined) makeOneFile(path, looking);
  else if (refusal !== null) throw new Failure('damaged', `${refusal} ${finding.detail}`);
  return copy;
}

function look(
  path: string,
  looking: Looking,
  check: (path: string, looking: Looking) => readonly CheckFinding[],
): Copy {
  try {
    const findings = findingsOfOlder(path, looking.key) ?? check(path, looking);
    return { findings, ...identify(path, looking), bytes: statSync(path).size };
  } catch (error) {
    const explained = explainSqliteError(error, path);
    if (!(explained instanceof Failure && explained.code === 'damaged')) throw explained;
    const findings = [lost('database', explained.message, null)];
    return { findings, mark: null, uid: null, bytes: statSync(path).size };
  }
}

function identify(path: string, { environment, key }: Looking): Pick<Copy, 'mark' | 'uid'> {
  try {
    const archive = openArchive(path, { mode: 'read-only', environment, key });
    try {
      return { mark: archive.mark(), uid: archive.uid() };
    } finally {
      archive.close();
    }
  } catch (error) {
    // An older release's, or one so damaged that it does not open: what was found tells.
    if (error instanceof Failure) return { mark: null, uid: null };
    throw error;
  }
}

/** What another release promised is not ours to check. Null when it is no older one. */
function findingsOfOlder(path: string, key: ArchiveKey | null): readonly CheckFinding[] | null {
  const db = connect(path, { readonly: true, key });
  try {
    requireOurs(db, path);
    if (schemaOf(db) >= SCHEMA) return null;
    return db
      .prepare<[], { integrity_check: string }>('PRAGMA integrity_check')
      .all()
      .filter(({ integrity_check: detail }) => detail !== 'ok')
      .map(({ integrity_check: detail }) => lost('database', detail, null));
  } finally {
    db.close();
  }
}
