import * as v from 'valibot';
import { call } from '../call';
import type { ArchiveInfo } from '../archive';
import { BACKUP_REASONS, type Backup, type BackupState, type RestorePreview } from '../backups';
import { aThing, NOTHING, passphrase, path, whole } from '../shapes';

const bytes = whole(0);

/** Backups, and putting one back. */
export const backupCalls = {
  backupState: call({ lane: 'quick', writes: false, request: NOTHING }).answers<BackupState>(),
  /** Make a backup in the backup folder, open it and check it. Null where nothing changed since the last (never for `by-hand`). */
  backUp: call({
    lane: 'aside',
    writes: true,
    request: v.strictObject({ reason: v.picklist(BACKUP_REASONS) }),
  }).answers<Backup | null>(),
  /** Open a backup of the folder and check it. */
  checkBackup: call({ lane: 'aside', writes: true, request: v.strictObject({ path }) }).answers<Backup>(),
  /** Where backups lie and what they may take; null goes back to the default, what is left out stays. */
  setBackups: call({
    lane: 'quick',
    writes: true,
    request: v.pipe(
      aThing,
      v.strictObject({ folder: v.optional(v.nullable(path)), limit: v.optional(v.nullable(bytes)) }),
    ),
  }).answers<BackupState>(),
  previewRestore: call({
    lane: 'long',
    writes: false,
    request: v.strictObject({ path, passphrase: v.optional(passphrase) }),
  }).answers<RestorePreview>(),
  /**
   * Put a backup in the place of the archive that is open, and open it: see `restoreHere`. `keepsOld`: whether the present file
   * is kept beside it; one that is too damaged to be closed in order always is.
   */
  restoreInPlace: call({
    lane: 'both',
    writes: true,
    coreOnly: true,
    request: v.strictObject({ from: path, keepsOld: v.boolean(), passphrase: v.optional(passphrase) }),
  }).answers<ArchiveInfo>(),
};
