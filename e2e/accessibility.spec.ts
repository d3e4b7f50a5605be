import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { en } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { BriefsPage } from './pages/briefs';
import { Frame } from './pages/frame';
import { PreviewPane } from './pages/preview';
import { ReadPage } from './pages/read';

/** Every screen, in the order that a tour of the sample archive meets them. */
const SCREENS: readonly (readonly [name: string, show: (page: Page) => Promise<void>])[] = [
  [
    'first run',
    async (page) => expect(page.getByRole('button', { name: en.frame.start.sampleButton })).toBeVisible(),
  ],
  [
    'restoring',
    async (page) => {
      await page.getByRole('button', { name: en.frame.start.restoreButton }).click();
      await expect(page.getByRole('dialog', { name: en.frame.start.restoreDialog })).toBeVisible();
    },
  ],
  [
    'reading',
    async (page) => {
      await page.keyboard.press('Escape');
      await new Frame(page).openSample();
      await new ReadPage(page).open('Who pays for the northern line?');
    },
  ],
  [
    'correcting',
    async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('c');
      await expect(page.getByRole('combobox', { name: en.read.who })).toBeVisible();
    },
  ],
  [
    'annotations',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await new ReadPage(page).tab('annotations').click();
    },
  ],
  ['source', async (page) => new ReadPage(page).tab('source').click()],
  [
    'importing',
    async (page) => {
      await page.getByTestId('choose-files').setInputFiles([
        { name: 'scan.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7') },
        { name: 'line.txt', mimeType: '', buffer: Buffer.from('One line, and nobody speaks.') },
      ]);
      await expect(page.getByRole('button', { name: en.frame.imports.remedies.paste })).toBeVisible();
    },
  ],
  [
    'pasting',
    async (page) => {
      await page.keyboard.press('n');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: en.frame.imports.pasteFor('scan.pdf') });
      await expect(dialog.getByRole('textbox').first()).toBeFocused();
    },
  ],
  [
    'passages without a place',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: en.frame.archiveMenu('Sample archive') }).click();
      await page.getByRole('menuitem', { name: en.revisions.menu }).click();
      await expect(page.getByText(en.revisions.none)).toBeVisible();
    },
  ],
  [
    'quotes',
    async (page) => {
      await page.keyboard.press('Escape');
      await new Frame(page).go('quotes');
    },
  ],
  ['people', async (page) => new Frame(page).go('people')],
  [
    'merging people',
    async (page) => {
      await page.keyboard.press('m');
      await expect(page.getByRole('combobox', { name: en.peopleView.merge.who })).toBeVisible();
    },
  ],
  [
    'splitting a person',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await expect(page.getByRole('textbox', { name: en.peopleView.split.name })).toBeVisible();
      await page.getByRole('checkbox').first().check();
    },
  ],
  [
    'themes',
    async (page) => {
      await page.keyboard.press('Escape');
      await new Frame(page).go('themes');
    },
  ],
  [
    'likely passages',
    async (page) => {
      await page.keyboard.press('l');
      await expect(page.getByRole('button', { name: en.themesView.likely.accept }).first()).toBeVisible();
    },
  ],
  [
    'merging themes',
    async (page) => {
      await page.keyboard.press('m');
      await expect(page.getByRole('combobox', { name: en.themesView.merging.into })).toBeVisible();
    },
  ],
  [
    'splitting a theme',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await expect(page.getByRole('textbox', { name: en.themesView.splitting.name })).toBeVisible();
      await page.getByRole('checkbox').first().check();
    },
  ],
  [
    'the history of the codebook',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('h');
      await expect(page.getByRole('dialog', { name: en.themesView.changes.title })).toBeVisible();
    },
  ],
  [
    'a new theme',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      await expect(page.getByRole('textbox', { name: en.themesView.form.name, exact: true })).toBeVisible();
    },
  ],
  [
    'briefs',
    async (page) => {
      await page.keyboard.press('Escape');
      await new Frame(page).go('briefs');
    },
  ],
  ['a brief', async (page) => new BriefsPage(page).draft(['Autonomy', 'Deterrence'], 'A brief to look at')],
  [
    'a brief with its PDF',
    async (page) => {
      await page.keyboard.press('ControlOrMeta+p');
      await new PreviewPane(page).drawn();
    },
  ],
  [
    'exporting',
    async (page) => {
      await page.keyboard.press('ControlOrMeta+p');
      await page.keyboard.press('ControlOrMeta+e');
      await expect(page.getByRole('dialog', { name: en.briefsView.exportTitle })).toBeVisible();
    },
  ],
  [
    'the keys',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('heading').first().click();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'the search',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('deterrence');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ attache }) => {
    test.setTimeout(180_000);
    const { page } = await attache.start();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const [name, show] of SCREENS) {
      await show(page);
      await page.waitForTimeout(300);
      // Legacy mode gathers its results in the page itself; otherwise axe opens a second page, which the shell refuses.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      for (const { id, nodes } of violations) {
        found.push(
          ...nodes.map((node) => `${name}: ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
        );
      }
    }
    expect(found).toEqual([]);
  });
}
