import type { ArchiveInfo } from '../archive';
import type { Backup, BackupReason, BackupState, RestorePreview } from '../backups';
import type { RecoverySheet } from '../encryption';
import type { Forgotten, ForgettingPreview, HistoryKept, ToForget } from '../forgetting';
import type { HistoryStep } from '../history';
import type { RepairReport } from '../repair';

type Nothing = Record<string, never>;

/** Backups, repair, how long the past is kept, and encryption. */
export interface SafetyCalls {
  backupState: { request: Nothing; response: BackupState };
  /** Make a backup in the backup folder, open it and check it. Null where nothing changed since the last (never for `by-hand`). */
  backUp: { request: { reason: BackupReason }; response: Backup | null };
  /** Open a backup of the folder and check it. */
  checkBackup: { request: { path: string }; response: Backup };
  /** Where backups lie and what they may take; null goes back to the default, what is left out stays. */
  setBackups: {
    request: { folder?: string | null | undefined; limit?: number | null | undefined };
    response: BackupState;
  };
  previewRestore: { request: { path: string; passphrase?: string | undefined }; response: RestorePreview };
  /**
   * Write a repaired archive to `to`, where nothing stands yet; the damaged file stays as it is. It need not be open.
   * `backup`: whence rows come that are gone; left out, the newest verified one of the backup folder, and null is none.
   */
  repairArchive: {
    request: {
      from: string;
      to: string;
      backup?: string | null | undefined;
      passphrase?: string | undefined;
    };
    response: RepairReport;
  };
  /** Steps that can be undone or redone, newest first. `before` is the `next` of the page before. */
  listHistory: {
    request: { limit: number; before: number | null };
    response: {
      steps: readonly (HistoryStep & { readonly undone: boolean; readonly by: string })[];
      next: number | null;
    };
  };
  historyKept: { request: Nothing; response: { kept: HistoryKept; steps: number; bytes: number } };
  setHistoryKept: { request: { kept: HistoryKept }; response: { forgotten: number } };
  previewForgetting: { request: ToForget; response: ForgettingPreview };
  /** Remove for good, with history, search index and pages; proved by looking for the texts in the bytes. */
  forget: { request: ToForget; response: Forgotten };
  /** Encrypt, change the passphrase or, with `next: null`, take it off. The archive is open. */
  changePassphrase: { request: { current: string | null; next: string | null }; response: null };
  /** A page to print, on which the passphrase is written by hand; it does not hold it. */
  recoverySheet: { request: Nothing; response: RecoverySheet };
  /** Minutes after which an encrypted archive locks itself; null for never. */
  setLockAfter: { request: { minutes: number | null }; response: ArchiveInfo };
}
