import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { axeFindings } from './axe-findings';
import { expect, ROOT, test } from './fixtures';
import { BriefsPage } from './pages/briefs';
import { Frame } from './pages/frame';
import { IncomingPage } from './pages/incoming';
import { ReadPage } from './pages/read';

const ARTICLE = {
  file: join(ROOT, 'resources/sample/08-who-pays-for-the-northern-line.txt'),
  title: 'Who pays for the northern line?',
};
const TITLE = 'Who will pay for the north';
const STATEMENT = 'It is likely that the north pays more.';
const PASSPHRASE = 'nine small boats';
const briefWords = messages.briefsView;

async function callOneself(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Archive: /u }).click();
  await page.getByRole('menuitem', { name: /^Your name/u }).click();
  const dialog = page.getByRole('dialog', { name: messages.frame.start.analystDialog });
  await dialog.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** A brief with one judgement, drafted from one article. */
async function writeBrief(page: Page, title = TITLE): Promise<void> {
  const frame = new Frame(page);
  const briefs = new BriefsPage(page);
  await frame.newArchive('North');
  await callOneself(page, 'Ada Quill');
  await frame.importFile(ARTICLE.file);
  await frame.go('briefs');
  await briefs.draft(['Burden-sharing'], title);
  await briefs.bottomLine.fill('The north pays.');
  await page.keyboard.press('Alt+j');
  await page.keyboard.type(STATEMENT);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(likelihood(page)).toHaveAccessibleName(/^Likely/u);
  await briefs.saved();
}

const likelihood = (page: Page) =>
  page
    .getByRole('region', { name: briefWords.judgementName(1) })
    .getByRole('radio', { checked: true })
    .first();

/** Signs with a key that is made on the way; gives its words. */
async function exportSigned(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: briefWords.exportTitle });
  await dialog.getByRole('checkbox', { name: messages.exchangeView.sign('Ada Quill') }).press('Space');
  await dialog.getByLabel(messages.exchangeView.passphrase, { exact: true }).focus();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(messages.exchangeView.keyMade)).toBeVisible();
  const told = await dialog.locator('ol li').allTextContents();
  await dialog.getByRole('button', { name: new RegExp(`^${briefWords.exportNow}`, 'u') }).press('Enter');
  await expect(page.getByText(briefWords.exported, { exact: true })).toBeVisible({ timeout: 60_000 });
  return told;
}

test('a signed brief goes to a colleague, who disagrees, and comes back', async ({ attache }) => {
  test.setTimeout(180_000);
  const a = await attache.start();
  const b = await attache.start({ desk: '-b' });
  const atB = new IncomingPage(b.page);
  const atA = new IncomingPage(a.page);
  let told: readonly string[] = [];

  await test.step('A writes and signs', async () => {
    await writeBrief(a.page);
    told = await exportSigned(a.page);
    expect(told).toHaveLength(16);
    await a.page.getByRole('button', { name: /^Archive: /u }).click();
    await a.page.getByRole('menuitem', { name: messages.exchangeView.myKeyMenu }).click();
    const dialog = a.page.getByRole('dialog', { name: messages.exchangeView.myKey });
    await expect(dialog.locator('ol li')).toHaveText([...told]);
    await a.page.keyboard.press('Escape');
  });
  const [first = ''] = attache.saved();

  await test.step('B drops the PDF and sees what it is and whose', async () => {
    await atB.drop(first);
    await expect(atB.file).toContainText(messages.exchange.verdicts.signed);
    await expect(atB.file).toContainText('Ada Quill');
    expect(await atB.file.locator('ol li').allTextContents()).toEqual(told);
    await expect(atB.main.getByRole('heading', { level: 2, name: TITLE })).toBeVisible();
    await atB.main.getByRole('button', { name: messages.exchangeView.beginArchive }).press('Enter');
    await expect(atB.file).toContainText(messages.exchangeView.trust.first('Ada Quill'));
    await expect(atB.rows('new').filter({ hasText: STATEMENT })).toHaveCount(1);
    await expect(atB.group('conflict')).toHaveCount(0);
  });

  await test.step('B takes it in as one step, by the keyboard, and could take it back', async () => {
    await b.page.keyboard.press('ControlOrMeta+Enter');
    await expect(new BriefsPage(b.page).title).toHaveValue(TITLE);
    await b.page.getByRole('heading').first().click();
    await b.page.keyboard.press('z');
    await expect(b.page.getByRole('heading', { name: briefWords.emptyTitle })).toBeVisible();
    await b.page.keyboard.press('Shift+Z');
    await b.page.getByRole('button', { name: TITLE }).click();
    await expect(new BriefsPage(b.page).title).toHaveValue(TITLE);
  });

  await test.step('B sees where a quote came from', async () => {
    await new Frame(b.page).go('read');
    const read = new ReadPage(b.page);
    await read.open(ARTICLE.title);
    await b.page.keyboard.press('j');
    await expect(read.card).toContainText(`“${TITLE}”`);
    await expect(read.card).toContainText(messages.exchangeView.originSigned('Ada Quill'));
  });

  await test.step('B disagrees with the judgement and sends the brief back', async () => {
    await callOneself(b.page, 'Ben Otter');
    await new Frame(b.page).go('briefs');
    await b.page.getByRole('button', { name: TITLE }).press('Enter');
    await likelihood(b.page).focus();
    await b.page.keyboard.press('ArrowRight');
    await expect(likelihood(b.page)).toHaveAccessibleName(/^Very likely/u);
    await new BriefsPage(b.page).saved();
    await new BriefsPage(b.page).exportPdf();
  });
  const second = attache.saved().find((path) => path !== first) ?? '';

  await test.step('A sees exactly that change, and takes it', async () => {
    await atA.drop(second);
    await expect(atA.main.getByText(messages.exchangeView.isKnown)).toBeVisible();
    await expect(atA.rows('different')).toHaveCount(1);
    await expect(atA.rows('different')).toContainText(STATEMENT);
    await expect(atA.rows('different').locator('tbody tr')).toHaveText([
      /^likelihood\s*Likely\s*Very likely$/u,
    ]);
    for (const state of ['new', 'conflict', 'removed', 'mine'] as const) {
      await expect(atA.group(state)).toHaveCount(0);
    }
    await a.page.keyboard.press('ControlOrMeta+Enter');
    await expect(likelihood(a.page)).toHaveAccessibleName(/^Very likely/u);
  });

  await test.step('the same PDF twice changes nothing', async () => {
    await atA.drop(second);
    await expect(atA.main.getByText(messages.exchangeView.isSame)).toBeVisible();
    await expect(atA.main.getByRole('button', { name: /^Take in/u })).toHaveCount(0);
  });
});

/** Raise or lower the first judgement's likelihood by one, and save. */
async function rejudge(page: Page, key: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
  await likelihood(page).focus();
  await page.keyboard.press(key);
  await new BriefsPage(page).saved();
}

test('what both changed is decided side by side by the keyboard, and nothing of the file is markup', async ({
  attache,
}) => {
  test.setTimeout(180_000);
  const a = await attache.start();
  const b = await attache.start({ desk: '-b' });
  const atA = new IncomingPage(a.page);
  const atB = new IncomingPage(b.page);
  const title = '<b>North</b> [pays](https://example.com)';
  await writeBrief(a.page, title);
  await new BriefsPage(a.page).exportPdf();
  const [first = ''] = attache.saved();
  await new Frame(b.page).newArchive('South');
  await new Frame(b.page).importFile(ARTICLE.file);
  await atB.drop(first);
  await expect(atB.main.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(atB.main.locator('b, a')).toHaveCount(0);
  // B has the article too, so that the quotes are compared with B's own copy of it.
  await atB.group('known').getByRole('button').press('Enter');
  await expect(
    atB.rows('known').filter({ hasText: messages.exchangeView.found.exact }).first(),
  ).toBeVisible();
  await b.page.keyboard.press('ControlOrMeta+Enter');
  await rejudge(b.page, 'ArrowRight');
  await new BriefsPage(b.page).exportPdf();
  const second = attache.saved().find((path) => path !== first) ?? '';
  await rejudge(a.page, 'ArrowLeft');

  await atA.drop(second);
  await expect(atA.rows('conflict')).toHaveCount(1);
  await expect(atA.rows('conflict').locator('tbody tr')).toHaveText([
    /^likelihood\s*Roughly even\s*Very likely$/u,
  ]);
  await expect(atA.main.getByRole('button', { name: messages.exchangeView.keepAllMine })).toBeEnabled();
  await a.page.keyboard.press('j');
  await expect(atA.main.getByRole('radio', { name: messages.exchangeView.keepMine })).toBeFocused();
  await a.page.keyboard.press('t');
  await expect(atA.main.getByRole('radio', { name: messages.exchangeView.takeTheirs })).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await a.page.emulateMedia({ colorScheme });
    await a.page.waitForTimeout(300);
    expect(await axeFindings(a.page)).toEqual([]);
  }
  await a.page.keyboard.press('ControlOrMeta+Enter');
  await expect(likelihood(a.page)).toHaveAccessibleName(/^Very likely/u);
});

test('a key that is another than before is loud, and believed only when the analyst says so', async ({
  attache,
}) => {
  test.setTimeout(180_000);
  const a = await attache.start();
  const impostor = await attache.start({ desk: '-c' });
  const b = await attache.start({ desk: '-b' });
  const atB = new IncomingPage(b.page);
  await writeBrief(a.page);
  await exportSigned(a.page);
  const [first = ''] = attache.saved();
  await writeBrief(impostor.page);
  await exportSigned(impostor.page);
  const second = attache.saved().find((path) => path !== first) ?? '';

  await new Frame(b.page).newArchive('South');
  await atB.drop(first);
  await expect(atB.rows('new').first()).toBeVisible();
  await b.page.keyboard.press('ControlOrMeta+Enter');
  await expect(new BriefsPage(b.page).title).toHaveValue(TITLE);
  await atB.drop(second);
  const alert = atB.main.getByRole('alert');
  await expect(alert).toContainText(messages.exchangeView.keyChanged('Ada Quill'));
  const take = atB.main.getByRole('button', { name: /^Take in/u });
  await expect(take).toBeDisabled();
  for (const colorScheme of ['light', 'dark'] as const) {
    await b.page.emulateMedia({ colorScheme });
    await b.page.waitForTimeout(300);
    expect(await axeFindings(b.page)).toEqual([]);
  }
  await alert.getByRole('checkbox').press('Space');
  await expect(take).toBeEnabled();
});

test('a source marked above the brief goes out only with a reason, and a reader copy has nothing to take', async ({
  attache,
}) => {
  test.setTimeout(180_000);
  const { page } = await attache.start();
  await writeBrief(page);
  await new Frame(page).go('read');
  const read = new ReadPage(page);
  await read.open(ARTICLE.title);
  await read.tab('source').click();
  await page
    .getByRole('button', { name: /^Marking/u })
    .or(page.getByRole('combobox', { name: /^Marking/u }))
    .first()
    .click();
  await page.getByRole('option', { name: 'TLP:AMBER', exact: true }).click();
  await page.getByRole('button', { name: messages.read.details.save }).click();
  await new Frame(page).go('briefs');
  await page.getByRole('button', { name: TITLE }).press('Enter');
  await expect(new BriefsPage(page).title).toHaveValue(TITLE);

  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: briefWords.exportTitle });
  const leave = dialog.getByRole('button', { name: briefWords.exportAnyway });
  await expect(leave).toBeDisabled();
  await expect(dialog.getByRole('textbox', { name: messages.exchangeView.releaseReason })).toBeFocused();
  await page.keyboard.type('Agreed with the author.');
  await dialog.getByRole('button', { name: messages.exchangeView.readerCopy }).press('Enter');
  await leave.press('Enter');
  await expect(page.getByText(briefWords.exported, { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: briefWords.more }).click();
  await page.getByRole('menuitem', { name: messages.exchangeView.history.menu }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText(
    'Agreed with the author.',
  );
  await page.keyboard.press('Escape');

  await new IncomingPage(page).drop(attache.saved()[0] ?? '');
  await expect(page.getByRole('heading', { name: messages.exchangeView.nothing.readerCopy })).toBeVisible();
});

test('a PDF that carries nothing says so, and leaves no archive behind', async ({ attache }, info) => {
  const { page } = await attache.start();
  const incoming = new IncomingPage(page);
  const path = info.outputPath('letter.pdf');
  writeFileSync(path, 'no PDF at all');
  // Keys are heard once the first screen stands.
  await expect(page.getByRole('button', { name: messages.frame.start.sampleButton })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+Shift+O');
  await (await chooser).setFiles(path);
  await expect(page.getByRole('heading', { name: messages.exchangeView.nothing.unreadable })).toBeVisible();
  await expect(incoming.file).toContainText(messages.exchange.verdicts.unreadable);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: messages.frame.start.sampleButton })).toBeVisible();
});
