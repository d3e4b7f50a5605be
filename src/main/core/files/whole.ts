/**
 * The one writer of files: whole or absent. A file is made under another name in a folder beside its place, brought to disk,
 * and only then named. On a full disk or after a kill nothing stands under the name asked for. Who calls this is declared in
 * `src/layers.ts`, because what is written has left the archive.
 */
import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { explainFileError } from './file-failure';
import { beginFile, type Access, type Unfinished } from './unfinished';

export interface WholeOptions {
  readonly access: Access;
  /** Bytes that the file will take, as far as that is known: said where the disk is full. */
  readonly needed?: number | undefined;
}

/**
 * Make a new file whole, or not at all.
 * @param make fills the empty file whose path it is given; SQLite may open it. It closes what it opens.
 * @returns what `make` returned
 * @throws `Failure` `conflict` where a file of that name stands, `disk-full`, `read-only`, `not-found`, `bad-file`;
 *   whatever else `make` throws, as it is
 */
export function placeWholeSync<Made>(
  path: string,
  make: (unfinished: string) => Made,
  options: WholeOptions,
): Made {
  return explaining(path, options, () => {
    const unfinished = beginNew(path, options.access);
    try {
      const made = make(unfinished.path);
      unfinished.place();
      return made;
    } finally {
      unfinished.discard();
    }
  });
}

/** The same for what is made in steps. */
export async function placeWhole<Made>(
  path: string,
  make: (unfinished: string) => Promise<Made>,
  options: WholeOptions,
): Promise<Made> {
  return explainingLater(path, options, async () => {
    const unfinished = beginNew(path, options.access);
    try {
      const made = await make(unfinished.path);
      unfinished.place();
      return made;
    } finally {
      unfinished.discard();
    }
  });
}

/** Write a file that is not there yet, whole or not at all; throws as `placeWhole` does. */
export function writeWholeSync(path: string, bytes: Uint8Array, { access }: WholeOptions): void {
  placeWholeSync(path, (file) => writeFileSync(file, bytes), { access, needed: bytes.byteLength });
}

/** The same beside other work. */
export function writeWhole(path: string, bytes: Uint8Array, { access }: WholeOptions): Promise<void> {
  return placeWhole(path, (file) => writeFile(file, bytes), { access, needed: bytes.byteLength });
}

/**
 * Write a file, in the place of the one that may stand there: a crash leaves the old one or the new one. With `umask` the old
 * one's permissions stay; a link stays a link, and what it points to is replaced.
 */
export function replaceWholeSync(path: string, bytes: Uint8Array, { access }: WholeOptions): void {
  explaining(path, { access, needed: bytes.byteLength }, () => {
    const place = placeBehind(path);
    const mode = access === 'own' ? undefined : modeThere(place);
    const unfinished = beginFile(place, access);
    try {
      writeFileSync(unfinished.path, bytes);
      unfinished.replace(mode);
    } finally {
      unfinished.discard();
    }
  });
}

/** The same beside other work. */
export async function replaceWhole(path: string, bytes: Uint8Array, { access }: WholeOptions): Promise<void> {
  await explainingLater(path, { access, needed: bytes.byteLength }, async () => {
    const place = placeBehind(path);
    const mode = access === 'own' ? undefined : modeThere(place);
    const unfinished = beginFile(place, access);
    try {
      await writeFile(unfinished.path, bytes);
      unfinished.replace(mode);
    } finally {
      unfinished.discard();
    }
  });
}

/** Refuse early, before the work is done for nothing; a file that appears later is not written over either. */
export function requireFree(path: string): void {
  const there = explaining(path, {}, () => lstatSync(path, { throwIfNoEntry: false }));
  if (there !== undefined) throw new Failure('conflict', messages.files.exists(path));
}

function beginNew(path: string, access: Access): Unfinished {
  requireFree(path);
  return beginFile(path, access);
}

/** The file behind a link, or the path itself. */
function placeBehind(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Permissions of the file to be replaced. Renaming asks for the folder alone; a file that may not be written stays as it is. */
function modeThere(place: string): number | undefined {
  const there = statSync(place, { throwIfNoEntry: false });
  if (there === undefined) return undefined;
  accessSync(place, constants.W_OK);
  return there.mode & 0o777;
}

/** The disk is asked what is free only after the unfinished file is gone from it. */
function explaining<Result>(path: string, { needed }: Partial<WholeOptions>, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw explainFileError(error, path, needed ?? null);
  }
}

async function explainingLater<Result>(
  path: string,
  { needed }: WholeOptions,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw explainFileError(error, path, needed ?? null);
  }
}
