import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { importText, makeFolder, openTestCore, STRAITS, UNWATCHED } from '../handlers/test-core';

test('check names what was tampered with', async () => {
  const core = await openTestCore(join(makeFolder(onTestFinished), 'test.attache'));
  onTestFinished(() => void core.handlers.closeArchive({}, UNWATCHED));
  await importText(core, STRAITS);
  await core.handlers.closeArchive({}, UNWATCHED);
  const db = new Database(core.path);
  db.exec(`
    DROP TRIGGER revisions_are_frozen; DROP TRIGGER revisions_journal_update; DROP TRIGGER originals_are_frozen;
    DROP TRIGGER originals_journal_update; DROP TRIGGER article_index_after_edit; DROP TRIGGER articles_journal_update;
    UPDATE revisions SET text = replace(text, 'ships', 'boats'); UPDATE originals SET bytes = x'00';
    UPDATE articles SET title = 'Other';`);
  db.close();
  await core.handlers.openArchive({ path: core.path, mode: 'open' }, UNWATCHED);
  const findings = await core.handlers.checkArchive({}, UNWATCHED);
  expect(new Set(findings.map(({ what }) => what))).toEqual(
    new Set(['hash', 'anchor', 'search-index', 'journal']),
  );
});
