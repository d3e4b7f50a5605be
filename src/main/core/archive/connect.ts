import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { rawKey, saltOf, type ArchiveKey } from './key';
import { sqliteCode } from './sqlite-failure';

/**
 * AEGIS-256 (draft-irtf-cfrg-aegis-aead): each page is encrypted and sealed against change. On processors with AES instructions
 * it reads as fast as plain pages are read; ChaCha20-Poly1305, the driver's default, takes four times as long.
 */
const CIPHER = 'aegis';

/** How long a write waits for the other connection's transaction, in ms. */
const BUSY_TIMEOUT = 10_000;

export interface Connecting {
  /** For a connection that never writes. */
  readonly readonly?: boolean;
  /** Whether the file may be made. Left out, it must be there. */
  readonly create?: boolean;
  /** How long a statement waits for another connection's transaction, in ms. */
  readonly timeout?: number;
  /** Opens an encrypted archive, and makes a new file encrypted. */
  readonly key?: ArchiveKey | null;
}

/**
 * The one place that makes a connection: to a file, to `:memory:`, or to the bytes of a plain database.
 * Its copies by `VACUUM INTO` are encrypted as it is; SQLite's online backup (`db.backup`) is refused by the driver for an
 * encrypted archive, because it opens the copy without a key.
 * @throws Failure 'locked' where the file is encrypted and no key or a wrong one was given; 'bad-request' where it is not
 *   encrypted and a key was
 */
export function connect(from: string | Buffer, options: Connecting = {}): Database.Database {
  const { readonly = false, create = false, timeout = BUSY_TIMEOUT, key = null } = options;
  if (typeof from === 'string' && existsSync(from)) requireKeyOrNone(from, key);
  const db = new Database(from, { readonly, fileMustExist: !create && typeof from === 'string', timeout });
  return closingOnFailure(db, () => {
    db.pragma(`cipher = '${CIPHER}'`); // of this file and of any that is attached
    if (key !== null) unlock(db, key);
    db.pragma('foreign_keys = ON');
    // An archive may come from somebody else: its schema may not call what is not harmless.
    db.pragma('trusted_schema = OFF');
    // Nor may its pages lead the engine astray (sqlite.org/security.html).
    db.pragma('cell_size_check = ON');
    // What SQLite sorts on the way never stands in a file of its own, which would be plain.
    db.pragma('temp_store = MEMORY');
    return db;
  });
}

/** What `run` makes of the connection; closed where it fails. */
export function closingOnFailure<Result>(db: Database.Database, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    db.close();
    throw error;
  }
}

function requireKeyOrNone(path: string, key: ArchiveKey | null): void {
  const encrypted = saltOf(path) !== null;
  if (encrypted && key === null) throw new Failure('locked', messages.encryption.locked(path));
  if (!encrypted && key !== null && statSync(path).size > 0) {
    throw new Failure('bad-request', messages.encryption.notEncrypted(path));
  }
}

/** The driver's own key functions, which its types do not know. */
interface Keyed {
  key(key: Buffer): void;
}

function unlock(db: Database.Database, key: ArchiveKey): void {
  const raw = rawKey(key);
  (db as unknown as Keyed).key(raw);
  raw.fill(0);
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_NOTADB') throw error;
    throw new Failure('locked', messages.encryption.wrongPassphrase(db.name), { cause: error });
  }
}
