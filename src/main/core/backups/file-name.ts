import { BACKUP_REASONS, type BackupReason } from '../contract/backups';
import type { IsoInstant } from '../contract/ids';

/** What the name of a backup says of it: a folder without its catalogue loses none of this. */
export interface NamedBackup {
  /**
   * In which order the backups were made, from 1. The clock may be set back; this never is, so that "the newest" is the one
   * made last, and no two files ask for one name.
   */
  readonly number: number;
  readonly at: IsoInstant;
  readonly reason: BackupReason;
}

const NAME = new RegExp(
  `\\.(\\d{4,9})\\.(\\d{4}-\\d{2}-\\d{2}T\\d{2})-(\\d{2})-(\\d{2}\\.\\d{3}Z)\\.(${BACKUP_REASONS.join('|')})\\.attache$`,
  'u',
);
/** Bytes of UTF-8 that the archive's own name may take: file systems end a name at 255. */
const LONGEST_STEM = 150;

/** `Baltic.0042.2026-11-30T06-37-42.123Z.by-itself.attache`: without colons, which Windows and shares refuse. */
export function backupFileName(archive: string, { number, at, reason }: NamedBackup): string {
  const order = String(number).padStart(4, '0');
  return `${shortened(archive)}.${order}.${at.replaceAll(':', '-')}.${reason}.attache`;
}

/** @returns null for a file that is no backup of ours: it is neither listed nor ever thinned */
export function readBackupFileName(fileName: string): NamedBackup | null {
  const [, number, hour, minute, second, reason] = NAME.exec(fileName) ?? [];
  if (number === undefined) return null;
  const at = `${hour}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(at))) return null;
  return { number: Number(number), at: at as IsoInstant, reason: reason as BackupReason };
}

/** The name of an archive as part of another name, never cut within a character. */
export function shortened(name: string): string {
  let kept = '';
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > LONGEST_STEM) break;
    kept += character;
  }
  return kept;
}
