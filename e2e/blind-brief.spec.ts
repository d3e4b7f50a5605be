/** A colleague's brief in an archive whose blind mode hides what the colleague coded. */
import type { Page } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { axeFindings } from './axe-findings';
import { expect, test, type Attache } from './fixtures';
import { BriefsPage } from './pages/briefs';
import { Frame } from './pages/frame';
import { IncomingPage } from './pages/incoming';
import { PreviewPane } from './pages/preview';
import { readPdf } from './read-pdf';

const BRIEF = 'A deposit, not a guarantee';
/** The sample brief cites so many passages, and so many of them in its sections. */
const PASSAGES = 4;
const IN_SECTIONS = 2;

/** The sample brief goes out at one desk and comes in at another, where blind mode is then switched on. */
async function takeInBlind(attache: Attache): Promise<Page> {
  const a = await attache.start({ desk: 'a' });
  await new Frame(a.page).openSample();
  await new Frame(a.page).go('briefs');
  await a.page.getByText(BRIEF).first().click();
  await expect(new BriefsPage(a.page).title).toHaveValue(BRIEF);
  await new BriefsPage(a.page).exportPdf();
  await a.close();

  const { page } = await attache.start({ desk: 'b' });
  await new Frame(page).newArchive('Ben');
  const incoming = new IncomingPage(page);
  await incoming.drop(attache.saved()[0] ?? '');
  await expect(incoming.rows('new').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(new BriefsPage(page).title).toHaveValue(BRIEF);
  await page.getByRole('button', { name: messages.frame.archiveMenu('Ben') }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: messages.coding.blindMenu }).press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText(/^.*Blind: done with 0/u);
  return page;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what blind mode hides of a brief is said, not shown, and stays out of what leaves, ${colorScheme}`, async ({
    attache,
  }) => {
    const page = await takeInBlind(attache);
    await page.emulateMedia({ colorScheme });
    await expect(page.getByText(messages.briefsView.hiddenEvidence)).toHaveCount(IN_SECTIONS);
    await expect(page.getByText(messages.briefsView.lostEvidence)).toHaveCount(0);
    await page.getByText(messages.briefsView.hiddenEvidence).first().scrollIntoViewIfNeeded();
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.press('ControlOrMeta+p');
    await expect(new PreviewPane(page).pane.getByText(messages.preview.warnings(1))).toBeVisible();

    await page.keyboard.press('ControlOrMeta+e');
    const dialog = page.getByRole('dialog', { name: messages.briefsView.exportTitle });
    await expect(dialog.getByText(messages.briefsView.unsettled.hidden(PASSAGES))).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: messages.briefsView.exportAnyway }).press('Enter');
    await expect(dialog.getByText(messages.exchange.blindExport)).toBeVisible();
    await dialog.getByRole('button', { name: messages.briefsView.tryAgain }).press('Enter');
    await dialog.getByRole('button', { name: messages.exchangeView.readerCopy }).press('Enter');
    await dialog.getByRole('button', { name: messages.briefsView.exportAnyway }).press('Enter');
    await expect(page.getByText(messages.exchange.hiddenLeftOut(PASSAGES))).toBeVisible();
    const files = attache.saved();
    expect(files.length).toBe(2);
    const [whole = '', copy = ''] = await Promise.all(files.map(async (path) => (await readPdf(path)).text));
    const count = (text: string): number => text.split(messages.briefs.passage).length - 1;
    expect([count(whole), count(copy)].sort((one, other) => one - other)[0]).toBe(0);
  });
}
