import { unzipSync } from 'fflate';
import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';

/** Bytes, unpacked: of one file, and of all that are wanted together. */
const LARGEST_FILE = 128 * 1024 * 1024;
const LARGEST_WHOLE = 384 * 1024 * 1024;
/** Files in the package, wanted or not. */
const MOST_FILES = 20_000;

/**
 * Unpacks the wanted files of a package, by their names in lower case with forward slashes. Sizes are looked at before
 * anything is unpacked, and nothing is unpacked beyond the size that it was said to have.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  let files = 0;
  let whole = 0;
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    files += 1;
    if (files > MOST_FILES) {
      throw new Failure('too-big', messages.interchange.failures.tooManyFiles(MOST_FILES));
    }
    if (!isWanted(keyOf(name))) return false;
    whole += originalSize;
    if (originalSize > LARGEST_FILE || whole > LARGEST_WHOLE) {
      throw new Failure('too-big', messages.interchange.failures.tooBigUnpacked);
    }
    return true;
  };
  try {
    return new Map(
      Object.entries(unzipSync(bytes, { filter: wanted })).map(([name, file]) => [keyOf(name), file]),
    );
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('bad-file', messages.interchange.failures.badPackage, { cause: error });
  }
}

/** A name as a package is searched for it: in lower case, with forward slashes. */
export const keyOf = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^\.?\//u, '')
    .toLowerCase();
