import type { IsoInstant } from './ids';

/** Why a backup was made; the catalogue has the words. */
export const BACKUP_REASONS = [
  'by-hand',
  'by-itself',
  'on-closing',
  'before-restoring',
  'before-repair',
  'before-forgetting',
  'before-encryption',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** One file of the backup folder. */
export interface Backup {
  readonly path: string;
  /** When it was begun: it holds what the archive held then. */
  readonly at: IsoInstant;
  readonly bytes: number;
  readonly reason: BackupReason;
  /** `verified`: it was opened and every promise of an archive looked at. `damaged`: it was, and is not whole; never offered. */
  readonly state: 'verified' | 'unverified' | 'damaged';
  readonly encrypted: boolean;
}

/** After how long without a backup that succeeded this is told loudly, in ms. */
export const TOLD_LOUDLY_AFTER = 3 * 24 * 60 * 60 * 1000;

/** How the backups of an archive stand. */
export interface BackupState {
  /** Where they lie. */
  readonly folder: string;
  /** False where the user chose the folder: then it is a share or another disk. */
  readonly folderIsDefault: boolean;
  /** Newest first. */
  readonly backups: readonly Backup[];
  /** What all of them together may take, in bytes; the oldest are thinned beyond it. */
  readonly limit: number;
  /** False where the user set it: then it does not grow with the archive. */
  readonly limitIsDefault: boolean;
  /** The last attempt, where it failed: since when none succeeded, and the sentence that says why. */
  readonly failing: { readonly since: IsoInstant; readonly why: string } | null;
  /** Whether something was changed since the newest verified backup. */
  readonly changedSince: boolean;
}

/** A count here and in the backup, and how many stand in both with other contents. */
export interface ComparedCount {
  readonly what:
    'articles' | 'quotes' | 'decisions' | 'annotations' | 'tags' | 'themes' | 'people' | 'briefs';
  readonly here: number;
  readonly there: number;
  readonly differing: number;
}

/** What restoring a backup would change, before anything is. */
export interface RestorePreview {
  readonly backup: Pick<Backup, 'path' | 'bytes'> & { readonly lastStepAt: IsoInstant | null };
  readonly counts: readonly ComparedCount[];
  /** Titles and names that stand here only, at most `MOST_NAMED` a kind. */
  readonly lost: readonly {
    readonly what: ComparedCount['what'];
    readonly names: readonly string[];
    readonly total: number;
  }[];
  /** The same for what stands in the backup only. */
  readonly regained: readonly {
    readonly what: ComparedCount['what'];
    readonly names: readonly string[];
    readonly total: number;
  }[];
}

/** How many names a preview lists of one kind. */
export const MOST_NAMED = 20;
