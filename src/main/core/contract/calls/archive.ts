import type { Analyst } from '../analysts';
import type { ArchiveInfo, CheckFinding } from '../archive';
import type { HistoryStep } from '../history';
import type { SearchFilters, SearchResult } from '../search';

/** The archive as a whole, and finding in it. */
export interface ArchiveCalls {
  /**
   * `passphrase` opens an encrypted archive, and makes a new one encrypted. `key` is what it comes to: a program's second
   * worker need not derive it again.
   */
  openArchive: {
    request: {
      path: string;
      mode: 'open' | 'create' | 'read-only';
      passphrase?: string | undefined;
      key?: Uint8Array | undefined;
    };
    response: ArchiveInfo;
  };
  closeArchive: { request: Record<string, never>; response: null };
  archiveInfo: { request: Record<string, never>; response: ArchiveInfo | null };
  checkArchive: { request: Record<string, never>; response: readonly CheckFinding[] };
  backupArchive: { request: { path: string }; response: { path: string; bytes: number } };
  /** Check a backup and copy it to a place where nothing stands yet; what is open stays open. */
  restoreArchive: {
    request: { from: string; to: string; passphrase?: string | undefined };
    response: { path: string; bytes: number };
  };
  /**
   * Put a backup in the place of the archive that is open, and open it: see `restoreHere`. `keepsOld`: whether the present file
   * is kept beside it; one that is too damaged to be closed in order always is.
   */
  restoreInPlace: {
    request: { from: string; keepsOld: boolean; passphrase?: string | undefined };
    response: ArchiveInfo;
  };
  undo: { request: Record<string, never>; response: HistoryStep | null };
  redo: { request: Record<string, never>; response: HistoryStep | null };
  renameAnalyst: { request: { name: string }; response: Analyst };
  search: { request: { query: string; filters: SearchFilters; limit: number }; response: SearchResult };
}
