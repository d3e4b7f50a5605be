import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptFrom } from '../archive/history';
import type { Environment } from '../contract/environment';
import type { IsoInstant } from '../contract/ids';
import { createHandlers } from '../handlers';
import { createTestEnvironment, makeFolder, openTestCore, RESOURCES, BACKGROUND } from '../testing/test-core';

const at = (date: string): IsoInstant => `${date}T12:00:00.000Z` as IsoInstant;

test('the history ends at the choice, at opening and with the first step of a day, and undo goes as far as it goes', async () => {
  let now = at('2026-01-31');
  const environment: Environment = { ...createTestEnvironment(), now: () => now };
  const handlers = createHandlers({ environment, resources: RESOURCES, lock: true });
  const path = join(makeFolder(onTestFinished), 'kept.attache');
  await handlers.openArchive({ path, mode: 'create' }, BACKGROUND);
  const rename = async (name: string, date: string): Promise<void> => {
    now = at(date);
    await handlers.renameAnalyst({ name }, BACKGROUND);
  };
  const names = async (): Promise<string[]> =>
    (await handlers.listHistory({ limit: 10, before: null }, BACKGROUND)).steps.map(({ subject }) => subject);
  await rename('Ana', '2026-01-31');
  await rename('Ben', '2026-02-27');
  await rename('Cem', '2026-03-02');

  expect(await handlers.setHistoryKept({ kept: 'month' }, BACKGROUND)).toEqual({ forgotten: 1 });
  expect(await names()).toEqual(['month', 'Cem', 'Ben']);
  await rename('Dan', '2026-03-30');
  expect(await names()).toEqual(['Dan', 'month', 'Cem']);
  now = at('2026-04-15');
  await handlers.openArchive({ path, mode: 'open' }, BACKGROUND);
  expect(await names()).toEqual(['Dan']);
  await handlers.undo({}, BACKGROUND);
  expect(await handlers.undo({}, BACKGROUND)).toBe(null);
  expect((await handlers.archiveInfo({}, BACKGROUND))?.analyst.name).toBe('Cem');
  expect(await handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  await handlers.closeArchive({}, BACKGROUND);
});

test('the history ends once a day, with its first step', async () => {
  let now = '2026-01-15T12:00:00.000Z' as IsoInstant;
  const environment: Environment = { ...createTestEnvironment(), now: () => now };
  const handlers = createHandlers({ environment, resources: RESOURCES, lock: true });
  await handlers.openArchive({ path: ':memory:', mode: 'create' }, BACKGROUND);
  onTestFinished(() => void handlers.closeArchive({}, BACKGROUND));
  await handlers.setHistoryKept({ kept: 'month' }, BACKGROUND);
  const kept: string[][] = [];
  for (const at of ['01-15T12', '02-15T08', '02-15T18', '02-16T08']) {
    now = `2026-${at}:00:00.000Z` as IsoInstant;
    await handlers.renameAnalyst({ name: at }, BACKGROUND);
    const { steps } = await handlers.listHistory({ limit: 10, before: null }, BACKGROUND);
    kept.push(steps.map(({ subject }) => subject).filter((subject) => subject !== 'month'));
  }
  expect(kept).toEqual([
    ['01-15T12'],
    ['02-15T08', '01-15T12'],
    ['02-15T18', '02-15T08', '01-15T12'],
    ['02-16T08', '02-15T18', '02-15T08'],
  ]);
});

test('the history is read page by page, the newest first, and the last page says that it is the last', async () => {
  const { handlers } = await openTestCore();
  for (const name of ['Ana', 'Ben', 'Cem', 'Dan']) await handlers.renameAnalyst({ name }, BACKGROUND);
  const pages: string[][] = [];
  let before: number | null = null;
  do {
    const page = await handlers.listHistory({ limit: 2, before }, BACKGROUND);
    pages.push(page.steps.map(({ subject }) => subject));
    before = page.next;
  } while (before !== null && pages.length < 9);
  expect(pages).toEqual([
    ['Dan', 'Cem'],
    ['Ben', 'Ana'],
  ]);
});

test.each([
  ['month', '2026-03-31', '2026-02-28'],
  ['month', '2026-01-15', '2025-12-15'],
  ['year', '2028-02-29', '2027-02-28'],
] as const)('a %s back from %s is %s', (kept, now, from) => {
  expect(keptFrom(kept, at(now))).toBe(at(from));
});
