import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  FERRIES,
  importText,
  makeFolder,
  openTestCore,
  STRAITS,
  BACKGROUND,
} from '../testing/test-core';
import { Failure } from '../failure';
import { openArchive } from './open';

/** A disk of 3 MB of its own, until the test has ended; null where this user may not mount one. */
function makeSmallDisk(): string | null {
  const folder = makeFolder(onTestFinished);
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]);
  if (mount.status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return folder;
}

/** Fills a disk to the last byte. */
function fill(folder: string): void {
  for (const portion of [65_536, 512, 1]) {
    for (;;) {
      try {
        appendFileSync(join(folder, 'rest'), Buffer.alloc(portion));
      } catch {
        break; // full to within this portion
      }
    }
  }
}

describe('a full disk never stops reading', () => {
  test('of an archive that was being written to', async ({ skip }) => {
    const disk = makeSmallDisk();
    if (disk === null) return skip('needs the right to mount a small disk');
    const core = await openTestCore(join(disk, 'Baltic.attache'));
    onTestFinished(() => void core.handlers.closeArchive({}, BACKGROUND));
    const { articleId } = await addArticle(core, STRAITS);
    const before = await core.handlers.listQuotes({ articleId }, BACKGROUND);
    fill(disk);
    await expect(importText(core, FERRIES)).rejects.toThrow(Failure);
    expect([
      await core.handlers.listQuotes({ articleId }, BACKGROUND),
      (await core.handlers.archiveInfo({}, BACKGROUND))?.counts.articles,
      await core.handlers.checkArchive({}, BACKGROUND),
    ]).toEqual([before, 1, []]);
    rmSync(join(disk, 'rest'));
    expect((await importText(core, FERRIES)).outcome).toBe('added');
  });

  test('of one that a killed program left with its log', async ({ skip }) => {
    const disk = makeSmallDisk();
    if (disk === null) return skip('needs the right to mount a small disk');
    const core = await openTestCore(join(makeFolder(onTestFinished), 'Baltic.attache'));
    onTestFinished(() => void core.handlers.closeArchive({}, BACKGROUND));
    await addArticle(core, STRAITS);
    const path = join(disk, 'Baltic.attache');
    for (const end of ['', '-wal']) copyFileSync(core.path + end, path + end);
    fill(disk);
    const archive = openArchive(path, { mode: 'read-only', environment: core.environment });
    onTestFinished(() => archive.close());
    expect([archive.info().counts.articles, archive.check()]).toEqual([1, []]);
  });
});

describe('forgetting on a full disk', () => {
  test('forgets nothing, says what it needs, and goes once there is room', async ({ skip }) => {
    const disk = makeSmallDisk();
    if (disk === null) return skip('needs the right to mount a small disk');
    const core = await openTestCore(join(disk, 'Baltic.attache'));
    onTestFinished(() => void core.handlers.closeArchive({}, BACKGROUND));
    const { articleId } = await addArticle(core, STRAITS);
    const what = { articles: [articleId], people: [], briefs: [], removed: false, backups: false };
    fill(disk);
    await expect(core.handlers.forget(what, BACKGROUND)).rejects.toThrow(aFailure('disk-full'));
    expect(await core.handlers.listArticles({}, BACKGROUND)).toHaveLength(1);
    rmSync(join(disk, 'rest'));
    expect(await core.handlers.forget(what, BACKGROUND)).toMatchObject({ foundIn: [] });
    expect(await core.handlers.listArticles({}, BACKGROUND)).toEqual([]);
  });

  test('what is left to be overwritten keeps nobody from opening, and is overwritten once there is room', async ({
    skip,
  }) => {
    const disk = makeSmallDisk();
    if (disk === null) return skip('needs the right to mount a small disk');
    const core = await openTestCore(join(disk, 'Baltic.attache'));
    const { articleId } = await addArticle(core, STRAITS);
    await core.handlers.closeArchive({}, BACKGROUND);
    const archive = openArchive(core.path, { mode: 'open', environment: core.environment });
    const what = { articles: [articleId], people: [], briefs: [], removed: false };
    archive.forgetting.erase(what, 'Forgotten'); // and killed there
    archive.close();
    const isUnscrubbed = async (): Promise<boolean> => {
      await core.handlers.openArchive({ path: core.path, mode: 'open' }, BACKGROUND);
      await core.handlers.closeArchive({}, BACKGROUND);
      const reopened = openArchive(core.path, { mode: 'read-only', environment: core.environment });
      onTestFinished(() => reopened.close());
      return reopened.forgetting.isUnscrubbed();
    };
    fill(disk);
    await expect(isUnscrubbed()).rejects.toThrow(aFailure('disk-full')); // not even what SQLite keeps beside it
    truncateSync(join(disk, 'rest'), statSync(join(disk, 'rest')).size - 150_000);
    expect(await isUnscrubbed()).toBe(true);
    rmSync(join(disk, 'rest'));
    expect(await isUnscrubbed()).toBe(false);
  });
});

test('an archive is made whole or not at all, however much room there is', ({ skip }) => {
  const disk = makeSmallDisk();
  if (disk === null) return skip('needs the right to mount a small disk');
  const environment = createTestEnvironment();
  const path = join(disk, 'Baltic.attache');
  const rest = join(disk, 'rest');
  let made = 0;
  let refused = 0;
  for (let free = 0; free < 3_000_000; free += 100_000) {
    fill(disk);
    truncateSync(rest, Math.max(0, statSync(rest).size - free));
    try {
      const archive = openArchive(path, { mode: 'create', environment });
      expect(archive.check()).toEqual([]);
      archive.close();
      made += 1;
    } catch (error) {
      expect(error).toEqual(aFailure('disk-full'));
      refused += 1;
    }
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
  }
  expect([made > 5, refused > 5]).toEqual([true, true]);
});
