import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { replaceWholeSync } from '../files/whole';

/** What was found when a backup was opened and checked, and by which it is known to be the same file still. */
export interface Verdict {
  readonly bytes: number;
  /** When it was last written, in ms since 1970, as the disk says. */
  readonly modified: number;
  readonly sha256: string;
  readonly whole: boolean;
  /** What it holds: see `markOf`. Null where that is not known. */
  readonly mark: string | null;
}

const FILE = 'catalogue.json';
/** FAT keeps times in steps of two seconds (and exFAT may be handed on to a disk that does), in ms. */
const COARSEST_CLOCK = 2_000;

const Stored = v.object({
  backups: v.record(
    v.string(),
    v.object({
      bytes: v.number(),
      modified: v.number(),
      sha256: v.string(),
      whole: v.boolean(),
      mark: v.nullable(v.string()),
    }),
  ),
});

/**
 * The verdicts on the backups of a folder, by file name. They stand in a small file among the backups, so that they move
 * along. The backups themselves are the truth: where this file is missing or unreadable, they are all there and have
 * yet to be checked.
 */
export function readCatalogue(folder: string): Readonly<Record<string, Verdict>> {
  const file = join(folder, FILE);
  try {
    return existsSync(file) ? v.parse(Stored, JSON.parse(readFileSync(file, 'utf8'))).backups : {};
  } catch {
    return {};
  }
}

/** Keeps one verdict, and drops those on files that are gone. */
export function keepVerdict(folder: string, fileName: string, verdict: Verdict): void {
  const others = Object.entries(readCatalogue(folder)).filter(
    ([name]) => name !== fileName && existsSync(join(folder, name)),
  );
  const backups = Object.fromEntries([...others, [fileName, verdict]]);
  const bytes = new TextEncoder().encode(`${JSON.stringify({ backups }, null, 2)}\n`);
  replaceWholeSync(join(folder, FILE), bytes, { access: 'own' });
}

/** Whether a file is the one that was judged, by its size and time: what was written to since is not shown as verified. */
export function isJudged(verdict: Verdict, file: { size: number; mtimeMs: number }): boolean {
  return verdict.bytes === file.size && Math.abs(verdict.modified - file.mtimeMs) <= COARSEST_CLOCK;
}
