import { en } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';
import { ReadPage } from './pages/read';

test('annotate and tag with the keyboard alone', async ({ attache }) => {
  const { page } = await attache.start();
  const { keyboard } = page;
  const read = new ReadPage(page);

  // To the sample, by Tab and Enter.
  const sample = page.getByRole('button', { name: en.frame.start.sampleButton });
  for (
    let steps = 0;
    steps < 40 && !(await sample.evaluate((button) => button === document.activeElement));
    steps += 1
  ) {
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await expect(page.getByText(en.frame.sampleFlag, { exact: true })).toBeVisible({ timeout: 60_000 });

  // To an article, by searching for it.
  await keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await keyboard.type('treasuries have argued');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(read.text).toBeVisible();

  // Into the text, a sentence, a theme, a note.
  for (
    let steps = 0;
    steps < 10 && !(await read.text.evaluate((text) => text === document.activeElement));
    steps += 1
  ) {
    await keyboard.press('F6');
  }
  await expect(read.text).toBeFocused();
  await keyboard.press('s');
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(selected.length).toBeGreaterThan(20);
  await keyboard.press('2');
  await keyboard.press('n');
  await expect(page.getByRole('textbox', { name: en.read.noteLabel })).toBeFocused();
  await keyboard.type('Who pays, said plainly.');
  await keyboard.press('ControlOrMeta+Enter');

  await read.tab('annotations').press('Enter');
  await expect(read.inspector.getByText('Who pays, said plainly.')).toBeVisible();
  await expect(read.inspector.getByText('Burden-sharing').first()).toBeVisible();

  // And undone again, twice, from anywhere.
  await keyboard.press('ControlOrMeta+z');
  await expect(read.inspector.getByText('Who pays, said plainly.')).toBeHidden();
});

test('the list of keys opens on ? and gives the focus back', async ({ attache }) => {
  const { page } = await attache.start();
  await new Frame(page).openSample();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText(en.frame.keys.search);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
