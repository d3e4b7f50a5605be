/**
 * `npm run bench:import [-- FOLDER] [-- --articles N] [-- --rounds N] [-- --beside CLI]`: how fast a folder is imported, each time
 * into a new archive by a process of its own, as one JSON document on stdout: by this tree with files read in place and read on
 * threads, by Recoll (`recollindex` of Debian's `recollcmd`, which finds no quotes) where it is installed, and by the built
 * `cli.js` of another tree if one is named. The runs take turns, so that whatever else the machine does slows all alike; a
 * figure is the median of its runs with the slowest and the fastest.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { run } from '../command-line/run';
import { systemEnvironment } from '../system-environment';
import { articles, sampleTexts } from './corpus';

const ROOT = resolve(import.meta.dirname, '../..');
const RESOURCES = join(ROOT, 'resources');
const READER = pathToFileURL(join(ROOT, 'out', 'main', 'document-reader.js'));

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    beside: { type: 'string' },
    /** One import, in this process. */
    read: { type: 'string' },
  },
});

if (values.read === undefined) measure();
else await importOnce(values.read === 'threads' ? READER : undefined, positionals);

/** What the command `import` does, with nothing printed. */
async function importOnce(
  reader: URL | undefined,
  [folder = '', archive = '']: readonly string[],
): Promise<void> {
  const terminal = {
    print: () => Promise.resolve(),
    say: () => undefined,
    ask: () => Promise.resolve(null),
    async *lines() {
      // Nobody writes to it.
    },
    path: (given: string) => resolve(given),
  };
  const context = {
    terminal,
    environment: systemEnvironment,
    resources: RESOURCES,
    who: { name: null },
    tell: String,
  };
  const given = reader === undefined ? context : { ...context, reader };
  process.exitCode = await run(['import', folder, '--archive', archive], given, '0');
}

interface Contender {
  readonly command: string;
  /** Arguments for one run, which may write into this empty folder. */
  readonly args: (scratch: string) => readonly string[];
}

function measure(): void {
  const own = mkdtempSync(join(tmpdir(), 'attache-imports-'));
  try {
    const folder = resolve(positionals[0] ?? makeFolder(join(own, 'articles'), Number(values.articles)));
    const names = readdirSync(folder);
    const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    const contenders = contendersFor(folder, values.beside);
    const seconds = new Map(Object.keys(contenders).map((name): [string, number[]] => [name, []]));
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const [name, contender] of Object.entries(contenders)) {
        seconds.get(name)?.push(secondsOf(contender, join(own, 'scratch')));
      }
    }
    const figures = Object.fromEntries(
      [...seconds].map(([name, times]) => [name, perSecond(names.length, times)]),
    );
    const { threads, ...others } = figures;
    const ratios = Object.entries(others).map(([name, { median }]): [string, number] => [
      name,
      round(threads === undefined ? 0 : threads.median / median),
    ]);
    print({
      machine: { cpu: cpus()[0]?.model ?? 'unknown', threads: availableParallelism(), node: process.version },
      files: names.length,
      megabytes: round(bytes / 1e6),
      rounds: Number(values.rounds),
      filesPerSecond: figures,
      threadsTimesAsFastAs: Object.fromEntries(ratios),
      ...(contenders.recoll === undefined && {
        recoll: 'not installed (Debian: recollcmd), and not measured',
      }),
    });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function contendersFor(folder: string, beside: string | undefined): Readonly<Record<string, Contender>> {
  const ours = (read: string): Contender => ({
    command: process.execPath,
    args: (scratch) => [import.meta.filename, '--read', read, folder, join(scratch, 'a.attache')],
  });
  const other = (cli: string): Contender => ({
    command: process.execPath,
    args: (scratch) => [resolve(cli), 'import', folder, '--archive', join(scratch, 'a.attache')],
  });
  const recoll: Contender = {
    command: 'recollindex',
    args: (scratch) => {
      writeFileSync(join(scratch, 'recoll.conf'), `topdirs = ${folder}\n`);
      return ['-c', scratch, '-z'];
    },
  };
  const hasRecoll = spawnSync('recollindex', ['-h'], { stdio: 'ignore' }).error === undefined;
  return {
    inPlace: ours('in-place'),
    threads: ours('threads'),
    ...(hasRecoll && { recoll }),
    ...(beside !== undefined && { beside: other(beside) }),
  };
}

function makeFolder(folder: string, count: number): string {
  mkdirSync(folder);
  let number = 0;
  for (const text of articles(sampleTexts(RESOURCES), count)) {
    writeFileSync(join(folder, `${String(++number).padStart(6, '0')}.txt`), text);
  }
  return folder;
}

function secondsOf({ command, args }: Contender, scratch: string): number {
  mkdirSync(scratch);
  const given = args(scratch);
  const begin = performance.now();
  // Recoll ends with a failure of its own where no dictionary for spelling can be made, after everything is indexed.
  const { status, error } = spawnSync(command, given, { stdio: ['ignore', 'ignore', 'ignore'] });
  const seconds = (performance.now() - begin) / 1_000;
  if (error !== undefined || (status !== 0 && command === process.execPath)) {
    throw new Error(`${command} ${given.join(' ')} failed`, { cause: error });
  }
  rmSync(scratch, { recursive: true });
  return seconds;
}

function perSecond(
  files: number,
  seconds: readonly number[],
): { median: number; slowest: number; fastest: number } {
  const rates = seconds.map((taken) => files / taken).sort((one, other) => one - other);
  const at = (share: number): number => round(rates[Math.round((rates.length - 1) * share)] ?? 0);
  return { median: at(0.5), slowest: at(0), fastest: at(1) };
}

function print(figures: object): void {
  console.log(JSON.stringify(figures, null, 2));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
