import type { Locator } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { BriefsPage } from './pages/briefs';
import { Frame } from './pages/frame';
import { ReadPage } from './pages/read';
import { readPdf } from './read-pdf';

/** More stops than any view has. */
const MOST_STEPS = 40;

/** Presses a key until this has the focus. */
async function reach(target: Locator, key: 'Tab' | 'F6'): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test('annotate and tag with the keyboard alone', async ({ attache }) => {
  const { page } = await attache.start();
  const { keyboard } = page;
  const read = new ReadPage(page);

  // To the sample, by Tab and Enter.
  const sample = page.getByRole('button', { name: messages.frame.start.sampleButton });
  await reach(sample, 'Tab');
  await keyboard.press('Enter');
  await expect(page.getByText(messages.frame.sampleFlag, { exact: true })).toBeVisible({ timeout: 60_000 });

  // To an article, by searching for it.
  await keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await keyboard.type('treasuries have argued');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(read.text).toBeVisible();

  // Into the text, a sentence, a theme, a note.
  await reach(read.text, 'F6');
  await keyboard.press('s');
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(selected.length).toBeGreaterThan(20);
  await keyboard.press('2');
  await keyboard.press('n');
  await expect(page.getByRole('textbox', { name: messages.read.noteLabel })).toBeFocused();
  await keyboard.type('Who pays, said plainly.');
  await keyboard.press('ControlOrMeta+Enter');

  await read.tab('annotations').press('Enter');
  await expect(read.inspector.getByText('Who pays, said plainly.')).toBeVisible();
  await expect(read.inspector.getByText('Burden-sharing').first()).toBeVisible();

  // And undone again, twice, from anywhere.
  await keyboard.press('ControlOrMeta+z');
  await expect(read.inspector.getByText('Who pays, said plainly.')).toBeHidden();
});

test('brief and export with the keyboard alone', async ({ attache }) => {
  const { page } = await attache.start();
  const { keyboard } = page;
  const briefs = new BriefsPage(page);
  await reach(page.getByRole('button', { name: messages.frame.start.sampleButton }), 'Tab');
  await keyboard.press('Enter');
  await expect(page.getByText(messages.frame.sampleFlag, { exact: true })).toBeVisible({ timeout: 60_000 });

  // Draft one from a theme.
  await keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { level: 1, name: messages.briefsView.title })).toBeVisible();
  await keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: messages.briefsView.newTitle });
  await expect(dialog.getByRole('checkbox', { name: 'Autonomy' })).toBeFocused();
  await reach(dialog.getByRole('checkbox', { name: 'Deterrence' }), 'Tab');
  await keyboard.press('Space');
  await reach(dialog.getByLabel(messages.briefsView.briefTitle, { exact: true }), 'Tab');
  await keyboard.type('Typed from end to end');
  await keyboard.press('Enter');
  await expect(briefs.title).toHaveValue('Typed from end to end');

  // The bottom line, then a judgement with likelihood, confidence and evidence.
  await reach(briefs.bottomLine, 'Tab');
  await keyboard.type('Nobody touched the mouse.');
  await keyboard.press('Alt+j');
  const judgement = page.getByRole('region', { name: messages.briefsView.judgementName(1) });
  await expect(judgement.getByRole('textbox').first()).toBeFocused();
  await keyboard.type('It is likely that this works.');
  await keyboard.press('Alt+ArrowRight');
  await expect(judgement.getByRole('radio', { checked: true })).toBeVisible();
  await keyboard.press('Alt+e');
  await keyboard.type('deterrence');
  await keyboard.press('ArrowDown');
  await keyboard.press('e');
  await keyboard.press('Escape');
  await expect(judgement.getByRole('textbox').first()).toBeFocused();
  await expect(judgement.getByRole('listitem')).toHaveCount(1);
  await briefs.saved();

  // Out as a PDF, past what is unsettled.
  await keyboard.press('ControlOrMeta+e');
  const leave = page.getByRole('dialog', { name: messages.briefsView.exportTitle }).getByRole('button', {
    name: new RegExp(`^(${messages.briefsView.exportNow}|${messages.briefsView.exportAnyway})$`, 'u'),
  });
  await expect(leave).toBeVisible();
  await reach(leave, 'Tab');
  await keyboard.press('Enter');
  await expect(page.getByText(messages.briefsView.exported, { exact: true }).first()).toBeVisible({
    timeout: 60_000,
  });
  const { text } = await readPdf(attache.saved()[0] ?? '');
  expect(text).toContain('Typed from end to end');
  expect(text).toContain('Nobody touched the mouse.');
  expect(text).toContain('It is likely that this works.1');
});

test('the list of keys opens on ? and gives the focus back', async ({ attache }) => {
  const { page } = await attache.start();
  await new Frame(page).openSample();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText(messages.frame.keys.search);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
