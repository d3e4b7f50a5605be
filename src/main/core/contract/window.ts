/**
 * What the window may ask beyond the core: things only a shell can do. Together with `Calls`
 * this is all that `window.attache` carries.
 */
import type { Calls, ExportOptions, Request } from './calls';
import type { GivenCoding } from './coding';
import type { CarriedCounts } from './exchange';
import type { BriefId } from './ids';
import type { RepairReport } from './repair';
import type { ExportLoss } from './interchange';
import type { MarkingsPassed } from './leaving';
import type { ArchiveInfo } from './archive';
import type { Paper } from './brief-pdf';

export interface RecentArchive {
  readonly name: string;
  readonly path: string;
}

export interface SavedFile {
  readonly path: string;
  readonly bytes: number;
  readonly pages: number;
  readonly sha256: string;
  readonly warnings: readonly string[];
  /** How much data it carries; null for a reader copy. */
  readonly carries: CarriedCounts | null;
  /** Fingerprint of the key that signed it; null when nobody did. */
  readonly signedWith: string | null;
}

/** Where the page fetches files that a call made for it; the one place that its policy lets it fetch from. */
export const HANDED = '/handed/';

export interface Preview {
  /** Path below the window's own address. */
  readonly address: string;
  readonly pages: number;
  /** Which page of the brief the file begins with, counted from 0. */
  readonly first: number;
  readonly warnings: readonly string[];
}

export interface SavedExport extends Pick<SavedFile, 'path' | 'bytes' | 'sha256'> {
  readonly losses: readonly ExportLoss[];
  readonly passed: MarkingsPassed;
}

export interface SavedCoding extends Omit<GivenCoding, 'fileName' | 'bytes'> {
  readonly path: string;
}

/** Longest text of a `PageError`, in UTF-16 units. */
export const LONGEST_ERROR = 20_000;

/** An error as the page caught it. */
export interface PageError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export interface ShellCalls {
  /** What to show first: the open archive if any, those known, and what this shell can do. */
  session: {
    request: Record<string, never>;
    response: {
      archive: ArchiveInfo | null;
      recent: readonly RecentArchive[];
      shell: 'electron' | 'chromium';
      /** Where new archives are put. */
      folder: string;
    };
  };
  /** Lets the user choose a file; null when they changed their mind or the shell has no dialog. */
  pickArchive: { request: { mode: 'open' | 'create' }; response: string | null };
  /** Make an archive under this name in the data folder and open it. */
  createArchive: { request: { name: string }; response: ArchiveInfo };
  /** Check a backup, put it into the data folder under this name, and open it; the backup stays as it is. */
  restoreBackup: {
    request: { path: string; name: string; passphrase?: string | undefined };
    response: ArchiveInfo;
  };
  /** Back up the open archive, put this backup in its place, and open it; what was there is a backup now. */
  restoreHere: { request: Request<'previewRestore'>; response: ArchiveInfo };
  /**
   * Repair an archive, the open one or one that would not open, into a new file; move the damaged one aside, and open the
   * repaired one under its name.
   */
  repairHere: {
    request: { path: string; passphrase?: string | undefined };
    response: { report: RepairReport; archive: ArchiveInfo };
  };
  /** Lets the user choose a folder; null when they changed their mind or the shell has no dialog. */
  pickFolder: { request: Record<string, never>; response: string | null };
  /** Close an encrypted archive until its passphrase is given again. */
  lock: { request: Record<string, never>; response: null };
  /** Open the page on which a passphrase is written by hand in the system's PDF viewer, from where it is printed. */
  printRecoverySheet: { request: Record<string, never>; response: null };
  /** Somebody touched a key or the pointer; the window says so at most every few seconds. */
  stillHere: { request: Record<string, never>; response: null };
  /** Open the sample archive, made on first use in the data folder. */
  openSample: { request: Record<string, never>; response: ArchiveInfo };
  /** Export to PDF and save where the user says; null when they changed their mind. */
  saveBriefPdf: { request: { briefId: BriefId } & ExportOptions; response: SavedFile | null };
  /** Draw a brief as it is being written, without saving anything; `address` is where the page fetches the bytes, once. */
  previewBrief: { request: Request<'drawBrief'>; response: Preview };
  /** Open a copy for readers in the system's PDF viewer, from where it is printed; answers what should be known of it. */
  printBrief: {
    request: { briefId: BriefId; paper?: Paper | undefined };
    response: { warnings: readonly string[] };
  };
  /** Write the coding in a form for other programs and save it where the user says; null when they changed their mind. */
  saveCoded: { request: Request<'exportCoded'>; response: SavedExport | null };
  /** Write the coding for a colleague and save it where the user says; null when they changed their mind. */
  saveCoding: { request: Request<'giveCoding'>; response: SavedCoding | null };
  /** Keep an error of the page itself in the error log; answers what was kept, for a report. */
  reportError: { request: PageError; response: { details: string } };
  /** Write the file by which the analyst's key vouches for the new one, and save it; null when they changed their mind. */
  saveKeyStatement: { request: Record<string, never>; response: { path: string } | null };
  /** Show a file that Attaché saved in the system's file manager. */
  reveal: { request: { path: string }; response: null };
}

/** Calls of the core that only the shell makes, never the window: they name paths or return bytes in bulk. */
export type CoreOnly =
  | 'backupArchive'
  | 'drawBrief'
  | 'exportBrief'
  | 'exportCoded'
  | 'giveCoding'
  | 'keyStatement'
  | 'loadSample'
  | 'recoverySheet'
  | 'repairArchive'
  | 'restoreArchive'
  | 'restoreInPlace';

export type WindowCalls = Omit<Calls, CoreOnly> & ShellCalls;
export type WindowCallName = keyof WindowCalls;

/** Answers are data: an Error would lose its class and its code on the way. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: FailureCode;
      readonly message: string;
      /** Of what is `unexpected`: what the error log kept, for a report. */
      readonly details?: string;
    };

export type FailureCode =
  | 'bad-request'
  | 'not-found'
  | 'conflict'
  | 'read-only'
  | 'no-archive'
  /** Nobody has said who works here, and the call writes that down. */
  | 'unnamed'
  | 'bad-file'
  | 'too-big'
  | 'in-use'
  /** The archive is encrypted, and no passphrase or a wrong one was given. */
  | 'locked'
  /** No room on the disk. */
  | 'disk-full'
  /** The file of the open archive was renamed, deleted or replaced, and nothing more is written to it. */
  | 'moved'
  | 'newer-archive'
  | 'damaged'
  | 'cancelled'
  | 'unexpected';

/** What the window hears without asking. */
export type WindowEvent =
  | { readonly kind: 'progress'; readonly callId: number; readonly done: number; readonly total: number }
  /** Something was written; lists read again. */
  | { readonly kind: 'changed' }
  /** The archive was locked, by hand or by itself: nothing of it may be shown until it is opened again. */
  | { readonly kind: 'locked'; readonly name: string; readonly path: string };

/** The whole of `window.attache`. */
export interface Bridge {
  call(name: WindowCallName, callId: number, request: unknown): Promise<Reply<unknown>>;
  cancel(callId: number): void;
  listen(listener: (event: WindowEvent) => void): void;
}
