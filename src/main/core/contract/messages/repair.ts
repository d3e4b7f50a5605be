import type { RepairedTable } from '../repair';
import { counted, ranges } from './counted';

/** English words of `repair`: what stands in the place of what is lost, and what became of each table. */
export const repair = {
  // ---- in the place of what is lost
  lostTitle: (beginning: string) => `Title lost: ${beginning}`,
  lostArticle: (id: number) => `Title lost (article ${id})`,
  lostPerson: (id: number) => `Name lost (person ${id})`,
  lostTheme: (id: number) => `Name lost (theme ${id})`,

  // ---- the command line
  verb: 'make a sound archive under a new name of what a damaged one still holds',
  damagedFile: 'the damaged archive; it stays as it is',
  backupOption: 'a backup of the same archive, from which rows come that are gone',
  rebuilt: (path: string) => `${path}: every row was there. Indexes were made anew; nothing is lost.`,
  salvaged: (path: string) => `${path}: what could be read was saved. What became of the rest:`,
  table: ({ table, kept, fromBackup, lost, lostRows, standIns }: RepairedTable) =>
    [
      `  ${table}: ${counted(kept, 'row', 'rows')} kept`,
      ...(fromBackup > 0 ? [`${fromBackup} of them from the backup, as they were then`] : []),
      `${lost ?? 'an unknown number'} lost${lostRows.length > 0 ? ` (${ranges(lostRows)})` : ''}`,
      ...(standIns > 0
        ? [`in the place of ${standIns} something stands, so that what hangs on it stays`]
        : []),
    ].join(', '),
  historyDropped: 'The history does not fit what is left and was dropped: nothing before this can be undone.',

  // ---- what a check finds
  tableDamaged: (table: string, kept: number, lost: number | null) =>
    `${table}: ${counted(kept, 'row reads', 'rows read')}; ${
      lost === null
        ? 'how many do not is not known'
        : `${counted(lost, 'row does not', 'rows do not')} and can only come from a backup`
    }`,
  indexDamaged: (index: string) => `${index}: this index is damaged; repairing makes it anew`,
  fileDamaged: (problem: string) =>
    `The file is damaged (${problem}), but every row reads; repairing makes it anew`,
  headerDamaged: 'The beginning of the file is damaged, so that SQLite cannot open it',

  // ---- what repair refuses
  nothingToRead: (path: string) =>
    `Nothing of an Attaché archive can be read from ${path}. It was left as it is; restore a backup.`,
  otherArchive: (path: string) =>
    `${path} is no backup of this archive. It was left as it is; choose another, or repair without one.`,
  stillDamaged: (path: string) =>
    `What could be read of ${path} does not make a sound archive. It was left as it is; restore a backup.`,
} as const;
