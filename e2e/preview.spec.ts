import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Page } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import type { Bridge } from '../src/main/core/contract/window';
import { expect, test, type Attache } from './fixtures';
import { BriefsPage } from './pages/briefs';
import { Frame } from './pages/frame';
import { PreviewPane } from './pages/preview';
import { readPdf } from './read-pdf';

const SAMPLE_BRIEF = 'A deposit, not a guarantee';

/** The sample brief has so many. */
const PAGES = 8;
async function openSampleBrief(attache: Attache): Promise<{ page: Page; preview: PreviewPane }> {
  const { page } = await attache.start();
  const frame = new Frame(page);
  await frame.openSample();
  await frame.go('briefs');
  await page.getByText(SAMPLE_BRIEF).first().click();
  await expect(new BriefsPage(page).title).toHaveValue(SAMPLE_BRIEF);
  return { page, preview: new PreviewPane(page) };
}

test('the pages follow what is typed in a judgement, and nothing else is on them', async ({ attache }) => {
  const { page, preview } = await openSampleBrief(attache);
  await preview.button.click();
  await preview.drawn();
  await expect(preview.sheet(1)).toContainText(SAMPLE_BRIEF);
  await expect(preview.sheet(1)).not.toContainText('Quillfeather');

  const statement = page.getByRole('textbox', { name: messages.briefsView.statement }).first();
  await statement.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Quillfeather: ');
  await expect(preview.sheet(1)).toContainText('Quillfeather');
  await expect(preview.sheet(1)).toHaveAccessibleName(messages.preview.page(1, PAGES));
});

test('place and size stay when the pages are drawn anew', async ({ attache }) => {
  const { page, preview } = await openSampleBrief(attache);
  await preview.button.click();
  await preview.drawn();
  await preview.pane.getByRole('button', { name: messages.preview.next }).click();
  await preview.pane.getByRole('button', { name: messages.preview.next }).click();
  await expect(preview.pane.getByText(messages.preview.page(3, PAGES)).first()).toBeVisible();
  await preview.list.press('+');
  await preview.list.evaluate((list) => list.scrollBy(0, 120));
  await expect(preview.sheet(3).locator('canvas')).toBeVisible();
  const before = await preview.place();

  await new BriefsPage(page).bottomLine.fill('Shorter.');
  await page.getByRole('textbox', { name: messages.briefsView.parts.bottomLine }).blur();
  await expect(preview.pane.getByText(messages.preview.states.drawing)).toBeVisible();
  await preview.drawn();
  await expect(preview.sheet(3).locator('canvas')).toBeVisible();
  expect(await preview.place()).toEqual(before);
});

test('it is opened, read, sized and closed with the keyboard alone', async ({ attache }) => {
  const { page, preview } = await openSampleBrief(attache);
  const { keyboard } = page;
  const { bottomLine } = new BriefsPage(page);
  await bottomLine.focus();
  await keyboard.press('ControlOrMeta+p');
  await preview.drawn();
  await expect(bottomLine).toBeFocused();

  // To the pages, down one, and larger.
  await keyboard.press('F6');
  await expect(preview.list).toBeFocused();
  await keyboard.press('PageDown');
  await expect.poll(async () => (await preview.place()).top).toBeGreaterThan(0);
  const { width } = await preview.place();
  for (let step = 0; step < 4; step += 1) await keyboard.press('+');
  await expect.poll(async () => (await preview.place()).width).toBeGreaterThan(width);

  // Round by F6 to the draft, and back.
  await keyboard.press('F6');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await keyboard.press('F6');
  await expect(preview.list).toBeFocused();

  // Wider, and so again with the next opening.
  await preview.edge.focus();
  const share = Number(await preview.edge.getAttribute('aria-valuenow'));
  await keyboard.press('ArrowLeft');
  await expect(preview.edge).toHaveAttribute('aria-valuenow', String(share + 2));
  await keyboard.press('ControlOrMeta+p');
  await expect(preview.pane).toBeHidden();
  await keyboard.press('ControlOrMeta+p');
  await preview.drawn();
  await expect(preview.edge).toHaveAttribute('aria-valuenow', String(share + 2));

  // What stands in its place comes back when it is asked for.
  await keyboard.press('Alt+e');
  await expect(page.getByRole('searchbox', { name: messages.briefsView.searchLabel })).toBeFocused();
  await expect(preview.pane).toBeHidden();
});

/** Makes the brief some hundred pages long, in the archive itself. */
async function lengthen(page: Page): Promise<void> {
  const text = `${'The allies agree on the aim and not on the bill. '.repeat(18)}\n\n`.repeat(150);
  await page.evaluate(async (prose) => {
    const { attache: bridge } = window as unknown as { attache: Bridge };
    const briefs = await bridge.call('listBriefs', 80_001, {});
    if (!briefs.ok) throw new Error(briefs.message);
    const [{ id }] = briefs.value as [{ id: number }];
    const read = await bridge.call('readBrief', 80_002, { briefId: id });
    if (!read.ok) throw new Error(read.message);
    const {
      id: _id,
      uid: _uid,
      updatedAt: _at,
      ...draft
    } = (read.value as { brief: Record<string, unknown> }).brief;
    const sections = Array.from({ length: 5 }, (_, index) => ({
      heading: `Part ${index + 1}`,
      text: prose,
      evidence: [],
    }));
    const saved = await bridge.call('saveBrief', 80_003, { briefId: id, draft: { ...draft, sections } });
    if (!saved.ok) throw new Error(saved.message);
  }, text);
}

/**
 * Has the page itself stop an export at the first word of a page, which it gives: whoever waits here for the button might press
 * it when all pages are made.
 */
function stopAtFirstPage(page: Page, stop: string): Promise<string> {
  return page.evaluate(
    (label) =>
      new Promise<string>((resolve) => {
        const look = (): void => {
          const dialog = document.querySelector('[role=dialog]');
          const words = [...(dialog?.querySelectorAll('*') ?? [])].map((element) =>
            element.textContent.trim(),
          );
          const told = words.find((text) => /^Page \d+ of \d+$/u.test(text));
          const buttons = [...(dialog?.querySelectorAll('button') ?? [])];
          const button = buttons.find((one) => one.textContent.trim() === label);
          if (told === undefined || button === undefined) return;
          observer.disconnect();
          button.click();
          resolve(told);
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    stop,
  );
}

test('of a long brief only the pages in view are drawn, and a cancelled export leaves no file', async ({
  attache,
}) => {
  test.setTimeout(120_000);
  const { page, preview } = await openSampleBrief(attache);
  await lengthen(page);
  await preview.button.click();
  await preview.drawn();
  const sheets = preview.list.locator('[data-page]');
  expect(await sheets.count()).toBeGreaterThan(200);
  expect(await preview.list.locator('canvas').count()).toBeLessThan(6);
  await preview.list.press('End');
  await expect(sheets.last().locator('canvas')).toBeVisible();
  await preview.button.click();

  const dialog = page.getByRole('dialog', { name: messages.briefsView.exportTitle });
  await page.keyboard.press('ControlOrMeta+e');
  const { exportNow, exportAnyway, stop } = messages.briefsView;
  const stopped = stopAtFirstPage(page, stop);
  await dialog.getByRole('button', { name: new RegExp(`^(${exportNow}|${exportAnyway})$`, 'u') }).click();
  // Progress in pages, then no more of it.
  expect(await stopped).toMatch(/^Page \d+ of \d+$/u);
  await expect(dialog).toBeHidden();
  await page.waitForTimeout(1_500);
  expect(attache.saved()).toEqual([]);
});

// No letter beyond ASCII in the name: it is in the profile's path, and in the C locale Chromium waits on such a one.
test('printing hands a copy for readers to the viewer of the system', async ({ attache }, info) => {
  test.skip(
    process.platform !== 'linux' || info.project.name === 'electron',
    'a stand-in for the viewer is put on the PATH, which only Linux looks for one on',
  );
  const bin = info.outputPath('bin');
  const copy = info.outputPath('viewed.pdf');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\ncp "$1" "${copy}"\n`);
  chmodSync(join(bin, 'xdg-open'), 0o755);
  const path = process.env.PATH ?? '';
  process.env.PATH = `${bin}${delimiter}${path}`;
  try {
    const { page, preview } = await openSampleBrief(attache);
    await preview.button.click();
    await preview.drawn();
    await preview.pane.getByRole('button', { name: messages.preview.print }).click();
    await expect(page.getByText(messages.preview.printed)).toBeVisible();
    const { text } = await readPdf(copy);
    expect(text).toContain(SAMPLE_BRIEF);
    expect(text).toContain(messages.exchange.printedReaderCopy);
    expect(attache.saved()).toEqual([]);
  } finally {
    process.env.PATH = path;
  }
});
