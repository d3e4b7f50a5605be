import { counted } from './counted';

/** How many objects of a foreign schema a message names. */
const MOST_NAMED = 3;
/** Longest name that a message repeats, in UTF-16 units: names of a foreign file may be as long as the file. */
const LONGEST_NAME = 60;

/** One way in which the schema of an archive differs from what Attaché makes. */
export interface Difference {
  readonly how: 'foreign' | 'altered' | 'missing';
  readonly type: string;
  readonly name: string;
}

const repairIt =
  'Repair it: its rows are copied into a clean archive, and this file stays as it is. If somebody sent it to you, ask them about it.';

/** A name on one line, without what a screen would obey. */
function named(name: string): string {
  const line = name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return `“${line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line}”`;
}

function told({ how, type, name }: Difference): string {
  const kind = ['table', 'index', 'view', 'trigger'].includes(type) ? type : 'object';
  const whole = `the ${kind} ${named(name)}`;
  return {
    foreign: `${whole} is not Attaché’s`,
    altered: `${whole} was altered`,
    missing: `${whole} is missing`,
  }[how];
}

/** English words of `opening`: what an archive must be before it is opened, and where it should not lie. */
export const opening = {
  lockInTheWay: (lock: string): string =>
    `${lock} is in the way: an archive is locked by a file of this name while it is written to, and this is none. Move it elsewhere, then open the archive again.`,
  differs(path: string, differences: readonly Difference[]): string {
    const more = differences.length - MOST_NAMED;
    const list = differences.slice(0, MOST_NAMED).map(told).join('; ');
    const rest = more > 0 ? `; ${counted(more, 'more thing', 'more things')} besides` : '';
    return `${path} was not opened, because it is not built as Attaché builds an archive: ${list}${rest}. Nothing in it was run. ${repairIt}`;
  },
  tooMuchSchema: (path: string) =>
    `${path} was not opened, because it describes more tables than an archive has. Nothing in it was run. ${repairIt}`,
  encoding: (path: string, encoding: string) =>
    `${path} was not opened, because its text is kept as ${encoding} and an archive’s is UTF-8. ${repairIt}`,
  readPast: (path: string) =>
    `Indexes of ${path} are damaged. They were made anew in memory to read it, and no row is missing; the file is as it was. Repair it before you write to it.`,
  foreignLog: (path: string) =>
    `${path}-wal is another archive’s: opening ${path} with it would mix the two. Nothing was changed. Move ${path}-wal elsewhere and open the archive again; it will say what is missing then.`,
  missing: (path: string, count: number) =>
    `${path} lacks the last ${counted(count, 'change', 'changes')} that were saved in it: its log, ${path}-wal, was deleted or cut short after Attaché had been ended, or another copy was put in its place. If a backup is newer, restore it.`,

  // ---- where it lies
  onNetwork: (path: string, system: string) =>
    `${path} lies on a network folder (${system}). There an archive can be damaged when two people work in it or the connection ends. Keep it on this computer, and put backups there.`,
  synchronised: (path: string, program: string) =>
    `${path} lies in a folder that ${program} copies to other computers. It copies archives in the middle of a change, and copies made so can be damaged. Keep the archive in another folder, and put backups there.`,

  // ---- while it is open
  moved: (path: string, now: string) =>
    `${path} was renamed or moved while it was open, and is ${now} now. Nothing more is written to it. What was saved is in it: open it there to go on.`,
  gone: (path: string, isReplaced: boolean, copy: string | null) =>
    `${path} was ${isReplaced ? 'replaced by another file' : 'deleted'} while it was open, so nothing more is written. ${saved(copy)}`,
  logGone: (path: string) =>
    `Another program took away or replaced a file that belongs to ${path} while it was open. What was saved stands in the archive itself, and nothing is lost. Close it and open it again to go on.`,
  logGoneCopied: (path: string, copy: string | null) =>
    `Another program took away or replaced a file that belongs to ${path} while it was open, so nothing more is written. ${saved(copy)}`,
} as const;

function saved(copy: string | null): string {
  return copy === null
    ? 'What was saved can still be read here, but no copy of it could be made beside it. Keep Attaché open, copy what you need, and open a backup.'
    : `All that was saved was copied to ${copy}: open that to go on.`;
}
