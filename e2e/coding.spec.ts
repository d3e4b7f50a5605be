import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { en } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';

const words = en.coding;
const TEXT = `Straits talks stall

“Deterrence begins with ships that are really there,” said Ana Sørlund, director of the Tidal Institute.

The ferries go on sailing while the talks go on.`;

/** Calls the core as the window does, for what is not the subject here. */
const ask = (page: Page, name: string, request: unknown): Promise<unknown> =>
  page.evaluate(
    async ([call, given]) => {
      const bridge = (window as unknown as { attache: { call: (...args: unknown[]) => Promise<unknown> } })
        .attache;
      return (
        (await bridge.call(call, 900_000 + Math.floor(performance.now()), given)) as { value?: unknown }
      ).value;
    },
    [name, request] as const,
  );

async function begin(page: Page, name: string, file: string): Promise<void> {
  const frame = new Frame(page);
  await frame.newArchive(name);
  await ask(page, 'renameAnalyst', { name });
  await frame.importFile(file);
  await frame.go('read');
}

async function menu(page: Page, archive: string, item: string): Promise<void> {
  await page.getByRole('button', { name: en.frame.archiveMenu(archive) }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('menuitem', { name: item })
    .or(page.getByRole('menuitemcheckbox', { name: item }))
    .press('Enter');
}

async function annotate(page: Page, note: string): Promise<void> {
  const [article] = (await ask(page, 'listArticles', {})) as { id: number }[];
  await ask(page, 'addAnnotation', {
    articleId: article?.id,
    span: { start: 0, end: 11 },
    note,
    themeIds: [1],
  });
}

const notes = async (page: Page): Promise<string[]> =>
  ((await ask(page, 'listAllAnnotations', {})) as { note: string }[]).map(({ note }) => note).sort();

async function give(page: Page, archive: string, saved: () => readonly string[]): Promise<string> {
  const before = saved().length;
  await menu(page, archive, words.giveMenu);
  await page
    .getByRole('dialog', { name: words.giveTitle })
    .getByRole('button', { name: words.give })
    .press('Enter');
  await expect.poll(() => saved().length).toBe(before + 1);
  return saved().find((path) => basename(path).startsWith(archive)) ?? '';
}

async function look(page: Page, archive: string, file: string, giver: string) {
  const chooser = page.waitForEvent('filechooser');
  await menu(page, archive, words.takeMenu);
  await (
    await chooser
  ).setFiles({ name: basename(file), mimeType: 'application/json', buffer: readFileSync(file) });
  const dialog = page.getByRole('dialog', { name: words.takeTitle(giver) });
  await expect(dialog).toBeVisible();
  return dialog;
}

const violations = async (page: Page, part: string): Promise<string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode().include(part).analyze()).violations.map(({ id }) => id);

test('two analysts code blind, exchange their files, and merge', async ({ attache }, info) => {
  const file = info.outputPath('straits.txt');
  writeFileSync(file, TEXT);
  // One after the other in one program: each has an archive of their own.
  const { page } = await attache.start();
  await begin(page, 'Ana', file);
  await annotate(page, 'by Ana');
  const anas = await give(page, 'Ana', () => attache.saved());
  await menu(page, 'Ana', en.frame.menu.newArchive);
  const fresh = page.getByRole('dialog');
  await fresh.getByRole('textbox').fill('Ben');
  await fresh.getByRole('button', { name: en.frame.start.create, exact: true }).click();
  await expect(page.getByRole('button', { name: en.frame.archiveMenu('Ben') })).toBeVisible();
  await ask(page, 'renameAnalyst', { name: 'Ben' });
  await new Frame(page).importFile(file);
  await new Frame(page).go('read');

  await menu(page, 'Ben', words.blindMenu);
  await expect(page.getByRole('contentinfo')).toContainText(words.blindStatus(0, 1));
  await annotate(page, 'by Ben');
  const dialog = await look(page, 'Ben', anas, 'Ana');
  await expect(dialog).toContainText(words.hidden(2));
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: words.take, exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  expect(await notes(page)).toEqual(['by Ben']);

  await page.getByRole('button', { name: words.doneWithArticle }).press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText(words.blindStatus(1, 1));
  expect(await violations(page, 'footer')).toEqual([]);
  expect(await violations(page, '[aria-pressed=true]')).toEqual([]);
  expect(await notes(page)).toEqual(['by Ben']);
  await menu(page, 'Ben', words.blindMenu);
  await expect.poll(() => notes(page)).toEqual(['by Ana', 'by Ben']);
});
