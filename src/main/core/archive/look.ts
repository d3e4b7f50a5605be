import { statSync } from 'node:fs';
import type { CheckFinding } from '../contract/archive';
import type { Environment } from '../contract/environment';
import type { Uid } from '../contract/ids';
import { Failure } from '../failure';
import { connect } from './connect';
import { lost } from './finding';
import { makeOneFile } from './copy';
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
  return { ...lookAt(path, looking, 'read-only'), bytes: statSync(path).size };
}

/**
 * The same of a copy that was made just now and has no name yet; it is left closed and as one file.
 * @param refusal what to say of one that is not whole, before what was found; null to answer what was found
 * @throws `Failure` `damaged`
 */
export function lookAtNewCopy(path: string, looking: Looking, refusal: string | null): Copy {
  let looked = lookAt(path, looking, 'open');
  if (looked.findings.some(({ rebuildable }) => rebuildable)) {
    // A damaged index alone stops no backup: the copy gets a sound one.
    rebuildCopy(path, looking);
    looked = lookAt(path, looking, 'open');
  }
  const [finding] = looked.findings;
  if (finding !== undefined && refusal !== null) {
    throw new Failure('damaged', `${refusal} ${finding.detail}`);
  }
  if (looked.mark !== null) makeOneFile(path, looking.key);
  return { ...looked, bytes: statSync(path).size };
}

function lookAt(
  path: string,
  { environment, key }: Looking,
  mode: 'open' | 'read-only',
): Omit<Copy, 'bytes'> {
  try {
    const older = findingsOfOlder(path, key);
    if (older !== null) return { findings: older, mark: null, uid: null };
    const archive = openArchive(path, { mode, environment, key, lock: false });
    try {
      return { findings: archive.check(), mark: archive.mark(), uid: archive.uid() };
    } finally {
      archive.close();
    }
  } catch (error) {
    const explained = explainSqliteError(error, path);
    if (!(explained instanceof Failure && explained.code === 'damaged')) throw explained;
    return { findings: [lost('database', explained.message, null)], mark: null, uid: null };
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
