import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { COEFFICIENTS } from '../src/main/core/contract/agreement';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';
import { attache as commandLine } from './two-analysts';

const TEXT = `Straits talks stall

“Deterrence begins with ships that are really there,” said Ana Sørlund, director of the Tidal Institute.

The ferries go on sailing while the talks go on. Nobody has set a date.`;

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
  await new Frame(page).newArchive(name);
  await settle(page, name, file);
}

/** Another analyst begins where one has ended, in an archive of their own. */
async function goOnAs(page: Page, before: string, name: string, file: string): Promise<void> {
  await menu(page, before, messages.frame.menu.newArchive);
  const fresh = page.getByRole('dialog');
  await fresh.getByRole('textbox').fill(name);
  await fresh.getByRole('button', { name: messages.frame.start.create, exact: true }).click();
  await expect(page.getByRole('button', { name: messages.frame.archiveMenu(name) })).toBeVisible();
  await settle(page, name, file);
}

/** The archive is that of an analyst, and has one article. */
async function settle(page: Page, name: string, file: string): Promise<void> {
  const frame = new Frame(page);
  await ask(page, 'renameAnalyst', { name });
  await frame.importFile(file);
  await frame.go('read');
}

async function menu(page: Page, archive: string, item: string): Promise<void> {
  await page.getByRole('button', { name: messages.frame.archiveMenu(archive) }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('menuitem', { name: item })
    .or(page.getByRole('menuitemcheckbox', { name: item }))
    .press('Enter');
}

async function firstArticle(page: Page): Promise<{ id: number } | undefined> {
  const order = { text: '', toReview: false, themeId: null, outlet: null, since: null, sort: 'newest' };
  const { rows } = (await ask(page, 'pageArticles', { order, offset: 0, limit: 1 })) as {
    rows: { id: number }[];
  };
  return rows[0];
}

async function annotate(page: Page, note: string): Promise<void> {
  const article = await firstArticle(page);
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
  // Not what is being written yet: it has another name until it is whole.
  const given = (): readonly string[] => saved().filter((path) => basename(path).startsWith(archive));
  const before = given().length;
  await menu(page, archive, messages.coding.giveMenu);
  await page
    .getByRole('dialog', { name: messages.coding.giveTitle })
    .getByRole('button', { name: messages.coding.give })
    .press('Enter');
  await expect.poll(() => given().length).toBe(before + 1);
  return given()[0] ?? '';
}

async function look(page: Page, archive: string, file: string, giver: string) {
  const chooser = page.waitForEvent('filechooser');
  await menu(page, archive, messages.coding.takeMenu);
  await (
    await chooser
  ).setFiles({ name: basename(file), mimeType: 'application/json', buffer: readFileSync(file) });
  const dialog = page.getByRole('dialog', { name: messages.coding.takeTitle(giver) });
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
  await goOnAs(page, 'Ana', 'Ben', file);

  await menu(page, 'Ben', messages.coding.blindMenu);
  await expect(page.getByRole('contentinfo')).toContainText(messages.coding.blindStatus(0, 1));
  await annotate(page, 'by Ben');
  const dialog = await look(page, 'Ben', anas, 'Ana');
  await expect(dialog).toContainText(messages.coding.hidden(2));
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: messages.coding.take, exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  expect(await notes(page)).toEqual(['by Ben']);

  await page.getByRole('button', { name: messages.coding.doneWithArticle }).press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText(messages.coding.blindStatus(1, 1));
  expect(await violations(page, 'footer')).toEqual([]);
  expect(await violations(page, '[aria-pressed=true]')).toEqual([]);
  expect(await notes(page)).toEqual(['by Ben']);
  await menu(page, 'Ben', messages.coding.blindMenu);
  await expect.poll(() => notes(page)).toEqual(['by Ana', 'by Ben']);
});

test('coded blind and merged, three disagreements are settled, and the figures are the computed ones', async ({
  attache,
}, info) => {
  const file = info.outputPath('straits.txt');
  writeFileSync(file, TEXT);
  const { page } = await attache.start();
  const [ships, ferries, end] = [
    'Deterrence begins with ships',
    'The ferries go on sailing',
    'Nobody has set a date',
  ];
  await begin(page, 'Ana', file);
  await menu(page, 'Ana', messages.coding.blindMenu);
  await code(page, ships, 1);
  await code(page, ferries, 2);
  await code(page, end, 3);
  await page.getByRole('button', { name: messages.coding.doneWithArticle }).press('Enter');
  const anas = await give(page, 'Ana', () => attache.saved());

  await goOnAs(page, 'Ana', 'Ben', file);
  await menu(page, 'Ben', messages.coding.blindMenu);
  await code(page, ships, 1);
  await code(page, ferries, 3);
  const dialog = await look(page, 'Ben', anas, 'Ana');
  await dialog.getByRole('button', { name: messages.coding.take, exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  expect(await notes(page)).toHaveLength(2);
  await page.getByRole('button', { name: messages.coding.doneWithArticle }).press('Enter');
  await expect.poll(() => notes(page)).toHaveLength(5);
  await menu(page, 'Ben', messages.coding.blindMenu);

  await new Frame(page).go('themes');
  await page.getByRole('heading', { name: 'Autonomy' }).waitFor();
  await page.keyboard.press('g');
  await page
    .getByRole('group', { name: messages.agreementView.unit })
    .getByRole('button', { name: messages.agreement.units.sentences })
    .click();
  const list = page
    .getByRole('complementary', { name: messages.agreementView.disagreements })
    .getByRole('listitem');
  await expect(list).toHaveCount(3);
  for (const left of [2, 1, 0]) {
    await page.keyboard.press('a');
    // Typed before the field has the focus, letters would be keys.
    await expect(page.getByRole('textbox', { name: messages.agreementView.decide.reason })).toBeFocused();
    await page.keyboard.type('As the definition says.');
    await page.keyboard.press('Enter');
    await expect(list).toHaveCount(left);
  }
  const archive = join(attache.dataFolder, 'archives', 'Ben.attache');
  const computed = JSON.parse(
    commandLine('agreement', '--archive', archive, '--unit', 'sentences', '--json'),
  ) as Record<string, number | null>;
  const figures = page.getByRole('complementary', { name: messages.agreementView.figures.title });
  const shown = await figures.locator('summary .value').allTextContents();
  expect(shown.map((value) => Number(value.trim().replace('−', '-')))).toEqual(
    COEFFICIENTS.map((name) => Number((computed[name] ?? Number.NaN).toFixed(4))),
  );
});

/** Annotates these words with a theme, by its number. */
async function code(page: Page, passage: string, theme: number): Promise<void> {
  const article = await firstArticle(page);
  const { revision } = (await ask(page, 'readArticle', { articleId: article?.id })) as {
    revision: { text: string };
  };
  const start = revision.text.indexOf(passage);
  const span = { start, end: start + passage.length };
  await ask(page, 'addAnnotation', { articleId: article?.id, span, note: '', themeIds: [theme] });
}
