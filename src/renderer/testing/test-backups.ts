import type { Backup, BackupState } from '../../main/core/contract/backups';
import type { IsoInstant } from '../../main/core/contract/ids';

export const NOON = new Date('2026-11-30T12:00:00Z');

export function backup(overrides: Partial<Backup> = {}): Backup {
  return {
    path: '/backups/1.attache',
    at: '2026-11-30T11:20:00.000Z' as IsoInstant,
    bytes: 33_400_000,
    reason: 'by-itself',
    state: 'verified',
    encrypted: false,
    ...overrides,
  };
}

export function backupState(overrides: Partial<BackupState> = {}): BackupState {
  return {
    folder: '/backups',
    folderIsDefault: true,
    backups: [backup()],
    limit: 99_000_000,
    limitIsDefault: true,
    failing: null,
    changedSince: true,
    ...overrides,
  };
}
