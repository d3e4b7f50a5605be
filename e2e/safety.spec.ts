/** Nothing lost: backups that make themselves, restoring with a look first, damage under the open window, and the lock. */
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { axeFindings } from './axe-findings';
import { expect, ROOT, test } from './fixtures';
import { Frame } from './pages/frame';
import { ReadPage } from './pages/read';
import { SafetyPage } from './pages/safety';

const NAME = 'Kaldor desk';
const SAMPLES = readdirSync(join(ROOT, 'resources/sample'))
  .filter((name) => name.endsWith('.txt'))
  .sort();
const TITLE = 'Who pays for the northern line?';
const TITLED = SAMPLES.indexOf('08-who-pays-for-the-northern-line.txt');
const PASSPHRASE = 'nine small boats';

/** The first line of one of the sample's articles. */
const titleOf = (index: number): string =>
  readFileSync(join(ROOT, 'resources/sample', SAMPLES[index] ?? ''), 'utf8').split('\n')[0] ?? '';

/** Brings in one of the sample's articles through the page's own file field. */
async function bringIn(page: Page, index: number): Promise<void> {
  const name = SAMPLES[index] ?? '';
  await page.getByTestId('choose-files').setInputFiles(join(ROOT, 'resources/sample', name));
  await expect(page.getByText(messages.frame.imports.states.added, { exact: true }).first()).toBeVisible();
}

const articles = (page: Page, count: number) =>
  expect(page.getByText(new RegExp(`^${count} articles?, `, 'u')).last()).toBeVisible();

test('the first backup appears by itself, read back and found whole', async ({ attache }) => {
  const { page } = await attache.start();
  await new Frame(page).newArchive(NAME);
  await bringIn(page, 0);
  const safety = new SafetyPage(page);
  await safety.open(NAME);
  await expect(safety.backup('by-itself').getByText(messages.safetyView.states.verified)).toBeVisible({
    timeout: 60_000,
  });
  await expect(
    safety.view.getByText(messages.safetyView.standing.verified(messages.safetyView.ago.now)),
  ).toBeVisible();
});

test('a backup is restored after a look at what would go, and back by the copy that was made first', async ({
  attache,
}) => {
  const { page } = await attache.start();
  await new Frame(page).newArchive(NAME);
  await bringIn(page, 0);
  await page.keyboard.press('ControlOrMeta+Shift+b');
  const safety = new SafetyPage(page);
  await safety.open(NAME);
  await expect(safety.backup('by-hand')).toHaveCount(1);

  await bringIn(page, 1);
  await articles(page, 2);
  await safety.open(NAME);
  await safety.restore(safety.backup('by-hand'), /^1 article/u);
  await articles(page, 1);

  await safety.restore(safety.backup('before-restoring'), /^1 article/u);
  await articles(page, 2);
});

test('a backup opens beside the archive as one of its own, and there is a way back', async ({ attache }) => {
  const { page } = await attache.start();
  await new Frame(page).newArchive(NAME);
  await bringIn(page, 0);
  const safety = new SafetyPage(page);
  await safety.open(NAME);
  await safety.view.getByRole('button', { name: messages.safetyView.backUpNow }).click();
  await safety.backup('by-hand').click();
  await safety.preview.getByRole('button', { name: messages.safetyView.restore.beside }).click();
  await expect(page.getByRole('button', { name: /^Archive: Kaldor desk, \d/u })).toBeVisible();
  await articles(page, 1);
  await page.getByRole('button', { name: messages.safetyView.restore.returnTo(NAME) }).click();
  await expect(page.getByRole('button', { name: messages.frame.archiveMenu(NAME) })).toBeVisible();
});

test('an archive that is damaged under the open window is told, repaired, and work goes on', async ({
  attache,
}) => {
  const first = await attache.start();
  await new Frame(first.page).newArchive(NAME);
  await bringIn(first.page, TITLED);
  await bringIn(first.page, 0);
  // Leaving makes a backup, and puts what stands in the log into the file.
  await first.close();
  const { page } = await attache.start();
  await page
    .getByRole('button', { name: `${NAME} `, exact: false })
    .last()
    .click();
  await articles(page, 2);
  // What is shown stands in memory; the other article's text has yet to come from the file.
  const read = new ReadPage(page);
  await expect(read.text).toBeVisible();
  const isShown = await page.getByRole('heading', { level: 1, name: TITLE }).isVisible();
  overwriteTexts(join(attache.dataFolder, 'archives', `${NAME}.attache`));

  await read.list
    .getByText(isShown ? titleOf(0) : TITLE, { exact: true })
    .first()
    .click();
  await expect(page.getByText(messages.safetyView.damage.title)).toBeVisible();
  await page.getByRole('button', { name: messages.safetyView.damage.repair }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: messages.safetyView.repairNow, exact: true })
    .click();
  const report = page.getByRole('dialog', { name: messages.safetyView.repairedTitle });
  await expect(report).toBeVisible({ timeout: 60_000 });
  await report.getByRole('button', { name: messages.safetyView.goOn }).click();
  await expect(page.getByText(messages.safetyView.damage.title)).toBeHidden();
  await articles(page, 2);
  await read.open(TITLE);

  await bringIn(page, 2);
  await articles(page, 3);
  const safety = new SafetyPage(page);
  await safety.open(NAME);
  await safety.view.getByRole('button', { name: messages.safetyView.check }).click();
  await expect(safety.view.getByText(messages.safetyView.sound, { exact: true })).toBeVisible();
});

test('an archive is encrypted, locked and unlocked, and a wrong passphrase says so; by keyboard alone', async ({
  attache,
}) => {
  const first = await attache.start();
  await new Frame(first.page).newArchive(NAME);
  await bringIn(first.page, 0);
  const before = new SafetyPage(first.page);
  await before.open(NAME);
  await before.encrypt(PASSPHRASE);

  await first.page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(before.passphrase).toBeFocused();
  await expect(first.page.getByText(/^\d+ articles?, /u)).toHaveCount(0);
  await expect(first.page.locator('[data-sonner-toast]')).toHaveCount(0); // they may name what stands in it
  await first.page.keyboard.type('eight small boats');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText(/^This is not the passphrase/u).first()).toBeVisible();
  await expect(before.passphrase).toBeFocused();
  await first.page.keyboard.type(PASSPHRASE);
  await first.page.keyboard.press('Enter');
  await articles(first.page, 1);
  await expect(before.view).toBeVisible();

  await first.close();
  const { page } = await attache.start();
  await page
    .getByRole('button', { name: `${NAME} `, exact: false })
    .last()
    .click();
  await expect(new SafetyPage(page).passphrase).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await articles(page, 1);
});

test('the page is worked by keyboard alone', async ({ attache }) => {
  const { page } = await attache.start();
  await new Frame(page).newArchive(NAME);
  await bringIn(page, 0);
  const safety = new SafetyPage(page);
  await safety.open(NAME);
  // The one that makes itself comes first, so that none comes between.
  await expect(safety.backup('by-itself')).toHaveCount(1, { timeout: 60_000 });
  await page.keyboard.press('ControlOrMeta+Shift+b');
  await expect(safety.backup('by-hand')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(safety.backups.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(safety.preview.getByText(messages.safetyView.restore.same)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(safety.preview).toBeHidden();
  await expect(safety.backups.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(safety.backups.first()).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(safety.backups.first()).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the Safety page, its preview and its dialogs, ${colorScheme}`, async ({
    attache,
  }) => {
    const { page } = await attache.start();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await new Frame(page).newArchive(NAME);
    await bringIn(page, 0);
    const safety = new SafetyPage(page);
    await safety.open(NAME);
    await page.keyboard.press('ControlOrMeta+Shift+b');
    await expect(safety.backup('by-hand')).toHaveCount(1);
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      found.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
    };
    await look('the page');
    await safety.backup('by-hand').click();
    await expect(safety.preview.getByText(messages.safetyView.restore.same)).toBeVisible();
    await look('the preview');
    for (const [name, button] of [
      ['encrypting', messages.safetyView.setPassphrase],
      ['where backups lie', messages.safetyView.change],
      ['forgetting', messages.safetyView.forget],
      ['the history', messages.safetyView.showHistory],
    ] as const) {
      await safety.view.getByRole('button', { name: button }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await safety.encrypt(PASSPHRASE);
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await expect(safety.passphrase).toBeFocused();
    await look('locked');
    expect(found).toEqual([]);
  });
}

/** Writes over the pages that the texts of articles stand on, as a disk that goes bad does. */
function overwriteTexts(path: string): void {
  const db = new Database(path, { readonly: true });
  const pages = db
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'revisions' AND pagetype <> 'internal'")
    .pluck()
    .all();
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const file = openSync(path, 'r+');
  for (const page of pages) writeSync(file, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size);
  closeSync(file);
}
