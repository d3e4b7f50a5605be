import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { connect } from './connect';
import { sqliteCode } from './sqlite-failure';

export interface Lock {
  release(): void;
}

/**
 * Makes this program the archive's only writer, by an open transaction on a small file beside it. The system ends
 * the transaction with the process, however it dies, and read-only openers of the archive itself are not hindered.
 * The file is left in place: removing it could let two programs hold a lock on two files of one name.
 */
export function lockArchive(path: string): Lock {
  const db = connect(`${path}-lock`, { create: true, timeout: 0 });
  try {
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    db.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) {
      throw new Failure('in-use', en.archive.inUse(path), { cause: error });
    }
    throw error;
  }
  return { release: () => void db.close() };
}
