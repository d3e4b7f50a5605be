import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, onTestFinished } from 'vitest';
import { CALLS } from '../contract/calls';
import type { ArticleId, BriefId, PersonId } from '../contract/ids';
import { createHandlers } from '../handlers';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  importText,
  makeFolder,
  openTestCore,
  RESOURCES,
  STRAITS,
  BACKGROUND,
} from '../testing/test-core';

describe('the archive as a whole', () => {
  test('nothing is open until it is opened, nor after it is closed', async () => {
    const handlers = createHandlers({
      environment: createTestEnvironment(),
      resources: RESOURCES,
      lock: true,
    });
    expect(() => handlers.listArticles({}, BACKGROUND)).toThrow(aFailure('no-archive'));
    expect(await handlers.archiveInfo({}, BACKGROUND)).toBeNull();
  });

  test('every call is answered', () => {
    const handlers = createHandlers({
      environment: createTestEnvironment(),
      resources: RESOURCES,
      lock: true,
    });
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(CALLS).sort());
  });

  test('read-only, everything may be read and nothing written', async () => {
    const core = await openTestCore(join(makeFolder(onTestFinished), 'test.attache'));
    onTestFinished(() => void core.handlers.closeArchive({}, BACKGROUND));
    const { articleId } = await addArticle(core, STRAITS);
    const reader = createHandlers({ environment: createTestEnvironment(), resources: RESOURCES, lock: true });
    await reader.openArchive({ path: core.path, mode: 'read-only' }, BACKGROUND);
    expect(await reader.listArticles({}, BACKGROUND)).toHaveLength(1);
    expect(await reader.checkArchive({}, BACKGROUND)).toEqual([]);
    expect(() => reader.removeArticle({ articleId }, BACKGROUND)).toThrow(aFailure('read-only'));
    expect(() => reader.undo({}, BACKGROUND)).toThrow(aFailure('read-only'));
    await reader.closeArchive({}, BACKGROUND);
  });

  test('what is not there is named', async () => {
    const { handlers } = await openTestCore();
    expect(() => handlers.readArticle({ articleId: 9 as ArticleId }, BACKGROUND)).toThrow(
      aFailure('not-found'),
    );
    expect(() => handlers.readPerson({ personId: 9 as PersonId }, BACKGROUND)).toThrow(aFailure('not-found'));
    expect(() => handlers.readBrief({ briefId: 9 as BriefId }, BACKGROUND)).toThrow(aFailure('not-found'));
  });

  test('a backup is checked, complete, never overwrites, and comes back', async () => {
    const core = await openTestCore();
    await importText(core, STRAITS);
    const folder = makeFolder(onTestFinished);
    const copy = join(folder, 'copy.attache');
    expect(await core.handlers.backupArchive({ path: copy }, BACKGROUND)).toMatchObject({ path: copy });
    await expect(core.handlers.backupArchive({ path: copy }, BACKGROUND)).rejects.toThrow(
      aFailure('conflict'),
    );
    const restored = join(folder, 'restored.attache');
    const restore = () => core.handlers.restoreArchive({ from: copy, to: restored }, BACKGROUND);
    await restore();
    await expect(restore()).rejects.toThrow(aFailure('conflict'));
    await core.handlers.openArchive({ path: restored, mode: 'open' }, BACKGROUND);
    expect((await core.handlers.listArticles({}, BACKGROUND)).map(({ title }) => title)).toEqual([
      'Straits talks stall',
    ]);
  });

  test('a damaged backup is not restored', async () => {
    const core = await openTestCore();
    await importText(core, STRAITS);
    const copy = join(makeFolder(onTestFinished), 'copy.attache');
    await core.handlers.backupArchive({ path: copy }, BACKGROUND);
    const bytes = readFileSync(copy);
    const at = bytes.indexOf('Deterrence begins with ships');
    bytes.write('Deterrence ended with ships.', at);
    writeFileSync(copy, bytes);
    const restore = core.handlers.restoreArchive({ from: copy, to: `${copy}-2` }, BACKGROUND);
    await expect(restore).rejects.toThrow(aFailure('damaged'));
    expect(existsSync(`${copy}-2`)).toBe(false);
  });
});
