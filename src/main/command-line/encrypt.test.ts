/** Passphrases on the command line as its users run it: the built program in a process of its own. */
import { spawnSync, type StdioOptions } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messages } from '../core/contract/messages/catalogue';

const ROOT = join(import.meta.dirname, '../../..');
const CLI = join(ROOT, 'out/main/cli.js');
const BUILDING = 300_000; // ms
const folder = mkdtempSync(join(tmpdir(), 'attache-encrypt-'));
const archive = join(folder, 'a.attache');
const FIRST = 'sphinx of black quartz';
const SECOND = 'judge my vow, all of it';
const ARTICLE =
  'The ferries stay\n\n“We will keep the ferries running all winter,” said Ada Brandt, the harbour master.\n';
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], stdin = '', more: readonly number[] = []) {
  const stdio: StdioOptions = ['pipe', 'pipe', 'pipe', ...more];
  const options = { cwd: folder, encoding: 'utf8', input: stdin, stdio } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, ...args, '--archive', 'a.attache'],
    options,
  );
  return { status, stdout, stderr };
}

const holdsWords = (): boolean => readFileSync(archive).includes('ferries running');

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/attache.mjs'), '--version']);
  expect(status, String(stderr)).toBe(0);
  writeFileSync(join(folder, 'a.txt'), ARTICLE);
}, BUILDING);

test('an archive is encrypted, worked in, given another passphrase and made plain, none of them ever an argument', () => {
  expect(run(['import', 'a.txt']).status).toBe(0);
  expect(holdsWords()).toBe(true);

  const set = ['encrypt', '--new-passphrase-fd', '0', '--sheet', 'sheet.pdf'];
  expect(run(set, `${FIRST}\n`)).toEqual({
    status: 0,
    stdout: `${messages.encryption.encrypted(archive)}\n`,
    stderr: `${messages.encryption.final}\n`,
  });
  expect(holdsWords()).toBe(false);
  expect(readFileSync(join(folder, 'sheet.pdf'), 'latin1')).toMatch(/^%PDF-/u);

  expect(run(['search', 'ferries'])).toMatchObject({
    status: 1,
    stderr: `${messages.encryption.lockedHere(archive)}\n`,
  });
  const wrong = run(['search', 'ferries', '--passphrase-fd', '0'], `${SECOND}\n`);
  expect(wrong).toMatchObject({ status: 1, stderr: `${messages.encryption.wrongPassphrase(archive)}\n` });
  expect(run(['search', 'ferries', '--passphrase-fd', '0'], `${FIRST}\r\n`)).toMatchObject({
    status: 0,
    stderr: '',
  });
  writeFileSync(join(folder, 'passphrase'), FIRST);
  const file = openSync(join(folder, 'passphrase'), 'r');
  expect(run(['check', '--passphrase-fd', '3'], '', [file]).status).toBe(0);

  const change = ['encrypt', '--change', '--passphrase-fd', '0', '--new-passphrase-fd', '0'];
  expect(run(change, `${FIRST}\n${SECOND}\n`)).toMatchObject({
    status: 0,
    stdout: `${messages.encryption.changed(archive)}\n`,
  });
  expect(run(['check', '--passphrase-fd', '0'], FIRST).status).toBe(1);

  expect(run(['encrypt', '--remove', '--passphrase-fd', '0'], SECOND)).toMatchObject({
    status: 0,
    stdout: `${messages.encryption.removed(archive)}\n`,
  });
  expect(holdsWords()).toBe(true);
  expect(run(['check']).status).toBe(0);
});

test('what cannot be done is said, and nothing is changed', () => {
  const before = readFileSync(archive);
  expect(run(['encrypt', '--change', '--remove'])).toMatchObject({
    status: 2,
    stderr: `${messages.encryption.oneChange}\n`,
  });
  expect(run(['encrypt', '--remove']).stderr).toBe(`${messages.encryption.notEncrypted(archive)}\n`);
  expect(run(['encrypt'])).toMatchObject({
    status: 2,
    stderr: `${messages.encryption.final}\n${messages.encryption.nobodyToAsk}\n`,
  });
  expect(run(['encrypt', '--new-passphrase-fd', '0'], 'short\n')).toMatchObject({ status: 2 });
  expect(run(['encrypt', '--new-passphrase-fd', '9']).stderr).toContain(
    messages.encryption.unreadableDescriptor(9),
  );
  expect(run(['encrypt', '--new-passphrase-fd', 'secret']).stderr).toContain(
    messages.encryption.notADescriptor,
  );
  expect(existsSync(join(folder, 'sheet2.pdf'))).toBe(false);
  expect(readFileSync(archive).equals(before)).toBe(true);
});
