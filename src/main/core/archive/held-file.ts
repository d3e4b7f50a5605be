import { existsSync, fstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { placeWholeSync } from '../files/whole';
import { noteAcknowledged } from './acknowledged';
import type { Archive } from './archive';
import { foldLogInWherePossible } from './fold-log';

/** Where Linux lists what a process has open; elsewhere it is not there. */
const OPEN_FILES = '/proc/self/fd';
/** What Linux writes behind the name of an open file that has none any more. */
const DELETED = ' (deleted)';

/**
 * An archive that writes only while its file stands where it was opened. Before every step, or group of steps, and before it is acknowledged, the
 * file at the path and those beside it are held against the ones that were there (device and number): whoever renames,
 * deletes or replaces one does it unseen by SQLite, which goes on writing to a file that nobody finds again
 * (sqlite.org/howtocorrupt.html#unlink_or_rename_a_database_file_while_in_use).
 */
export function heldInPlace(archive: Archive, db: Database): Archive {
  const held = holdFiles(archive.path, db);
  const guarded = <Result>(write: () => Result): Result => {
    if (db.inTransaction) return write(); // a step of a group, which is guarded as a whole
    held.require();
    const result = write();
    held.require();
    noteAcknowledged(archive.path, archive.journal.position());
    return result;
  };
  const { journal } = archive;
  type InStep = typeof journal.inStep;
  return {
    ...archive,
    journal: {
      ...journal,
      inStep: ((...given: Parameters<InStep>) => guarded(() => journal.inStep(...given))) as InStep,
      inGroup: (run) => guarded(() => journal.inGroup(run)),
      undo: () => guarded(() => journal.undo()),
      redo: () => guarded(() => journal.redo()),
    },
  };
}

function holdFiles(path: string, db: Database): { require(): void } {
  let held = numbersOf(path);
  let trouble: Failure | null = null;

  /** Throws where the files are not those that were opened; once they were not, for good. */
  const require = (): void => {
    if (trouble !== null) throw trouble;
    const now = numbersOf(path);
    if (now.archive === held.archive && now.log === held.log && now.index === held.index) return;
    if (isSomeNumberNew(held, now)) {
      held = now;
      return;
    }
    trouble = now.archive === held.archive ? withoutLog(path, db) : withoutFile(path, db, held.archive);
    throw trouble;
  };
  return { require };
}

/** The numbers of a database's files; null where there is none. */
interface Numbers {
  readonly archive: string | null;
  /** Of the write-ahead log, and of the index of it that its users share. */
  readonly log: string | null;
  readonly index: string | null;
}

const numbersOf = (path: string): Numbers => ({
  archive: numberOf(path),
  log: numberOf(`${path}-wal`),
  index: numberOf(`${path}-shm`),
});

function numberOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/**
 * Some file systems (of a network, or by FUSE) give one file another number after a while. Then the files that we have open have
 * the new numbers as well. Where nobody lists what is open, a number is taken at its word.
 */
function isSomeNumberNew(held: Numbers, now: Numbers): boolean {
  const open = openFiles();
  if (open.length === 0 || now.archive === null || now.log === null || now.index === null) return false;
  const numbers = new Set(open.map(({ number }) => number));
  return ([['archive'], ['log'], ['index']] as const).every(
    ([which]) =>
      now[which] === held[which] || (numbers.has(now[which] ?? '') && !numbers.has(held[which] ?? '')),
  );
}

function openFiles(): readonly { readonly number: string; readonly name: string }[] {
  if (!existsSync(OPEN_FILES)) return [];
  return readdirSync(OPEN_FILES).flatMap((file) => {
    try {
      const { dev, ino } = fstatSync(Number(file), { bigint: true });
      return [{ number: `${dev}:${ino}`, name: readlinkSync(join(OPEN_FILES, file)) }];
    } catch {
      return []; // closed meanwhile, as the one that listed them
    }
  });
}

/** The log went or was exchanged: what stands in ours is brought into the archive, and nothing depends on it any more. */
function withoutLog(path: string, db: Database): Failure {
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy === 0) return new Failure('moved', messages.opening.logGone(path));
  return new Failure('moved', messages.opening.logGoneCopied(path, copyWhatIsOpen(path, db)));
}

function withoutFile(path: string, db: Database, number: string | null): Failure {
  foldLogInWherePossible(db);
  const now = number === null ? null : placeOf(path, number);
  if (now !== null) return new Failure('moved', messages.opening.moved(path, now));
  return new Failure('moved', messages.opening.gone(path, existsSync(path), copyWhatIsOpen(path, db)));
}

/** Where a file stands now that was at `path`: as the system says, or somewhere in the same folder. */
function placeOf(path: string, number: string): string | null {
  const open = openFiles().find((file) => file.number === number)?.name;
  if (open !== undefined) return open.endsWith(DELETED) ? null : open;
  const folder = dirname(path);
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder).find((other) => numberOf(join(folder, other)) === number);
  return name === undefined ? null : join(folder, name);
}

/**
 * SQLite still has the archive open that has lost its name: a copy of it is put beside the place.
 * @returns its path, or null where none could be made
 */
function copyWhatIsOpen(path: string, db: Database): string | null {
  const stem = `${path.replace(/\.attache$/u, '')}-saved`;
  let copy = `${stem}.attache`;
  for (let number = 2; existsSync(copy); number++) copy = `${stem}-${number}.attache`;
  try {
    placeWholeSync(copy, (unfinished) => void db.prepare('VACUUM INTO ?').run(unfinished), { access: 'own' });
    return copy;
  } catch {
    return null; // the message says so
  }
}
