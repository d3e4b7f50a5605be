import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messages } from '../core/contract/messages/catalogue';
import { makeOwnFolder, tighten } from '../core/files/own';
import { appendBounded } from './bounded-file';
import { errorFacts, type ErrorFacts } from './error-facts';

/** Bytes after which the log begins anew; the one before it is kept beside it. */
const MOST = 256 * 1024;

/** Where the log lies and whose it is; can be sent to a worker. */
export interface ErrorLogPlace {
  readonly file: string;
  /** The folder that holds `package.json`. */
  readonly root: string;
  readonly version: string;
}

/** Keeps what no user can mend, for those who can. */
export interface ErrorLog extends ErrorLogPlace {
  /**
   * @param call what was asked for when it happened
   * @returns what was kept, as text to be copied into a report: it holds no words of articles or notes, no names, no paths
   */
  report(error: unknown, call?: string): string;
  /** @returns what is to be said of it: where it was kept or, where it could not be, all that would have been */
  tell(error: unknown): string;
}

/**
 * The log in a data folder.
 * @param root the folder that holds `package.json`
 */
export function errorLogPlace(dataFolder: string, root: string): ErrorLogPlace {
  return { file: join(dataFolder, 'errors.log'), root, version: versionOf(root) };
}

/** The version in the program's own `package.json`; empty where it names none. */
function versionOf(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return '';
  return String(manifest.version);
}

/** @param part which part of the program writes: a thread, the window, the command line */
export function createErrorLog(place: ErrorLogPlace, part: string): ErrorLog {
  function keep(error: unknown, call?: string): { readonly told: string; readonly kept: boolean } {
    const time = new Date().toISOString();
    const id = randomBytes(4).toString('hex');
    const where = call === undefined ? part : `${part}, ${call}`;
    const facts = errorFacts(error, place.root);
    const told = [`Attaché ${place.version}, ${time}, ${id}`, where, ...linesOf(facts)].join('\n');
    const kept = write(place.file, JSON.stringify({ time, id, version: place.version, where, ...facts }));
    return { told, kept };
  }
  return {
    ...place,
    report: (error, call) => keep(error, call).told,
    tell(error) {
      const { told, kept } = keep(error);
      return kept ? messages.shell.bugKept(place.file) : messages.shell.bugNotKept(place.file, told);
    },
  };
}

/** @returns whether it was written: a disk that is full or may not be written must not stop what was going on */
function write(file: string, line: string): boolean {
  try {
    makeOwnFolder(dirname(file));
    tighten(file);
    appendBounded(file, line, MOST);
    return true;
  } catch {
    return false;
  }
}

function linesOf({ kind, code, message, frames, cause }: ErrorFacts): readonly string[] {
  const head = [kind, code, message].filter((part) => part !== null).join(': ');
  return [head, ...frames.map((frame) => `  ${frame}`), ...(cause === null ? [] : linesOf(cause))];
}
