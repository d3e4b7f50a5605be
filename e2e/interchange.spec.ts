import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { attache as commandLine, makeTwoAnalysts } from './two-analysts';

async function open(page: Page, archive: string): Promise<void> {
  await page.getByRole('button', { name: messages.frame.start.openButton }).click();
  await page.getByRole('textbox', { name: messages.frame.start.path }).fill(archive);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: messages.frame.archiveMenu('two-analysts') })).toBeVisible();
}

async function fromMenu(page: Page, archive: string, item: string): Promise<void> {
  await page.getByRole('button', { name: messages.frame.archiveMenu(archive) }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What stands under a heading of the report, line by line. */
const linesUnder = (page: Page, heading: string) =>
  page.getByRole('dialog').locator('section').filter({ hasText: heading }).getByRole('listitem');

test('a project goes out of one window and into a fresh archive, with its losses said before', async ({
  attache,
}) => {
  const archive = makeTwoAnalysts(attache.dataFolder);
  const { page } = await attache.start();
  await open(page, archive);

  await fromMenu(page, 'two-analysts', messages.interchangeView.exportMenu);
  const dialog = page.getByRole('dialog', { name: messages.interchangeView.export.title });
  const losses = dialog.getByRole('region', { name: messages.interchangeView.export.losses });
  await expect(losses).toContainText(messages.interchange.loss({ loss: 'original-files', count: 2 }));
  await dialog.getByRole('radio', { name: messages.interchange.formats.csv }).check();
  await expect(losses).toContainText(messages.interchange.loss({ loss: 'article-texts', count: 2 }));
  await dialog.getByRole('radio', { name: messages.interchange.formats.qdpx }).check();
  await dialog.getByRole('button', { name: messages.interchangeView.export.confirm }).click();
  await expect(dialog).toContainText(messages.interchangeView.export.saved);
  const [file = ''] = attache.saved();
  expect(file).toMatch(/two-analysts\.qdpx$/u);
  await dialog.getByRole('button', { name: messages.interchangeView.export.done }).click();

  await page.getByRole('button', { name: messages.frame.archiveMenu('two-analysts') }).click();
  await page.getByRole('menuitem', { name: messages.frame.menu.newArchive }).click();
  await page.getByRole('textbox', { name: messages.frame.start.name }).fill('fresh');
  await page.getByRole('button', { name: messages.frame.start.create, exact: true }).click();
  await fromMenu(page, 'fresh', messages.interchangeView.takeInMenu);
  await page
    .getByTestId('choose-coding')
    .setInputFiles({ name: 'desk.qdpx', mimeType: '', buffer: readFileSync(file) });
  const coming = ['2 articles', '10 passages', '10 tags', '2 analysts'];
  await expect(linesUnder(page, messages.interchangeView.takeIn.comes)).toHaveText(coming);
  await expect(page.getByText(messages.frame.counts(EMPTY))).toBeVisible();

  await page
    .getByRole('dialog')
    .getByRole('button', { name: messages.interchangeView.takeIn.confirm, exact: true })
    .click();
  await expect(linesUnder(page, messages.interchangeView.takeIn.came)).toHaveText(coming);
  await page.getByRole('dialog').getByRole('button', { name: messages.interchangeView.takeIn.undo }).click();
  await expect(page.getByRole('dialog')).toContainText(messages.interchangeView.takeIn.undone);

  // And once more, to stay; a third time there is nothing to come.
  for (const expected of [coming, []]) {
    await page
      .getByTestId('choose-coding')
      .setInputFiles({ name: 'desk.qdpx', mimeType: '', buffer: readFileSync(file) });
    await expect(linesUnder(page, messages.interchangeView.takeIn.comes)).toHaveText([...expected]);
    const confirm = page
      .getByRole('dialog')
      .getByRole('button', { name: messages.interchangeView.takeIn.confirm, exact: true });
    if (expected.length === 0) await expect(confirm).toBeDisabled();
    else {
      await confirm.click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: messages.interchangeView.takeIn.done })
        .click();
      await fromMenu(page, 'fresh', messages.interchangeView.takeInMenu);
    }
  }
  const fresh = join(attache.dataFolder, 'archives', 'fresh.attache');
  expect(agreementIn(fresh)).toEqual(agreementIn(archive));
});

/** How far the two agree, to the last character; names and row ids aside. */
function agreementIn(archive: string): object {
  const printed = commandLine('agreement', '--archive', archive, '--unit', 'characters', '--json');
  const { units, pairs, percent, kappa, alpha, brennanPrediger, disagreements } = JSON.parse(
    printed,
  ) as Readonly<Record<string, unknown>>;
  return { units, pairs, percent, kappa, alpha, brennanPrediger, disagreements };
}

const EMPTY = {
  articles: 0,
  articlesToReread: 0,
  quotes: 0,
  quotesToReview: 0,
  unsettled: 0,
  people: 0,
  annotations: 0,
  briefs: 0,
  merges: 0,
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialogs of other programs, ${colorScheme}`, async ({ attache }) => {
    const archive = makeTwoAnalysts(attache.dataFolder);
    const { page } = await attache.start();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, archive);
    const check = async (): Promise<unknown> => {
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(' '))]);
    };
    await fromMenu(page, 'two-analysts', messages.interchangeView.exportMenu);
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    expect(await check()).toEqual([]);
    await page.keyboard.press('Escape');
    await fromMenu(page, 'two-analysts', messages.interchangeView.takeInMenu);
    expect(await check()).toEqual([]);
    const strange = [
      { type: 'Annotation', body: 'x', target: { source: 'https://a.example', selector: QUOTE } },
    ];
    await page
      .getByTestId('choose-coding')
      .setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from(JSON.stringify(strange)) });
    await expect(page.getByRole('dialog')).toContainText(messages.interchangeView.takeIn.unplaced(1));
    expect(await check()).toEqual([]);
  });
}

const QUOTE = { type: 'TextQuoteSelector', exact: 'Words of an article that is not here' };

test('what its marking keeps here is listed before the export, and goes along for a reason that is kept', async ({
  attache,
}) => {
  const archive = join(attache.dataFolder, 'marked.attache');
  const file = join(attache.dataFolder, 'harbour.txt');
  writeFileSync(file, 'TLP:RED\n\nHarbour report\n\nThe ferries go on sailing.');
  commandLine('import', file, '--archive', archive);
  const { page } = await attache.start();
  await page.getByRole('button', { name: messages.frame.start.openButton }).click();
  await page.getByRole('textbox', { name: messages.frame.start.path }).fill(archive);
  await page.keyboard.press('Enter');

  await fromMenu(page, 'marked', messages.interchangeView.exportMenu);
  const dialog = page.getByRole('dialog', { name: messages.interchangeView.export.title });
  const leaving = dialog.getByRole('region', { name: messages.leaving.marking });
  await expect(leaving).toContainText(messages.leaving.staying(1));
  await expect(leaving.getByRole('listitem')).toHaveText('Harbour report, TLP:RED');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze();
  expect(violations).toEqual([]);
  await leaving.getByRole('textbox', { name: messages.leaving.reason }).fill('The author agreed.');
  await expect(leaving).toContainText(messages.leaving.goesAlong(1));
  await dialog.getByRole('button', { name: messages.interchangeView.export.confirm }).click();
  await expect(dialog).toContainText(messages.leaving.goesAlong(1));
  await dialog.getByRole('button', { name: messages.interchangeView.export.done }).click();

  await fromMenu(page, 'marked', messages.interchangeView.exportMenu);
  await leaving.getByText(messages.leaving.history(1)).click();
  await expect(leaving).toContainText('The author agreed.');
});
