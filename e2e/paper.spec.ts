/** What a brief is printed on, and whom its file names: chosen where it goes out, followed by the pages beside the draft. */
import type { Page } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { axeFindings } from './axe-findings';
import { expect, test } from './fixtures';
import { BriefsPage } from './pages/briefs';
import { Frame } from './pages/frame';
import { PreviewPane } from './pages/preview';
import { readPdf } from './read-pdf';

const SAMPLE_BRIEF = 'A deposit, not a guarantee';
const AUTHORS = ['Idris Fenwright', 'Marthe Solvang-Okoro'];

async function openSampleBrief(page: Page): Promise<PreviewPane> {
  const frame = new Frame(page);
  await frame.openSample();
  await frame.go('briefs');
  await page.getByText(SAMPLE_BRIEF).first().click();
  await expect(new BriefsPage(page).title).toHaveValue(SAMPLE_BRIEF);
  return new PreviewPane(page);
}

/** Height by width of the first page, in hundredths: 141 for A4, 129 for Letter. */
const shape = async (preview: PreviewPane): Promise<number> =>
  preview.sheet(1).evaluate((sheet) => Math.round((100 * sheet.clientHeight) / sheet.clientWidth));

test('by keys alone a brief goes out on Letter with its author named, and the pages beside it are so too', async ({
  attache,
}) => {
  const { page } = await attache.start();
  const preview = await openSampleBrief(page);
  await page.keyboard.press('ControlOrMeta+p');
  await preview.drawn();
  expect(await shape(preview)).toBe(141);

  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: messages.briefsView.exportTitle });
  const paper = dialog.getByRole('group', { name: messages.preview.paper });
  await paper.getByRole('button', { name: messages.preview.papers.letter }).press('Enter');
  await expect(paper.getByRole('button', { name: messages.preview.papers.letter })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(dialog.getByText(messages.exchangeView.namesNobody)).toBeVisible();
  await dialog.getByRole('checkbox', { name: messages.exchangeView.nameAuthors }).press('Space');
  await expect(dialog.getByText(messages.exchangeView.namesThem(AUTHORS))).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const { exportNow, exportAnyway } = messages.briefsView;
  await dialog
    .getByRole('button', { name: new RegExp(`^(${exportNow}|${exportAnyway})$`, 'u') })
    .press('Enter');
  await expect(page.getByText(messages.briefsView.exported, { exact: true }).first()).toBeVisible();
  const [path = ''] = attache.saved();
  const { author, size } = await readPdf(path);
  expect([author, size]).toEqual([AUTHORS.join('; '), [612, 792]]);
  await expect.poll(() => shape(preview)).toBe(129);
});

test('the paper is chosen beside the pages as well, and is so with the next start', async ({ attache }) => {
  const first = await attache.start();
  const { page } = first;
  const preview = await openSampleBrief(page);
  await preview.button.click();
  await preview.drawn();
  const choice = preview.pane.getByRole('combobox', { name: messages.preview.paper });
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: messages.preview.papers.letter })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => shape(preview)).toBe(129);
  await preview.drawn();
  expect(await axeFindings(page)).toEqual([]);
  await first.close();

  const again = await attache.start();
  const then = await openSampleBrief(again.page);
  await then.drawn();
  expect(await shape(then)).toBe(129);
});
