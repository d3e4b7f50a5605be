import { existsSync, linkSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { en } from '../contract/messages/catalogue';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  makeFolder,
  openTestCore,
  RESOURCES,
  STRAITS,
  UNWATCHED,
} from '../handlers/test-core';
import { createHandlers } from '../handlers';
import { connect } from './connect';
import { keyFor } from './key';

const FIRST = 'sphinx of black quartz';
const SECOND = 'judge my vow, all of it';
const PHRASE = 'ships that are really there';

async function makeArchive() {
  const folder = makeFolder(onTestFinished);
  const core = await openTestCore(join(folder, 'a.attache'));
  onTestFinished(() => void core.handlers.closeArchive({}, UNWATCHED));
  await addArticle(core, STRAITS);
  const change = (current: string | null, next: string | null) =>
    core.handlers.changePassphrase({ current, next }, UNWATCHED);
  const dump = async () => (await core.handlers.archiveInfo({}, UNWATCHED))?.counts;
  return { ...core, folder, change, dump };
}

const holders = (folder: string): readonly string[] =>
  readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(PHRASE));

function openElsewhere(path: string, passphrase?: string) {
  const handlers = createHandlers({
    environment: createTestEnvironment(1),
    resources: RESOURCES,
    lock: true,
  });
  onTestFinished(() => void handlers.closeArchive({}, UNWATCHED));
  return handlers.openArchive({ path, mode: 'read-only', passphrase }, UNWATCHED);
}

test('an archive is encrypted, has its passphrase changed, and is plain again, with all that is in it', async () => {
  const { folder, path, change, handlers, dump } = await makeArchive();
  const counts = await dump();
  expect(holders(folder)).not.toEqual([]);

  await change(null, FIRST);
  expect(holders(folder)).toEqual([]);
  expect(await handlers.archiveInfo({}, UNWATCHED)).toMatchObject({ encrypted: true, counts });
  await expect(openElsewhere(path)).rejects.toEqual(aFailure('locked'));
  await expect(openElsewhere(path, SECOND)).rejects.toThrow(en.encryption.wrongPassphrase(path));
  expect(await openElsewhere(path, FIRST)).toMatchObject({ counts });
});
