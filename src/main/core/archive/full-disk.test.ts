import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  addArticle,
  FERRIES,
  importText,
  makeFolder,
  openTestCore,
  STRAITS,
  UNWATCHED,
} from '../handlers/test-core';
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
    onTestFinished(() => void core.handlers.closeArchive({}, UNWATCHED));
    const { articleId } = await addArticle(core, STRAITS);
    const before = await core.handlers.listQuotes({ articleId }, UNWATCHED);
    fill(disk);
    await expect(importText(core, FERRIES)).rejects.toThrow(Failure);
    expect([
      await core.handlers.listQuotes({ articleId }, UNWATCHED),
      (await core.handlers.archiveInfo({}, UNWATCHED))?.counts.articles,
      await core.handlers.checkArchive({}, UNWATCHED),
    ]).toEqual([before, 1, []]);
    rmSync(join(disk, 'rest'));
    expect((await importText(core, FERRIES)).outcome).toBe('added');
  });

  test('of one that a killed program left with its log', async ({ skip }) => {
    const disk = makeSmallDisk();
    if (disk === null) return skip('needs the right to mount a small disk');
    const core = await openTestCore(join(makeFolder(onTestFinished), 'Baltic.attache'));
    onTestFinished(() => void core.handlers.closeArchive({}, UNWATCHED));
    await addArticle(core, STRAITS);
    const path = join(disk, 'Baltic.attache');
    for (const end of ['', '-wal']) copyFileSync(core.path + end, path + end);
    fill(disk);
    const archive = openArchive(path, { mode: 'read-only', environment: core.environment });
    onTestFinished(() => archive.close());
    expect([archive.info().counts.articles, archive.check()]).toEqual([1, []]);
  });
});
