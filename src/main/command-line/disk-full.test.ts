/** The disk is full when a file is to leave: it is said, with what is needed and free, and nothing stands under the name. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import type * as Fs from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Environment } from '../core/contract/environment';
import { createTestEnvironment, makeFolder } from '../core/testing/test-core';
import { run } from './run';

/** Whether the disk of the output is full. */
const disk = vi.hoisted(() => ({ full: false }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const refuse = (): never => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  // The first bytes still find room: what was begun has to go again.
  const writeFileSync: typeof Fs.writeFileSync = (file, data, options) => {
    if (!disk.full) {
      fs.writeFileSync(file, data, options);
      return;
    }
    fs.writeFileSync(file, (data as Uint8Array).subarray(0, 4_096));
    refuse();
  };
  return { ...fs, writeFileSync };
});

const RESOURCES = join(import.meta.dirname, '../../../resources');
const ROOM = 64 * 1024; // bytes of the small disk
const ARTICLE = 'Ferries\n\n“We shall keep the ferries running,” said Ana Sørlund, the minister.\n';

let folder: string;
let out: string;
let environment: Environment;
beforeEach(async () => {
  disk.full = false;
  environment = createTestEnvironment();
  folder = makeFolder(onTestFinished);
  out = join(folder, 'out');
  mkdirSync(out);
  writeFileSync(join(folder, 'a.txt'), ARTICLE);
  await desk('import a.txt --archive a.attache --as Ana');
  await desk('tag 1 Autonomy --archive a.attache');
});

async function desk(line: string): Promise<{ code: number; out: string; err: string }> {
  const printed: string[] = [];
  const said: string[] = [];
  const terminal = {
    print: (text: string) => Promise.resolve(void printed.push(text)),
    say: (text: string) => void said.push(text),
    ask: () => Promise.resolve(null),
    async *lines() {
      // Nobody writes to it.
    },
    path: (given: string) => resolve(folder, given),
  };
  const context = {
    terminal,
    environment,
    resources: RESOURCES,
    dataFolder: join(folder, 'data'),
    who: { name: null },
    tell: String,
  };
  const code = await run(line.split(' '), context, '0');
  return { code, out: printed.join('\n'), err: said.join('\n') };
}

const WRITTEN = [
  ['a brief', 'brief --theme Autonomy --out out/brief.pdf --archive a.attache'],
  ['a table', 'export --csv out/coding.csv --archive a.attache'],
  ['a project', 'export --qdpx out/coding.qdpx --archive a.attache'],
  ['coding for a colleague', 'export --coding out/coding.json --archive a.attache'],
] as const;

test.each(WRITTEN)('%s, where the disk fills up in the middle of it', async (_what, line) => {
  disk.full = true;
  const { code, out: printed, err } = await desk(line);
  const path = join(folder, line.split(' ').find((word) => word.startsWith('out/')) ?? '');
  expect({ code, printed, left: readdirSync(out) }).toEqual({ code: 1, printed: '', left: [] });
  expect(err).toMatch(
    new RegExp(
      `The disk is full, so ${path} was not written\\. It needs .*, and .* are free there\\. Make room`,
      'u',
    ),
  );
});

/** A disk of its own, which only root can make. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && canMount();
function canMount(): boolean {
  return spawnSync('unshare', ['--mount', 'true']).status === 0;
}

describe.skipIf(!mayMount)('on a disk that is full (only root can make one)', () => {
  test.each([
    ...WRITTEN,
    ['a backup', 'backup out/b.attache --archive a.attache'],
    ['a restored archive', 'restore a.attache --archive out/r.attache'],
  ] as const)('%s', async (_what, line) => {
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}`, 'tmpfs', out]).status).toBe(0);
    onTestFinished(() => void spawnSync('umount', [out]));
    // Room for one page: not even a small file and its folder.
    writeFileSync(join(out, 'fill'), Buffer.alloc(ROOM));
    const { code, err } = await desk(line);
    expect({ code, left: readdirSync(out) }).toEqual({ code: 1, left: ['fill'] });
    expect(err).toMatch(
      /The disk is full, so .*out\/[a-z.]+ was not written\. It needs .*, and 0 bytes are free there/u,
    );
  });
});
