/** Who can read what the program makes for itself, by the command line and by the window, where the umask hides nothing. */
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './core/testing/test-core';
import { createErrorLog, errorLogPlace } from './error-log/error-log';
import { createProgram } from './ipc/program';
import { prepareProfile } from './shell/chromium/profile';
import { saveBeside } from './shell/save-beside';
import type { Program, Shell } from './shell/shell';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'out/main/cli.js');
const BUILDING = 300_000; // ms
const UMASK = 0o022;
const ARTICLE = 'Ferries\n\n“We shall keep the ferries running,” said Ana Sørlund, the minister.\n';
const ANA = ['--as', 'Ana'];

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(ROOT, 'scripts/attache.mjs'), '--version']);
  expect(built.status, String(built.stderr)).toBe(0);
}, BUILDING);

/** Every file and folder below one, with its permissions. */
function modesBelow(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths.map((path) => [path, (lstatSync(join(folder, path)).mode & 0o777).toString(8)]),
  );
}

/** What of them somebody else may read, write or go through. */
const open = (folder: string): readonly string[] =>
  Object.entries(modesBelow(folder)).flatMap(([path, mode]) =>
    mode.endsWith('00') ? [] : [`${path} ${mode}`],
  );

function withUmask(): string {
  const before = process.umask(UMASK);
  onTestFinished(() => void process.umask(before));
  return makeFolder(onTestFinished);
}

describe.skipIf(process.platform === 'win32')('with a umask of 022 nobody else can read', () => {
  test('what the command line makes; a file under a name that was given follows the umask', () => {
    const folder = withUmask();
    const data = join(folder, 'data');
    const run = (line: string, ...more: string[]): void => {
      const { status, stderr } = spawnSync(process.execPath, [CLI, ...line.split(' '), ...more], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ATTACHE_DATA: data },
      });
      expect({ line, status, stderr }).toMatchObject({ line, status: 0 });
    };
    writeFileSync(join(folder, 'a.txt'), ARTICLE);
    run('import a.txt --archive own.attache', ...ANA);
    run('tag 1 Autonomy --archive own.attache');
    chmodSync(join(folder, 'own.attache'), 0o644); // as an older release left it
    run('brief --theme Autonomy --out brief.pdf --archive own.attache');
    run('export --csv coding.csv --archive own.attache');
    run('backup copy.attache --archive own.attache');
    run('backup --auto --archive own.attache');
    run('restore copy.attache --archive back.attache');
    run('repair own.attache --archive repaired.attache');
    const given = ['a.txt', 'brief.pdf', 'coding.csv'];
    expect(
      open(folder)
        .filter((line) => !line.startsWith('data'))
        .map((line) => line.split(' ')),
    ).toEqual(given.map((name) => [name, '644']));
    expect(open(data)).toEqual([]);
    expect(Object.keys(modesBelow(data)).filter((path) => path.endsWith('.attache'))).toHaveLength(1);
  });

  test('what the window makes', async () => {
    const folder = withUmask();
    const dataFolder = join(folder, 'data');
    const profile = join(dataFolder, 'window');
    const printed: string[] = [];
    const shell: Shell = {
      kind: 'chromium',
      open: () => Promise.resolve(),
      announce: () => undefined,
      pickArchive: () => Promise.resolve(null),
      pickFolder: () => Promise.resolve(null),
      save: (fileName, bytes) => saveBeside(folder, fileName, bytes),
      reveal: () => Promise.resolve(),
      openFile: (path) => Promise.resolve(void printed.push(path)),
      quit: () => Promise.resolve(),
    };
    const log = createErrorLog(errorLogPlace(dataFolder, ROOT), 'main');
    const worker = pathToFileURL(join(ROOT, 'out/main/worker.js'));
    const program = createProgram({ dataFolder, resources: join(ROOT, 'resources'), worker, shell, log });
    prepareProfile(profile);
    log.report(new Error('x'));
    const ask = asking(program);
    await ask('openSample', {});
    const [brief] = (await ask('listBriefs', {})) as { id: number }[];
    await ask('printBrief', { briefId: brief?.id });
    await ask('saveBriefPdf', { briefId: brief?.id });
    await ask('backUp', { reason: 'by-hand' });
    expect(open(dataFolder)).toEqual([]);
    expect(printed.map((path) => (lstatSync(path).mode & 0o777).toString(8))).toEqual(['600']);
    const [print = ''] = printed.map((path) => relative(tmpdir(), path).split('/')[0] ?? '');
    expect((lstatSync(join(tmpdir(), print)).mode & 0o777).toString(8)).toBe('700');
    await program.close();
    expect([open(dataFolder), readdirSync(tmpdir()).includes(print)]).toEqual([[], false]);
  });
});

function asking(program: Program): (call: string, request: unknown) => Promise<unknown> {
  let id = 0;
  return async (call, request) => {
    id += 1;
    const reply = await program.call(call, id, request);
    expect(reply, call).toMatchObject({ ok: true });
    return reply.ok ? reply.value : null;
  };
}
