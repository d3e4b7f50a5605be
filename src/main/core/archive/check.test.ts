import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { CheckFinding } from '../contract/archive';
import { messages } from '../contract/messages/catalogue';
import {
  importText,
  makeFolder,
  openTestCore,
  STRAITS,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';
import { rebuildDerived } from './rebuild';

/** A closed archive with one article, changed past the program. */
async function makeTampered(sql: string): Promise<TestCore> {
  const core = await openTestCore(join(makeFolder(onTestFinished), 'test.attache'));
  onTestFinished(() => void core.handlers.closeArchive({}, BACKGROUND));
  await importText(core, STRAITS);
  await core.handlers.closeArchive({}, BACKGROUND);
  const db = new Database(core.path).unsafeMode(true);
  db.exec(sql);
  db.close();
  return core;
}

async function check(
  { handlers, path }: TestCore,
  mode: 'open' | 'read-only',
): Promise<readonly CheckFinding[]> {
  await handlers.openArchive({ path, mode }, BACKGROUND);
  return handlers.checkArchive({}, BACKGROUND);
}

test('check names what was tampered with', async () => {
  const core = await makeTampered(`
    DROP TRIGGER revisions_are_frozen; DROP TRIGGER revisions_journal_update; DROP TRIGGER originals_are_frozen;
    DROP TRIGGER originals_journal_update; DROP TRIGGER article_index_after_edit; DROP TRIGGER articles_journal_update;
    UPDATE revisions SET text = replace(text, 'ships', 'boats'); UPDATE originals SET bytes = x'00';
    UPDATE articles SET title = 'Other';`);
  const findings = await check(core, 'read-only');
  expect(findings).toEqual([
    {
      what: 'hash',
      detail: messages.archive.findingTextHash(1),
      table: 'revisions',
      rows: [1],
      rebuildable: false,
    },
    {
      what: 'anchor',
      detail: messages.archive.findingAnchor('quote', 1),
      table: 'quotes',
      rows: [1],
      rebuildable: false,
    },
    {
      what: 'hash',
      detail: messages.archive.findingOriginalHash(1),
      table: 'originals',
      rows: [1],
      rebuildable: false,
    },
    {
      what: 'search-index',
      detail: messages.archive.findingSearchIndex('article_index'),
      table: 'article_index',
      rows: [],
      rebuildable: true,
    },
    ...['articles', 'revisions', 'originals'].map((table) => ({
      what: 'journal',
      detail: messages.archive.findingNoTriggers(table),
      table,
      rows: [],
      rebuildable: true,
    })),
  ]);
});

test.each([
  [
    'its words',
    'UPDATE article_index_data SET block = randomblob(length(block)) WHERE id > 10',
    'search-index',
    'article_index',
  ],
  [
    'its structure',
    'UPDATE quote_index_data SET block = zeroblob(8) WHERE id = 10',
    'search-index',
    'quote_index',
  ],
  ['its sizes', 'DELETE FROM article_index_docsize', 'search-index', 'article_index'],
])(
  'a search index with %s damaged is named, read-only too, and made anew',
  async (_what, sql, what, table) => {
    const core = await makeTampered(sql);
    const [finding, ...others] = await check(core, 'read-only');
    expect([finding, others]).toMatchObject([{ what, table, rebuildable: true }, []]);

    const db = new Database(core.path);
    rebuildDerived(db);
    db.close();
    expect(await check(core, 'read-only')).toEqual([]);
  },
);
