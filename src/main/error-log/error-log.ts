import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  return {
    ...place,
    report(error, call) {
      const time = new Date().toISOString();
      const id = randomBytes(4).toString('hex');
      const where = call === undefined ? part : `${part}, ${call}`;
      const facts = errorFacts(error, place.root);
      write(place.file, JSON.stringify({ time, id, version: place.version, where, ...facts }));
      return [`Attaché ${place.version}, ${time}, ${id}`, where, ...linesOf(facts)].join('\n');
    },
  };
}

/** A disk that is full or may not be written must not stop what was going on; there is nobody left to tell. */
function write(file: string, line: string): void {
  try {
    appendBounded(file, line, MOST);
  } catch {
    return;
  }
}

function linesOf({ kind, code, message, frames, cause }: ErrorFacts): readonly string[] {
  const head = [kind, code, message].filter((part) => part !== null).join(': ');
  return [head, ...frames.map((frame) => `  ${frame}`), ...(cause === null ? [] : linesOf(cause))];
}
