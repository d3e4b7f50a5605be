import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';
import { ReadPage } from './pages/read';

const TITLE = 'Harbour talks';
const SAID = 'The invoice comes to whoever sails last';
const SAYS_NOW = 'The invoice goes to whoever sails last';
const TEXT = `${TITLE}

Envoys met on Monday in the old customs house. They stayed until the lamps were lit.

“${SAID},” said Mira Holt, a harbour pilot. Nobody laughed. The ferries had gone home.`;

test('a corrected text leaves a quote without a place, and one key puts it there', async ({ attache }) => {
  const file = join(attache.dataFolder, 'talks.txt');
  writeFileSync(file, TEXT);
  const { page } = await attache.start();
  const frame = new Frame(page);
  const read = new ReadPage(page);
  await frame.newArchive('Desk');
  await frame.importFile(file);
  await frame.go('read');
  await read.open(TITLE);
  await expect(read.card).toContainText(SAID);
  await page.keyboard.press('a');

  await read.inspector.getByRole('tab', { name: messages.read.tabs.source }).click();
  await read.inspector.getByRole('button', { name: messages.revisions.correct.action }).press('Enter');
  const dialog = page.getByRole('dialog', { name: messages.revisions.correct.title });
  const text = dialog.getByRole('textbox', { name: messages.revisions.correct.text });
  await text.fill((await text.inputValue()).replace(SAID, SAYS_NOW));
  await expect(dialog.getByText('0 passages would keep their places; 1 to review.')).toBeVisible();
  await dialog.getByRole('textbox', { name: messages.revisions.correct.reason }).fill('Erratum');
  await dialog.getByRole('textbox', { name: messages.revisions.correct.reason }).press('Enter');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: messages.revisions.bannerAction }).press('Enter');
  const list = page.getByRole('main', { name: messages.revisions.title });
  await expect(list.getByRole('listitem')).toContainText(SAID);
  await expect(list.getByRole('button', { pressed: true })).toContainText(SAYS_NOW);
  await page.keyboard.press('a');
  await expect(list.getByText(messages.revisions.none)).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByText(messages.revisions.banner(1))).toHaveCount(0);
  await expect(read.inspector).toContainText(SAYS_NOW);
  await page.keyboard.press('z');
  await expect(page.getByText(messages.revisions.banner(1))).toBeVisible();
  await page.keyboard.press('z');
  await expect(read.text).toContainText(SAID);
});
