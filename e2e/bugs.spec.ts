/** What no user can mend: said in one sentence, kept in the error log, ready to be copied, and without a word of the archive. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';

/** The sample archive names them; the log must not. */
const WORDS = /Vasslund|Oduya|ferr|sample|home|tmp|\.attache/iu;

/** What a paste would bring, read as the page hears it. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    document.addEventListener('paste', (event) => {
      document.body.dataset.pasted = event.clipboardData?.getData('text/plain') ?? '';
    });
  });
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => page.evaluate(() => document.body.dataset.pasted ?? '')).not.toBe('');
  return page.evaluate(() => document.body.dataset.pasted ?? '');
}

function logOf(dataFolder: string): { text: string; entries: Record<string, unknown>[]; mode: number } {
  const file = join(dataFolder, 'errors.log');
  const text = readFileSync(file, 'utf8');
  const entries = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { text, entries, mode: statSync(file).mode & 0o777 };
}

test('a call that ends in a bug is said, kept and copied', async ({ attache }) => {
  const { page } = await attache.start();
  const frame = new Frame(page);
  await frame.openSample();
  // A table that is gone is nothing that the program foresees.
  const db = new Database(join(attache.dataFolder, 'archives', 'Sample archive.attache'));
  db.exec('PRAGMA foreign_keys = off; PRAGMA legacy_alter_table = on; ALTER TABLE briefs RENAME TO gone');
  db.close();
  await frame.go('briefs');

  const button = page.getByRole('button', { name: 'Copy details' }).first();
  await expect(page.getByText('Something went wrong inside Attaché').first()).toBeVisible();
  await button.click();
  await expect(page.getByText('Copied.').first()).toBeVisible();
  const details = await pasted(page);
  const { text, entries, mode } = logOf(attache.dataFolder);
  const entry = entries.find(({ id }) => details.includes(String(id)));
  expect(entry).toMatchObject({
    where: expect.stringMatching(/^quick worker, /u),
    kind: 'SqliteError',
    code: 'SQLITE_ERROR',
  });
  expect(details).toMatch(/^Attaché \S+, \S+Z, [0-9a-f]{8}\n.*\nSqliteError: SQLITE_ERROR\n {2}out\/main\//u);
  expect(text + details).not.toMatch(WORDS);
  if (process.platform !== 'win32') expect(mode).toBe(0o600);
});

test('an error of the page and a promise that nobody caught are said, kept and copied', async ({
  attache,
}) => {
  const { page } = await attache.start();
  await new Frame(page).openSample();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('Vasslund said ferries sink');
    });
    void Promise.reject(new RangeError('Oduya said so too'));
  });
  await expect(page.getByText('Something went wrong here').first()).toBeVisible();
  await page.getByRole('button', { name: 'Copy details' }).first().click();
  expect(await pasted(page)).toMatch(/^Attaché \S+, \S+Z, [0-9a-f]{8}\nmain, page\n(?:Type|Range)Error/u);
  await expect
    .poll(() =>
      logOf(attache.dataFolder)
        .entries.map(({ kind }) => kind)
        .sort(),
    )
    .toEqual(['RangeError', 'TypeError']);
  expect(logOf(attache.dataFolder).text).not.toMatch(WORDS);
});
