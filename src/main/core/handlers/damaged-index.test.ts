/** A damaged index alone never stops reading, an export or a backup: indexes of an archive, overwritten one at a time. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFile } from '../archive/check-file';
import { indexPages, readRows } from '../testing/test-damage';
import { messages } from '../contract/messages/catalogue';
import { createHandlers } from '../handlers';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  makeFolder,
  openTestCore,
  RESOURCES,
  STRAITS,
  BACKGROUND,
} from '../testing/test-core';

const PAGE = 4096;
/** Every eighth index, in turn; each of them with `FAULTS=60`. */
const EVERY = process.env.FAULTS === undefined ? 8 : 1;
const environment = createTestEnvironment(3);
const leave: (() => void)[] = [];
afterAll(() => {
  for (const run of leave) run();
});

let folder = '';
let whole = '';
let sound: unknown;
beforeAll(async () => {
  folder = makeFolder((run) => void leave.push(run));
  whole = join(folder, 'whole.attache');
  const core = await openTestCore(whole);
  const { articleId } = await addArticle(core, STRAITS);
  const [theme] = await core.handlers.listThemes({}, BACKGROUND);
  if (theme === undefined) throw new Error('no theme');
  const span = { start: 0, end: 8 };
  await core.handlers.addAnnotation({ articleId, span, note: 'Seen', themeIds: [theme.id] }, BACKGROUND);
  await core.handlers.closeArchive({}, BACKGROUND);
  sound = await readAll(whole);
});

const newHandlers = () => createHandlers({ environment, resources: RESOURCES, lock: true });

/** What a window and an export show of an archive that is opened to read it, and the rows of its backup. */
async function readAll(path: string): Promise<unknown> {
  const handlers = newHandlers();
  await handlers.openArchive({ path, mode: 'read-only' }, BACKGROUND);
  try {
    const shown = [
      await handlers.listArticles({}, BACKGROUND),
      await handlers.listAllQuotes({}, BACKGROUND),
      await handlers.listAllAnnotations({}, BACKGROUND),
      await handlers.listPeople({}, BACKGROUND),
      await handlers.listThemes({}, BACKGROUND),
      await handlers.search({ query: 'straits', filters: {}, limit: 10 }, BACKGROUND),
      await handlers.exportCoded({ format: 'csv', marking: 'none' }, BACKGROUND),
    ];
    const backup = join(folder, 'backup.attache');
    await handlers.backupArchive({ path: backup }, BACKGROUND);
    expect(checkFile(backup, { key: null, environment })).toEqual([]);
    const rows = [...readRows(backup)].map(([table, found]) => [table, [...found.values()]]);
    rmSync(backup);
    return [shown, rows];
  } finally {
    await handlers.closeArchive({}, BACKGROUND);
  }
}

test('an index of an archive may be damaged, and all of it is read, exported and backed up as before', async () => {
  const pages = indexPages(whole);
  expect(pages.size).toBeGreaterThan(50);
  for (const [index, page] of [...pages].filter((_, at) => at % EVERY === 0)) {
    const place = join(folder, index);
    mkdirSync(place);
    const path = join(place, 'whole.attache');
    const damaged = damage(path, page);
    expect([index, await readAll(path)]).toEqual([index, sound]);
    expect(readFileSync(path).equals(damaged)).toBe(true);
    rmSync(place, { recursive: true });
  }
});

test('it is told on opening, the check says what is damaged in the file, and nothing is written to it', async () => {
  const path = join(folder, 'told.attache');
  damage(path, indexPages(whole).get('sqlite_autoindex_articles_1') ?? 0);
  const handlers = newHandlers();
  const { readOnly, warnings } = await handlers.openArchive({ path, mode: 'read-only' }, BACKGROUND);
  expect([readOnly, warnings]).toEqual([true, [messages.opening.readPast(path)]]);
  expect(await handlers.checkArchive({}, BACKGROUND)).toMatchObject([{ what: 'index', rebuildable: true }]);
  expect(() => handlers.renameAnalyst({ name: 'Noor' }, BACKGROUND)).toThrow(aFailure('read-only'));
  await handlers.closeArchive({}, BACKGROUND);
});

test('what fails to open for writing keeps nobody else from it', async () => {
  const path = join(folder, 'unlocked.attache');
  const pages = [...indexPages(whole)].filter(([index]) => /settings|revisions|quotes/u.test(index));
  for (const [, page] of pages) {
    damage(path, page);
    const handlers = newHandlers();
    const open = handlers.openArchive({ path, mode: 'open' }, BACKGROUND);
    const failed = await Promise.resolve(open).then(
      () => false,
      (error: unknown) => (expect(error).toEqual(aFailure('damaged')), true),
    );
    if (!failed) await handlers.closeArchive({}, BACKGROUND);
    rmSync(path);
    copyFileSync(whole, path);
    const others = newHandlers();
    await others.openArchive({ path, mode: 'open' }, BACKGROUND);
    await others.closeArchive({}, BACKGROUND);
  }
});

function damage(path: string, page: number): Buffer {
  expect(statSync(whole).size).toBeGreaterThanOrEqual(page * PAGE);
  const bytes = readFileSync(whole);
  bytes.fill(0, (page - 1) * PAGE, page * PAGE);
  writeFileSync(path, bytes);
  return bytes;
}
