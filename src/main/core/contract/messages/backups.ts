import type { BackupReason, ComparedCount } from '../backups';
import { byteSize } from './byte-size';
import { counted } from './counted';

const reasons: Readonly<Record<BackupReason, string>> = {
  'by-hand': 'by hand',
  'by-itself': 'by itself',
  'on-closing': 'on closing',
  'before-restoring': 'before restoring',
  'before-repair': 'before repairing',
  'before-forgetting': 'before forgetting',
  'before-encryption': 'before changing the encryption',
};

const kinds: Readonly<Record<ComparedCount['what'], readonly [string, string]>> = {
  articles: ['article', 'articles'],
  quotes: ['quote', 'quotes'],
  decisions: ['decision on a quote', 'decisions on quotes'],
  annotations: ['annotation', 'annotations'],
  tags: ['tag', 'tags'],
  themes: ['theme', 'themes'],
  people: ['person', 'people'],
  briefs: ['brief', 'briefs'],
};

/** English words of `backups`: how they stand, and what restoring one would change. */
export const backups = {
  reasons,
  states: { verified: 'whole', unverified: 'not checked yet', damaged: 'not whole' },
  compared: (what: ComparedCount['what'], count: number): string => counted(count, ...kinds[what]),

  inMemory: 'This archive is in memory only and has no backups. Save it as a file first.',
  noDataFolder: 'There is no folder for backups here. Say where one is to be written.',
  noBackup: (path: string): string =>
    `${path} is no backup of this archive. Choose one from the list, or restore the file under a new name.`,
  notAPath: 'Give the whole path of a folder.',
  folderGone: (folder: string): string =>
    `The folder for backups, ${folder}, cannot be reached. Connect the disk or the share that it is on, or choose another folder.`,
  otherArchive: (path: string): string =>
    `${path} is no longer the archive that is open here, so no backup was made. Close it, look where the file went, and open it there.`,
  /** Kept as the reason where a bug made a backup fail. */
  unexpected: 'Something unexpected happened; the error log says more. Make a backup by hand to try again.',

  // command line
  cli: {
    about: 'list the backups in the backup folder, newest first, and say how they stand',
    auto: 'in place of a file: make a backup in the backup folder if one is due, as the window does by itself',
    previewOption: 'only say what would change in the archive',
    fileOrAuto: 'Give the file to write, or --auto for the backup folder.',
    made: (path: string, bytes: number): string => `${path} (${byteSize(bytes)})`,
    nothingChanged: 'No backup is due: nothing has changed since the last one, or this hour has one already.',
    none: (folder: string): string => `There are no backups in ${folder}.`,
    line: (at: string, bytes: number, reason: string, state: string, path: string): string =>
      `${at}  ${byteSize(bytes).padStart(9)}  ${state}, made ${reason}  ${path}`,
    failing: (since: string, why: string): string => `No backup has succeeded since ${since}: ${why}`,
    failingLong: (since: string, why: string): string =>
      `WARNING: for more than three days no backup has succeeded, since ${since}: ${why}`,
    changedSince: 'Something has changed since the newest backup that was checked.',
    preview: (what: string, here: number, there: number, differing: number): string =>
      `${what}: ${here} here, ${there} there, ${differing} in both with other contents`,
    lost: (counted: string, total: number, names: readonly string[]): string =>
      named(`${counted} would go`, total, names),
    regained: (counted: string, total: number, names: readonly string[]): string =>
      named(`${counted} would come back`, total, names),
    lastStep: (at: string | null): string =>
      at === null ? 'It holds no history.' : `Its last change was at ${at}.`,
    kinds: Object.fromEntries(Object.entries(kinds).map(([what, [, many]]) => [what, many])) as Readonly<
      Record<ComparedCount['what'], string>
    >,
  },

  // closing
  closing: (seconds: number): string =>
    `Making a backup before closing; this takes at most ${seconds} seconds.`,
  closedWithout:
    'There was no time to finish the backup on closing. Nothing is lost; it is made up for when the archive is opened again.',
} as const;

function named(words: string, total: number, names: readonly string[]): string {
  const rest = total - names.length;
  return `${words}: ${names.map((name) => `“${name}”`).join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
}
