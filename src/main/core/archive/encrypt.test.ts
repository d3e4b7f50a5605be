import { linkSync, openSync, closeSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { messages } from '../contract/messages/catalogue';
import { createHandlers } from '../handlers';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  FERRIES,
  makeFolder,
  openTestCore,
  RESOURCES,
  STRAITS,
  BACKGROUND,
} from '../testing/test-core';
import { connect } from './connect';
import { keyFor } from './key';
import { openArchive } from './open';

const FIRST = 'sphinx of black quartz';
const SECOND = 'judge my vow, all of it';
const PHRASE = 'ships that are really there';

async function makeArchive() {
  const folder = makeFolder(onTestFinished);
  const core = await openTestCore(join(folder, 'a.attache'));
  onTestFinished(async () => {
    await core.handlers.closeArchive({}, BACKGROUND);
  });
  await addArticle(core, STRAITS);
  const change = (current: string | null, next: string | null) =>
    core.handlers.changePassphrase({ current, next }, BACKGROUND);
  return { ...core, folder, change };
}

/** Names of the files that hold words of the archive. */
const holders = (folder: string): readonly string[] =>
  readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(PHRASE));

function openElsewhere(path: string, passphrase?: string) {
  const handlers = createHandlers({
    environment: createTestEnvironment(1),
    resources: RESOURCES,
    lock: true,
  });
  onTestFinished(async () => {
    await handlers.closeArchive({}, BACKGROUND);
  });
  return handlers.openArchive({ path, mode: 'read-only', passphrase }, BACKGROUND);
}

/** Every row, as `dump` gives it. */
async function contents(path: string, passphrase: string | null): Promise<string> {
  const key = passphrase === null ? null : await keyFor(path, passphrase);
  const archive = openArchive(path, { mode: 'read-only', environment: createTestEnvironment(2), key });
  try {
    return new TextDecoder().decode(archive.dump());
  } finally {
    archive.close();
  }
}

test('an archive is encrypted, has its passphrase changed and taken off, and holds every row all the while', async () => {
  const { folder, path, change, handlers } = await makeArchive();
  const rows = await contents(path, null);
  expect(holders(folder)).not.toEqual([]);

  await change(null, FIRST);
  expect(holders(folder)).toEqual([]);
  expect(await handlers.archiveInfo({}, BACKGROUND)).toMatchObject({ encrypted: true });
  expect(await contents(path, FIRST)).toBe(rows);

  await change(FIRST, SECOND);
  expect(holders(folder)).toEqual([]);
  await expect(openElsewhere(path, FIRST)).rejects.toThrow(messages.encryption.wrongPassphrase(path));
  await expect(openElsewhere(path)).rejects.toThrow(messages.encryption.locked(path));
  expect(await contents(path, SECOND)).toBe(rows);

  await change(SECOND, null);
  expect(await handlers.archiveInfo({}, BACKGROUND)).toMatchObject({ encrypted: false });
  expect(await contents(path, null)).toBe(rows);
  expect(await handlers.checkArchive({}, BACKGROUND)).toEqual([]);
});

test('work in an encrypted archive goes on as in a plain one, and no file beside it holds a word', async () => {
  const { folder, path, change, handlers, ...core } = await makeArchive();
  await change(null, FIRST);
  await addArticle({ ...core, path, handlers }, FERRIES);
  await handlers.backupArchive({ path: join(folder, 'copy.attache') }, BACKGROUND);
  const { hits } = await handlers.search({ query: 'ships', filters: {}, limit: 10 }, BACKGROUND);
  expect(hits.map(({ kind }) => kind).sort()).toEqual(['article', 'quote']);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  expect(holders(folder)).toEqual([]);
  expect(await contents(join(folder, 'copy.attache'), FIRST)).toBe(await contents(path, FIRST));
  expect(await handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  await handlers.undo({}, BACKGROUND);
  expect(await handlers.archiveInfo({}, BACKGROUND)).toMatchObject({ counts: { articles: 1 } });
});

test('a new archive is encrypted from its first byte', async () => {
  const path = join(makeFolder(onTestFinished), 'a.attache');
  const handlers = createHandlers({ environment: createTestEnvironment(), resources: RESOURCES, lock: true });
  onTestFinished(async () => {
    await handlers.closeArchive({}, BACKGROUND);
  });
  await handlers.openArchive({ path, mode: 'create', passphrase: FIRST }, BACKGROUND);
  expect(await openElsewhere(path, FIRST)).toMatchObject({ encrypted: true, counts: { articles: 0 } });
  await expect(openElsewhere(path, SECOND)).rejects.toEqual(aFailure('locked'));
});

test('who does not know the passphrase changes nothing, and a short one is none', async () => {
  const { path, change } = await makeArchive();
  await expect(change(null, null)).rejects.toEqual(aFailure('bad-request'));
  await expect(change(FIRST, SECOND)).rejects.toThrow(messages.encryption.notEncrypted(path));
  await expect(change(null, 'short')).rejects.toThrow(messages.encryption.tooShort(10));
  await change(null, FIRST);
  const bytes = readFileSync(path);
  await expect(change(null, SECOND)).rejects.toThrow(messages.encryption.needsPresent);
  await expect(change(SECOND, null)).rejects.toThrow(messages.encryption.wrongPassphrase(path));
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('while somebody else reads it, it stays as it is and open', async () => {
  const { folder, path, change, handlers } = await makeArchive();
  const reader = connect(path, { readonly: true });
  onTestFinished(() => void reader.close());
  reader.prepare('SELECT count(*) FROM articles').get();
  await expect(change(null, FIRST)).rejects.toThrow(messages.encryption.openElsewhere(path));
  expect(await handlers.archiveInfo({}, BACKGROUND)).toMatchObject({
    encrypted: false,
    counts: { articles: 1 },
  });
  expect(readdirSync(folder).filter((file) => file.startsWith('.attache-'))).toEqual([]);
}, 30_000);

test('what was plain is overwritten on the disk, but not where it has another name', async () => {
  const { path, change } = await makeArchive();
  const old = openSync(path, 'r');
  onTestFinished(() => closeSync(old));
  await change(null, FIRST);
  const bytes = Buffer.alloc(1024 * 1024);
  const read = readSync(old, bytes, 0, bytes.length, 0);
  expect(read).toBeGreaterThan(0);
  expect(bytes.subarray(0, read).every((byte) => byte === 0)).toBe(true);

  await change(FIRST, null);
  linkSync(path, `${path}.link`);
  await change(null, SECOND);
  expect(readFileSync(`${path}.link`).includes(PHRASE)).toBe(true);
});
