/** Holds a folder that a fault has struck against the reference: every way in which a promise was broken, a sentence each. */
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beginFile } from '../../core/files/unfinished';
import { clockAt, PASSPHRASES, runCommand } from './command';
import type { Reference } from './reference';
import { namesIn, passphraseOf, snapshotOf } from './snapshot';

/** Copies that a migration leaves: of an older schema, so that looking through them would migrate them. */
const SAFETY_COPY = /\.schema-\d+(?:-\d+)?\.attache$/u;
/** What the machine keeps of backups: with paths and times of files, which differ from folder to folder. */
const KEPT_BY_MACHINE = /^data\b.*\.json$/u;
/** A backup that the work, done again on another day, makes under that day's name. */
const MADE_AGAIN = /^data\b.*\.by-itself\.attache$/u;
/** When what is left over was written: long enough ago for the program to know that nobody is at it any more. */
const LONG_AGO = new Date('2026-01-01');
/** Of the work that is done again after a fault: its ids are others. */
const DAY_AFTER = '2026-03-03';

/**
 * @param acknowledged how many lines the work had printed
 * @param commands of the work, to be done again from where it broke off
 */
export async function judge(
  folder: string,
  commands: readonly (readonly string[])[],
  reference: Reference,
  acknowledged: number,
): Promise<readonly string[]> {
  return [
    ...(await checkArchives(folder)),
    ...compareStates(folder, reference, acknowledged),
    ...(await finishWork(folder, commands, reference, acknowledged)),
  ];
}

/** Whatever stands under a final name is whole: the program's own check finds nothing. */
export async function checkArchives(folder: string): Promise<readonly string[]> {
  const problems: string[] = [];
  const archives = namesIn(folder).filter((name) => name.endsWith('.attache') && !SAFETY_COPY.test(name));
  for (const name of archives) {
    const { code, printed, said, bugs } = await runCommand(
      ['check', '--archive', join(folder, name), '--json'],
      clockAt(DAY_AFTER),
      undefined,
      { current: passphraseOf(join(folder, name)) ?? '', next: '' },
    );
    if (code !== 0) {
      problems.push(`${name} is not sound: ${[...printed, ...said, ...bugs.map(firstLine)].join(' ')}`);
    }
  }
  return problems;
}

function compareStates(
  folder: string,
  { states, final }: Reference,
  acknowledged: number,
): readonly string[] {
  const allowed = [
    ...(states[acknowledged] ?? []),
    ...(states[acknowledged + 1]?.slice(0, 1) ?? []),
    // The check has brought archives of an older release up to date.
    ...([...final.keys()].some((name) => SAFETY_COPY.test(name)) ? [final] : []),
  ];
  let found;
  try {
    found = snapshotOf(folder);
  } catch (error) {
    return [`cannot be read to the end: ${String(error)}`];
  }
  return [...final.keys()]
    .filter((name) => !KEPT_BY_MACHINE.test(name))
    .filter((name) => !allowed.some((state) => state.get(name) === found.get(name)))
    .map((name) =>
      found.has(name)
        ? `${name} holds something that it never held after ${acknowledged} acknowledged lines`
        : `${name} is gone after ${acknowledged} acknowledged lines`,
    );
}

/** Does the rest of the work, as its user would, and looks for what the broken run left lying about. */
async function finishWork(
  folder: string,
  commands: readonly (readonly string[])[],
  { ends, final }: Reference,
  acknowledged: number,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const clock = clockAt(DAY_AFTER);
  for (const name of leftIn(folder, final)) makeOld(join(folder, name));
  for (const args of commands.filter((_, at) => (ends[at] ?? 0) > acknowledged)) {
    const archive = args[args.indexOf('--archive') + 1] ?? '';
    const current = existsSync(archive) ? (passphraseOf(archive) ?? '') : '';
    const typed = { current, next: PASSPHRASES[1] };
    const { code, said, bugs } = await runCommand(args, clock, undefined, typed);
    problems.push(...bugs.map((bug) => `${args[0]} again: ${firstLine(bug)}`));
    const known = said.some((line) =>
      /already|holds what it held|known|duplicate|changed nothing|There is no (?:article|brief)/u.test(line),
    );
    if (code > 1 || (code === 1 && said.length > 0 && !known)) {
      problems.push(`${args.join(' ')} again fails: ${said.join(' ')}`);
    }
  }
  // The next file that is written there, whatever it is, sweeps what a kill left.
  for (const place of foldersIn(folder)) beginFile(join(place, 'next'), 'own').discard();
  return [...problems, ...leftIn(folder, final).map((name) => `${name} is never swept`)];
}

/** The folder and those below it that the program has named. */
const foldersIn = (folder: string): readonly string[] => [
  folder,
  ...readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name)),
];

function leftIn(folder: string, final: Reference['final']): readonly string[] {
  return namesIn(folder).filter(
    (name) => !final.has(name) && !SAFETY_COPY.test(name) && !MADE_AGAIN.test(name),
  );
}

/** The folder that a temporary file lies in, and the file. */
function makeOld(path: string): void {
  utimesSync(path, LONG_AGO, LONG_AGO);
  utimesSync(dirname(path), LONG_AGO, LONG_AGO);
}

export function firstLine(words: string): string {
  return words.split('\n', 1)[0] ?? '';
}
