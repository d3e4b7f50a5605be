import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { messages } from '../core/contract/messages/catalogue';
import type { BackupState } from '../core/contract/backups';
import { createTestEnvironment, makeFolder, RESOURCES } from '../core/testing/test-core';
import { run } from './run';

let folder: string;
let data: string;
const environment = createTestEnvironment();

async function desk(line: string) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    print: (text: string) => Promise.resolve(void out.push(text)),
    say: (text: string) => void err.push(text),
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
    dataFolder: data,
    who: { name: null },
    tell: String,
  };
  const code = await run(line.split(' '), context, '0');
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const state = async (): Promise<BackupState> =>
  JSON.parse((await desk('backups --archive a.attache --json')).out) as BackupState;

beforeEach(async () => {
  folder = makeFolder(onTestFinished);
  data = join(folder, 'data');
  writeFileSync(join(folder, 'a.txt'), 'The ferries stay\n\nAll winter.');
  writeFileSync(join(folder, 'b.txt'), 'The ferries go\n\nIn spring.');
  await desk('import a.txt --archive a.attache --as Ana');
});

describe('backup', () => {
  test('writes a verified copy for its owner alone', async () => {
    const { code, out } = await desk('backup copy.attache --archive a.attache --json');
    const path = join(folder, 'copy.attache');
    expect([code, JSON.parse(out)]).toEqual([0, { path, bytes: statSync(path).size }]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('--auto does what the window would do now', async () => {
    expect((await desk('backup --auto --archive a.attache')).code).toBe(0);
    const { backups, folder: where } = await state();
    expect(backups).toMatchObject([{ reason: 'by-itself', state: 'verified' }]);
    expect(where.startsWith(join(data, 'backups'))).toBe(true);
    expect(await desk('backup --auto --archive a.attache')).toEqual({
      code: 0,
      out: messages.backups.cli.nothingChanged,
      err: '',
    });
  });

  test.each(['backup --archive a.attache', 'backup x.attache --auto --archive a.attache'])(
    '%s is not understood',
    async (line) => {
      expect(await desk(line)).toEqual({ code: 2, out: '', err: messages.backups.cli.fileOrAuto });
      expect(existsSync(join(folder, 'x.attache'))).toBe(false);
    },
  );
});

test('backups lists them, newest first, and says what no backup holds', async () => {
  expect((await desk('backups --archive a.attache')).out).toContain('There are no backups in ');
  await desk('backup --auto --archive a.attache');
  await desk('import b.txt --archive a.attache');
  const { code, out, err } = await desk('backups --archive a.attache');
  expect(code).toBe(0);
  expect(out).toMatch(/^2026-10-14T\S+ +\d[\d.,]* [KM]B {2}whole, made by itself {2}\/.*\.attache$/u);
  expect(err).toBe(messages.backups.cli.changedSince);
});

test('restore says first what would change, and then puts it under a new name', async () => {
  await desk('backup copy.attache --archive a.attache');
  await desk('import b.txt --archive a.attache');
  const preview = await desk('restore copy.attache --archive a.attache --preview');
  expect(preview.out.split('\n')).toEqual(
    expect.arrayContaining([
      'articles: 2 here, 1 there, 0 in both with other contents',
      '1 article would go: “The ferries go”',
    ]),
  );
  expect((await desk('restore copy.attache --archive a.attache')).code).toBe(1);
  expect((await desk('restore copy.attache --archive back.attache')).code).toBe(0);
  const back = await desk('search ferries --archive back.attache --json');
  expect([back.out.includes('The ferries stay'), back.out.includes('The ferries go')]).toEqual([true, false]);
});
