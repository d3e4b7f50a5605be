import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { onOneLine } from './harmless';
import { isSystemError } from './why-failed';

/** Bytes that are read of a file with an article; how many an article may have is for the core to say. */
export const LARGEST = 64 * 1024 * 1024;
/** Bytes that are read of a table or of lines with many texts; a string of Node holds a little more. */
export const LARGEST_TEXT = 256 * 1024 * 1024;
/** Bytes read in one go. */
const PORTION = 1024 * 1024;

/**
 * The bytes of a regular file, at most so many: one that grows while it is read ends like any other that is too large. A
 * pipe, a socket or a device is never read: a pipe may wait for ever, and some devices never end.
 * @throws Failure of what is no regular file or has more bytes, a system error of what cannot be read
 */
export function readBounded(path: string, most: number): Buffer {
  const bytes = readStart(path, most + 1);
  if (bytes.length > most) throw new Failure('too-big', messages.cli.tooLarge);
  return bytes;
}

/**
 * The bytes of the one file that a verb is about.
 * @param tooLarge what is said of more bytes than `most`
 * @throws Failure that names the file, whatever it is that cannot be read
 */
export function readNamed(path: string, most: number, tooLarge: string = messages.cli.tooLargeFile): Buffer {
  try {
    const bytes = readStart(path, most + 1);
    if (bytes.length <= most) return bytes;
  } catch (error) {
    throw new Failure('bad-file', messages.cli.failed(onOneLine(path), whyUnread(error)), { cause: error });
  }
  throw new Failure('too-big', messages.cli.failed(onOneLine(path), tooLarge));
}

function whyUnread(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (!isSystemError(error)) throw error;
  return error.code === 'ENOENT' ? messages.cli.noSuchFile : messages.cli.unreadableFor(error.code);
}

/** The first bytes of a regular file, at most so many; everything of a shorter one. */
export function readStart(path: string, most: number): Buffer {
  // Opening a pipe that nobody writes to would wait, were it not for this; Windows has no such flag and no such pipes.
  const file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    const found = fstatSync(file);
    const kind = kindOf(found);
    if (kind !== null) throw new Failure('bad-file', messages.cli.noRegularFile[kind]);
    const parts: Buffer[] = [];
    // With a byte to spare, by which a file is seen to end; one that grows meanwhile goes on in larger portions.
    let room = Buffer.allocUnsafe(Math.min(found.size + 1, PORTION, most));
    for (let left = most; left > 0;) {
      if (room.length === 0) room = Buffer.allocUnsafe(Math.min(PORTION, left));
      const read = readSync(file, room);
      if (read === 0) break;
      parts.push(room.subarray(0, read));
      room = room.subarray(read);
      left -= read;
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(file);
  }
}

type NoFile = keyof typeof messages.cli.noRegularFile;

/** What stands in a file's place; null for a regular file. */
export function kindOf(found: Stats): NoFile | null {
  if (found.isFile()) return null;
  if (found.isDirectory()) return 'folder';
  if (found.isFIFO()) return 'pipe';
  if (found.isSocket()) return 'socket';
  return 'device';
}
