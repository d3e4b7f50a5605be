import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../archive/open';
import type { BriefDraft } from '../contract/briefs';
import type { Environment } from '../contract/environment';
import type { BriefId, IsoInstant, ThemeId } from '../contract/ids';
import { createHandlers } from '../handlers';
import {
  addArticle,
  createTestEnvironment,
  DAY,
  makeFolder,
  RESOURCES,
  STRAITS,
  BACKGROUND,
} from '../testing/test-core';

const MINUTE = 60_000;

/** A desk whose clock stands still until it is moved, with a brief that cites a quote. */
async function openDesk() {
  const path = join(makeFolder(onTestFinished), 'desk.attache');
  let time = Date.UTC(2026, 9, 14);
  const environment: Environment = {
    ...createTestEnvironment(),
    now: () => new Date(time).toISOString() as IsoInstant,
  };
  const handlers = createHandlers({ environment, resources: RESOURCES, lock: true });
  onTestFinished(async () => {
    await handlers.closeArchive({}, BACKGROUND);
  });
  await handlers.openArchive({ path, mode: 'create' }, BACKGROUND);
  const { quotes } = await addArticle({ handlers, path, environment }, STRAITS);
  const compose = async (): Promise<BriefId> =>
    (await handlers.composeBrief({ themeIds: [1 as ThemeId], title: 'One', date: DAY }, BACKGROUND)).id;
  const save = async (briefId: BriefId, text: string): Promise<void> => {
    const evidence = quotes.map(({ id }) => ({ kind: 'quote', id }) as const);
    const sections = [{ heading: 'One', text, evidence: text.length % 2 === 0 ? evidence : [] }];
    await handlers.saveBrief({ briefId, draft: { ...DRAFT, sections } }, BACKGROUND);
  };
  const dump = (): string => {
    const reader = openArchive(path, { mode: 'read-only', environment });
    const bytes = reader.dump();
    reader.close();
    return new TextDecoder().decode(bytes);
  };
  const steps = async (): Promise<string[]> =>
    (await handlers.listHistory({ limit: 100, before: null }, BACKGROUND)).steps.map(({ kind }) => kind);
  return { path, handlers, compose, save, dump, steps, wait: (ms: number) => void (time += ms) };
}

const DRAFT: BriefDraft = {
  title: 'One',
  subtitle: '',
  marking: 'none',
  date: DAY,
  authors: [],
  audience: '',
  bottomLine: '',
  judgements: [],
  sections: [],
};

describe('saves of a brief', () => {
  test('are one step a sitting, which undo takes back to the state before it and redo brings back', async () => {
    const { handlers, compose, save, dump, steps } = await openDesk();
    const brief = await compose();
    const before = dump();
    for (const text of ['a', 'ab', 'abc', 'abcd']) await save(brief, text);
    const after = dump();
    expect(await steps()).toEqual(['edit-brief', 'add-brief', 'import-article']);

    await handlers.undo({}, BACKGROUND);
    expect(dump()).toBe(before);
    await handlers.redo({}, BACKGROUND);
    expect(dump()).toBe(after);
    expect(await handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  });

  test.each<[string, (desk: Awaited<ReturnType<typeof openDesk>>, brief: BriefId) => unknown]>([
    ['half an hour', ({ wait }) => wait(30 * MINUTE)],
    ['a clock that was set back', ({ wait }) => wait(-1)],
    ['another step', ({ handlers }) => handlers.renameAnalyst({ name: 'Ines' }, BACKGROUND)],
    ['a save of another brief', async ({ compose, save }) => save(await compose(), 'other')],
    [
      'closing the archive',
      async ({ handlers, path }) => handlers.openArchive({ path, mode: 'open' }, BACKGROUND),
    ],
    [
      'undo and redo',
      async ({ handlers }) => {
        await handlers.undo({}, BACKGROUND);
        await handlers.redo({}, BACKGROUND);
      },
    ],
  ])('%s ends the sitting', async (_what, interrupt) => {
    const desk = await openDesk();
    const brief = await desk.compose();
    await desk.save(brief, 'a');
    const first = desk.dump();
    await interrupt(desk, brief);
    const between = desk.dump();
    await desk.save(brief, 'ab');

    await desk.handlers.undo({}, BACKGROUND);
    expect(desk.dump()).toBe(between);
    expect(between.includes(first.slice(first.indexOf('briefs\n'), first.indexOf('brief_evidence\n')))).toBe(
      true,
    );
  });

  test('are told by the title and the time of the last of them', async () => {
    const { handlers, compose, wait } = await openDesk();
    const briefId = await compose();
    for (const title of ['Two', 'Three']) {
      wait(MINUTE);
      await handlers.saveBrief({ briefId, draft: { ...DRAFT, title } }, BACKGROUND);
    }
    const { steps } = await handlers.listHistory({ limit: 1, before: null }, BACKGROUND);
    expect(steps).toMatchObject([
      { kind: 'edit-brief', subject: 'Three', at: '2026-10-14T00:02:00.000Z', undone: false },
    ]);
  });

  test('less than half an hour apart are one sitting, however long it takes', async () => {
    const { compose, save, steps, wait } = await openDesk();
    const brief = await compose();
    for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde']) {
      await save(brief, text);
      wait(29 * MINUTE);
    }
    expect((await steps()).filter((kind) => kind === 'edit-brief')).toHaveLength(1);
  });

  test('leave the file as large as it was', async () => {
    const { handlers, path, compose, save } = await openDesk();
    const brief = await compose();
    const prose = 'The strait cannot be guarded on goodwill alone. '.repeat(60);
    await save(brief, prose);
    for (let number = 1; number <= 60; number++) await save(brief, `${prose}${number}`);
    const { bytes } = await handlers.historyKept({}, BACKGROUND);
    expect(bytes).toBeLessThan(50_000);
    await handlers.closeArchive({}, BACKGROUND);
    expect(statSync(path).size).toBeLessThan(1_000_000);
  });
});
