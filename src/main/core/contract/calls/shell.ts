import * as v from 'valibot';
import type { ArchiveInfo } from '../archive';
import { shellCall } from '../call';
import type { RepairReport } from '../repair';
import { id, NOTHING, paper, passphrase } from '../shapes';
import {
  LONGEST_ERROR,
  type Preview,
  type RecentArchive,
  type SavedCoding,
  type SavedExport,
  type SavedFile,
} from '../shell';
import { backupCalls } from './backups';
import { briefCalls } from './briefs';
import { codingCalls } from './coding';
import { interchangeCalls } from './interchange';

const archiveName = v.pipe(v.string(), v.maxLength(200));
const typedPath = v.pipe(v.string(), v.maxLength(4_096));
/** A path from the root of a file system, of Linux and macOS or of Windows. */
const absolutePath = v.pipe(typedPath, v.regex(/^(?:[/\\]|[A-Za-z]:[/\\])/u));
/** An error's own words are cut by the page; only what is known of them is kept. */
const words = v.pipe(v.string(), v.maxLength(LONGEST_ERROR));

/** What the window may ask beyond the core: things only a shell can do. */
export const shellCalls = {
  /** What to show first: the open archive if any, those known, and what this shell can do. */
  session: shellCall(NOTHING).answers<{
    archive: ArchiveInfo | null;
    recent: readonly RecentArchive[];
    shell: 'electron' | 'chromium';
    /** Where new archives are put. */
    folder: string;
  }>(),
  /** Lets the user choose a file; null when they changed their mind or the shell has no dialog. */
  pickArchive: shellCall(v.strictObject({ mode: v.picklist(['open', 'create']) })).answers<string | null>(),
  /** Make an archive under this name in the data folder and open it. */
  createArchive: shellCall(v.strictObject({ name: archiveName })).answers<ArchiveInfo>(),
  /** Check a backup, put it into the data folder under this name, and open it; the backup stays as it is. */
  restoreBackup: shellCall(
    v.strictObject({ path: typedPath, name: archiveName, passphrase: v.optional(passphrase) }),
  ).answers<ArchiveInfo>(),
  /** Back up the open archive, put this backup in its place, and open it; what was there is a backup now. */
  restoreHere: shellCall(backupCalls.previewRestore.request).answers<ArchiveInfo>(),
  /**
   * Repair an archive, the open one or one that would not open, into a new file; move the damaged one aside, and open the
   * repaired one under its name.
   */
  repairHere: shellCall(v.strictObject({ path: typedPath, passphrase: v.optional(passphrase) })).answers<{
    report: RepairReport;
    archive: ArchiveInfo;
  }>(),
  /** Lets the user choose a folder; null when they changed their mind or the shell has no dialog. */
  pickFolder: shellCall(NOTHING).answers<string | null>(),
  /** Close an encrypted archive until its passphrase is given again. */
  lock: shellCall(NOTHING).answers<null>(),
  /** Open the page on which a passphrase is written by hand in the system's PDF viewer, from where it is printed. */
  printRecoverySheet: shellCall(NOTHING).answers<null>(),
  /** Somebody touched a key or the pointer; the window says so at most every few seconds. */
  stillHere: shellCall(NOTHING).answers<null>(),
  /** Open the sample archive, made on first use in the data folder. */
  openSample: shellCall(NOTHING).answers<ArchiveInfo>(),
  /** Export to PDF and save where the user says; null when they changed their mind. */
  saveBriefPdf: shellCall(briefCalls.exportBrief.request).answers<SavedFile | null>(),
  /** Draw a brief as it is being written, without saving anything; `address` is where the page fetches the bytes, once. */
  previewBrief: shellCall(briefCalls.drawBrief.request).answers<Preview>(),
  /** Open a copy for readers in the system's PDF viewer, from where it is printed; answers what should be known of it. */
  printBrief: shellCall(v.strictObject({ briefId: id<'brief'>(), paper })).answers<{
    warnings: readonly string[];
  }>(),
  /** Write the coding in a form for other programs and save it where the user says; null when they changed their mind. */
  saveCoded: shellCall(interchangeCalls.exportCoded.request).answers<SavedExport | null>(),
  /** Write the coding for a colleague and save it where the user says; null when they changed their mind. */
  saveCoding: shellCall(codingCalls.giveCoding.request).answers<SavedCoding | null>(),
  /** Keep an error of the page itself in the error log; answers what was kept, for a report. */
  reportError: shellCall(v.strictObject({ name: words, message: words, stack: words })).answers<{
    details: string;
  }>(),
  /** Write the file by which the analyst's key vouches for the new one, and save it; null when they changed their mind. */
  saveKeyStatement: shellCall(NOTHING).answers<{ path: string } | null>(),
  /** Show a file that Attaché saved in the system's file manager. */
  reveal: shellCall(v.strictObject({ path: absolutePath })).answers<null>(),
};

export type ShellCalls = typeof shellCalls;
