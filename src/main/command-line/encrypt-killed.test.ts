/** `encrypt` killed at the very calls by which a file changes: one whole archive stands there, under the old passphrase or the new. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { keyFor, saltOf } from '../core/archive/key';
import { openArchive } from '../core/archive/open';
import { createHandlers } from '../core/handlers';
import {
  addArticle,
  createTestEnvironment,
  makeFolder,
  openTestCore,
  RESOURCES,
  STRAITS,
  BACKGROUND,
} from '../core/testing/test-core';
import { Failure } from '../core/failure';

const ROOT = join(import.meta.dirname, '../../..');
const CLI = join(ROOT, 'out/main/cli.js');
const BUILDING = 300_000; // ms
const FIRST = 'sphinx of black quartz';
const SECOND = 'judge my vow, all of it';
const folder = mkdtempSync(join(tmpdir(), 'attache-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Preloaded into the process: it ends itself before or after its first call of one of Node's functions. */
const HOOK = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const [when, name] = process.env.ATTACHE_TEST_KILL.split(' ');
  const real = fs[name];
  fs[name] = (...given) => {
    if (when === 'before') process.kill(process.pid, 'SIGKILL');
    real(...given);
    process.kill(process.pid, 'SIGKILL');
  };
  syncBuiltinESMExports();`;

/** The same archive under no passphrase and under the first. */
const archives = { plain: join(folder, 'plain.attache'), encrypted: join(folder, 'encrypted.attache') };
let rows = '';

beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/attache.mjs'), '--version']);
  expect(status, String(stderr)).toBe(0);
  writeFileSync(join(folder, 'hook.mjs'), HOOK);
  const core = await openTestCore(archives.plain);
  await addArticle(core, STRAITS);
  await core.handlers.closeArchive({}, BACKGROUND);
  copyFileSync(archives.plain, archives.encrypted);
  const handlers = createHandlers({
    environment: createTestEnvironment(1),
    resources: RESOURCES,
    lock: true,
  });
  await handlers.openArchive({ path: archives.encrypted, mode: 'open' }, BACKGROUND);
  await handlers.changePassphrase({ current: null, next: FIRST }, BACKGROUND);
  await handlers.closeArchive({}, BACKGROUND);
  rows = await contents(archives.plain, null);
}, BUILDING);

async function contents(path: string, passphrase: string | null): Promise<string> {
  const key = passphrase === null ? null : await keyFor(path, passphrase);
  const archive = openArchive(path, { mode: 'open', environment: createTestEnvironment(2), key });
  try {
    expect(archive.check()).toEqual([]);
    return new TextDecoder().decode(archive.dump());
  } finally {
    archive.close();
  }
}

/** Which of the passphrases opens it, with every row there. */
async function openedBy(
  path: string,
  passphrases: readonly (string | null)[],
): Promise<readonly (string | null)[]> {
  const opening: (string | null)[] = [];
  for (const passphrase of passphrases) {
    if ((passphrase === null) !== (saltOf(path) === null)) continue;
    try {
      expect(await contents(path, passphrase)).toBe(rows);
      opening.push(passphrase);
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'locked')) throw error;
    }
  }
  return opening;
}

const NEW = ['--new-passphrase-fd', '0'];
const PRESENT = ['--passphrase-fd', '0'];

/** What was asked, when it was killed, and what opens the archive afterwards. */
const KILLS = [
  ['set', 'before renameSync', null],
  ['set', 'after renameSync', SECOND],
  ['change', 'after renameSync', SECOND],
  ['remove', 'before renameSync', FIRST],
  ['set', 'after mkdtempSync', null],
  ['set', 'before writeSync', SECOND],
  ['set', 'after writeSync', SECOND],
  ['change', 'before renameSync', FIRST],
  ['remove', 'after renameSync', null],
] as const;
/** In the ordinary run; all of them where kills are asked for, as `npm run test:crash` does. */
const ORDINARY = 4;

test.each(KILLS.slice(0, process.env.ATTACHE_KILLS === undefined ? ORDINARY : KILLS.length))(
  '%s, killed %s',
  async (what, moment, expected) => {
    const path = join(makeFolder(onTestFinished), 'a.attache');
    copyFileSync(what === 'set' ? archives.plain : archives.encrypted, path);
    const [args, stdin] = {
      set: [NEW, `${SECOND}\n`] as const,
      change: [['--change', ...PRESENT, ...NEW], `${FIRST}\n${SECOND}\n`] as const,
      remove: [['--remove', ...PRESENT], `${FIRST}\n`] as const,
    }[what];
    const killed = spawnSync(
      process.execPath,
      ['--import', join(folder, 'hook.mjs'), CLI, 'encrypt', '--archive', path, ...args],
      { input: stdin, env: { ...process.env, ATTACHE_TEST_KILL: moment } },
    );
    expect(killed.signal, String(killed.stderr)).toBe('SIGKILL');
    expect(existsSync(path)).toBe(true);
    expect(await openedBy(path, [null, FIRST, SECOND])).toEqual([expected]);
    expect(readdirSync(join(path, '..')).filter((file) => file.endsWith('.attache'))).toEqual(['a.attache']);
  },
);
