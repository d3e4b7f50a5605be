import type { Page } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';
import { ReadPage } from './pages/read';

/** The codebook as its tree reads: name and level of each theme, from the left edge of their glyphs. */
async function codebook(page: Page): Promise<readonly string[]> {
  const tree = page.getByRole('complementary', { name: messages.themesView.codebook });
  const rows = await tree.locator('li .name').allInnerTexts();
  const lefts = await tree
    .locator('li .name')
    .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().left));
  const first = Math.min(...lefts);
  return rows.map((row, index) => `${(lefts[index] ?? 0) > first + 10 ? '> ' : ''}${row.trim()}`);
}

test('the codebook is rearranged by keys alone, and every step is undone', async ({ attache }) => {
  const { page } = await attache.start();
  const frame = new Frame(page);
  await frame.openSample();
  await frame.go('themes');
  const names = () => codebook(page);
  const before = ['Autonomy', 'Burden-sharing', 'Deterrence', 'Speed of decision'];
  await expect.poll(names).toEqual(before);

  await page.keyboard.press('j');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(names).toEqual(['Autonomy', '> Burden-sharing', 'Deterrence', 'Speed of decision']);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(names).toEqual(before);

  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: messages.themesView.merging.into }).pressSequentially('deterr');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Autonomy', 'Deterrence', 'Speed of decision']);
  await page.keyboard.press('z');
  await expect.poll(names).toEqual(before);

  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: messages.themesView.splitting.name }).fill('Invoices');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await dialog.getByRole('textbox', { name: messages.themesView.splitting.name }).press('Enter');
  await expect.poll(async () => (await names()).includes('Invoices')).toBe(true);

  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: messages.themesView.changes.title })).toContainText(
    messages.themesView.changes.what['split-theme']('Invoices', 'Deterrence'),
  );
  await page.keyboard.press('Escape');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('z');
  await expect.poll(names).toEqual(before);
});

test('a likely passage is tagged by one key and another rejected by one, and both are undone', async ({
  attache,
}) => {
  const { page } = await attache.start();
  const frame = new Frame(page);
  await frame.openSample();
  await frame.go('themes');
  await page.keyboard.press('l');
  const list = page.getByRole('main').getByRole('listitem');
  const current = list.and(page.locator('[aria-current]'));
  // Not innerText: what is not yet drawn has none.
  const wordsOfCurrent = async () => (await current.locator('.passage').textContent()) ?? '';
  const first = await wordsOfCurrent();
  await page.keyboard.press('y');
  await expect(current.locator('.passage')).not.toHaveText(first);
  await expect(list.filter({ hasText: first })).toHaveCount(0);
  const second = await wordsOfCurrent();
  await page.keyboard.press('x');
  await expect(list.filter({ hasText: second })).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(list.filter({ hasText: second })).toHaveCount(1);
  await page.keyboard.press('z');
  await expect(list.filter({ hasText: first })).toHaveCount(1);
});

test('in the text, paragraphs are proposed beside the annotations, with the words that speak for them', async ({
  attache,
}) => {
  const { page } = await attache.start();
  await new Frame(page).openSample();
  const read = new ReadPage(page);
  await read.open('Allies leave Hallin with a number and an argument');
  await read.tab('annotations').click();
  const likely = page.getByRole('region', { name: messages.read.likely });
  const items = likely.getByRole('listitem');
  await expect(items.first()).toContainText('Suggested because the passage says');
  const count = await items.count();
  await page.keyboard.press('y');
  await expect(page.getByRole('tab', { name: messages.read.tabs.annotations })).toContainText('3');
  await page.keyboard.press('x');
  await expect.poll(() => items.count()).toBeLessThanOrEqual(count);
});
