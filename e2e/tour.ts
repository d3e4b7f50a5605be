import type { Page } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, type Attache } from './fixtures';
import { BriefsPage } from './pages/briefs';
import { Frame } from './pages/frame';
import { IncomingPage } from './pages/incoming';
import { PreviewPane } from './pages/preview';
import { ReadPage } from './pages/read';

/** Every screen, in the order that a tour of the sample archive meets them. */
export const SCREENS: readonly (readonly [
  name: string,
  show: (page: Page, attache: Attache) => Promise<void>,
])[] = [
  [
    'first run',
    async (page) =>
      expect(page.getByRole('button', { name: messages.frame.start.sampleButton })).toBeVisible(),
  ],
  [
    'restoring',
    async (page) => {
      await page.getByRole('button', { name: messages.frame.start.restoreButton }).click();
      await expect(page.getByRole('dialog', { name: messages.frame.start.restoreDialog })).toBeVisible();
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
      await expect(page.getByRole('combobox', { name: messages.read.who })).toBeVisible();
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
      await expect(page.getByRole('button', { name: messages.frame.imports.remedies.paste })).toBeVisible();
    },
  ],
  [
    'pasting',
    async (page) => {
      await page.keyboard.press('n');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: messages.frame.imports.pasteFor('scan.pdf') });
      await expect(dialog.getByRole('textbox').first()).toBeFocused();
    },
  ],
  [
    'passages without a place',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: messages.frame.archiveMenu(messages.shell.sampleName) }).click();
      await page.getByRole('menuitem', { name: messages.revisions.menu }).click();
      await expect(page.getByText(messages.revisions.none)).toBeVisible();
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
      await expect(page.getByRole('combobox', { name: messages.peopleView.merge.who })).toBeVisible();
    },
  ],
  [
    'splitting a person',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await expect(page.getByRole('textbox', { name: messages.peopleView.split.name })).toBeVisible();
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
      await expect(
        page.getByRole('button', { name: messages.themesView.likely.accept }).first(),
      ).toBeVisible();
    },
  ],
  [
    'merging themes',
    async (page) => {
      await page.keyboard.press('m');
      await expect(page.getByRole('combobox', { name: messages.themesView.merging.into })).toBeVisible();
    },
  ],
  [
    'splitting a theme',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await expect(page.getByRole('textbox', { name: messages.themesView.splitting.name })).toBeVisible();
      await page.getByRole('checkbox').first().check();
    },
  ],
  [
    'the history of the codebook',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('h');
      await expect(page.getByRole('dialog', { name: messages.themesView.changes.title })).toBeVisible();
    },
  ],
  [
    'a new theme',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      await expect(
        page.getByRole('textbox', { name: messages.themesView.form.name, exact: true }),
      ).toBeVisible();
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
      await expect(page.getByRole('dialog', { name: messages.briefsView.exportTitle })).toBeVisible();
    },
  ],
  [
    'making a key',
    async (page) => {
      const dialog = page.getByRole('dialog', { name: messages.briefsView.exportTitle });
      await dialog.getByRole('checkbox', { name: messages.exchangeView.fullTexts }).press('Space');
      await dialog.getByRole('checkbox', { name: /Sign it as/u }).press('Space');
      await dialog.getByLabel(messages.exchangeView.passphrase, { exact: true }).fill('nine small boats');
      await dialog.getByLabel(messages.exchangeView.repeat, { exact: true }).fill('nine small boats');
      await page.keyboard.press('Enter');
      await expect(dialog.getByText(messages.exchangeView.keyMade)).toBeVisible();
    },
  ],
  [
    'the history of a brief',
    async (page) => {
      await page.keyboard.press('Enter');
      await expect(page.getByText(messages.briefsView.exported, { exact: true })).toBeVisible();
      await page.getByRole('button', { name: messages.briefsView.more }).click();
      await page.getByRole('menuitem', { name: messages.exchangeView.history.menu }).click();
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    },
  ],
  [
    'a brief of one’s own',
    async (page, attache) => {
      await page.keyboard.press('Escape');
      await new IncomingPage(page).drop(attache.saved()[0] ?? '');
      await page.getByRole('button', { name: messages.exchangeView.openBrief }).click();
    },
  ],
  [
    'a brief that is new',
    async (page, attache) => {
      await page.getByRole('button', { name: messages.briefsView.more }).click();
      await page.getByRole('menuitem', { name: messages.briefsView.removeBrief }).click();
      await page.getByRole('button', { name: messages.briefsView.removeIt }).click();
      await expect(page.getByRole('heading', { level: 1, name: messages.briefsView.title })).toBeVisible();
      await new IncomingPage(page).drop(attache.saved()[0] ?? '');
      await expect(new IncomingPage(page).rows('new').first()).toBeVisible();
      await page.keyboard.press('j');
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
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await page.keyboard.type('deterrence');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    },
  ],
];
