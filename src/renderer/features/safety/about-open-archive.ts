import type { WindowCallName } from '../../../main/core/contract/window';

/** Calls that open another file than the archive of this window: what is said of damage or of a passphrase is said of that. */
const ABOUT_ANOTHER: ReadonlySet<WindowCallName> = new Set([
  'changePassphrase',
  'checkBackup',
  'inspectPdf',
  'importBrief',
  'openArchive',
  'openSample',
  'previewBriefImport',
  'previewRestore',
  'repairHere',
  'restoreBackup',
  'restoreHere',
]);

/** Whether a call that was refused as `damaged` or `locked` was refused because of the open archive. */
export const aboutOpenArchive = (name: WindowCallName): boolean => !ABOUT_ANOTHER.has(name);
