import { expect, test } from 'vitest';
import { openTestCore, importText, UNWATCHED } from './test-core';

test('the sample looks lived in, is marked as sample, is sound, and begins with a clean history', async () => {
  const { handlers } = await openTestCore();
  const reports = await handlers.loadSample({}, UNWATCHED);
  expect(new Set(reports.map(({ outcome }) => outcome))).toEqual(new Set(['added']));

  const info = await handlers.archiveInfo({}, UNWATCHED);
  expect(info).toMatchObject({
    sample: true,
    undo: null,
    redo: null,
    counts: { articles: reports.length, briefs: 0 },
  });
  const { quotes = 0, quotesToReview = 0, annotations = 0 } = info?.counts ?? {};
  expect(quotesToReview / quotes).toBeGreaterThan(0.1);
  expect(quotesToReview / quotes).toBeLessThan(0.5);
  expect(annotations).toBeGreaterThanOrEqual(3);
  const themes = await handlers.listThemes({}, UNWATCHED);
  expect(themes.every((theme) => theme.quotes > 0)).toBe(true);
  expect(await handlers.checkArchive({}, UNWATCHED)).toEqual([]);
});

test('the sample never mixes with an analyst’s own articles', async () => {
  const core = await openTestCore();
  await importText(core, 'My own article\n\nIts only paragraph, with a few words in it.');
  await expect(async () => core.handlers.loadSample({}, UNWATCHED)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await core.handlers.archiveInfo({}, UNWATCHED)).toMatchObject({
    sample: false,
    counts: { articles: 1 },
  });
});
