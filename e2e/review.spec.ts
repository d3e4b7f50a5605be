import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeAnchor } from '../src/main/core/anchors/anchor';
import { openArchive } from '../src/main/core/archive/open';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { createHandlers } from '../src/main/core/handlers';
import { EXTRACTOR_VERSION } from '../src/main/core/quotes/version';
import { BACKGROUND } from '../src/main/ipc/background-context';
import { systemEnvironment } from '../src/main/system-environment';
import { expect, ROOT, test } from './fixtures';
import { Frame } from './pages/frame';
import { ReadPage } from './pages/read';

const REVIEWED = 20;
const ARTICLE = 'Who pays for the northern line?';
/** A quote of that article whose speaker stands in the text, and somebody else whom it names. */
const WORDS = 'I was sceptical of the method,';
const SPEAKER = 'Joost Ekelund';
const OTHER = 'Maren Tolliver';

test('twenty quotes are reviewed with the keyboard alone, from article to article', async ({ attache }) => {
  test.setTimeout(120_000);
  const { page } = await attache.start();
  const { keyboard } = page;
  const read = new ReadPage(page);
  await tabTo(page, messages.frame.start.sampleButton);
  await keyboard.press('Enter');
  await expect(page.getByText(messages.frame.sampleFlag, { exact: true })).toBeVisible({ timeout: 60_000 });
  // From a list of the whole archive, review goes through the whole archive.
  await keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { level: 1, name: messages.frame.nav.quotes })).toBeVisible();
  await keyboard.press('F8');
  await expect(read.card).toBeFocused();

  const titles = new Set<string>();
  for (let number = 0; number < REVIEWED; number += 1) {
    titles.add(await page.getByRole('heading', { level: 1 }).innerText());
    await expect(read.card).toContainText(messages.frame.status.suggested);
    const before = await leftToReview(page);
    await DECISIONS[number % DECISIONS.length]?.(page, read);
    await expect.poll(() => leftToReview(page)).toBeLessThan(before);
    await expect(read.form).toBeHidden();
  }
  expect(titles.size).toBeGreaterThan(1);

  // And one decision back: its quote is to review again, and is the one that is shown.
  const last = await read.card.innerText();
  await keyboard.press('r');
  await expect(read.card).not.toHaveText(last, { useInnerText: true });
  await keyboard.press('z');
  await expect(read.card).toHaveText(last, { useInnerText: true });
});

/** What an analyst does to one quote after the other. */
const DECISIONS: readonly ((page: Page, read: ReadPage) => Promise<void>)[] = [
  ({ keyboard }) => keyboard.press('a'),
  ({ keyboard }) => keyboard.press('r'),
  async ({ keyboard }, read) => {
    await keyboard.press('c');
    await expect(read.speaker).toBeFocused();
    await keyboard.type('prandl');
    await keyboard.press('Enter');
    await expect(read.speaker).toHaveValue('Lidia Prandl');
    await keyboard.press('ControlOrMeta+Enter');
  },
  async ({ keyboard }, read) => {
    await keyboard.press('c');
    const words = await read.form.getByRole('blockquote').innerText();
    // Back first: behind the last quote of an article there is no word to take in.
    await keyboard.press('Alt+ArrowLeft');
    await expect(read.form.getByRole('blockquote')).not.toHaveText(words);
    await keyboard.press('Alt+ArrowRight');
    await expect(read.form.getByRole('blockquote')).toHaveText(words);
    await keyboard.press('Alt+Shift+ArrowRight');
    await keyboard.press('ControlOrMeta+Enter');
  },
  ({ keyboard }) => keyboard.press('a'),
];

test('a speaker and an end that were corrected in the text stay when the archive is read again', async ({
  attache,
}) => {
  const { page } = await attache.start();
  const frame = new Frame(page);
  const read = new ReadPage(page);
  await frame.openSample();
  await read.open(ARTICLE);
  await read.chooseQuote(WORDS);
  await page.keyboard.press('c');
  await read.clickWords(OTHER);
  await expect(read.speaker).toHaveValue(OTHER);
  await dragBy(page, read, 'end', -60);
  await expect(read.form.getByRole('blockquote')).not.toContainText(WORDS);
  const words = await read.form.getByRole('blockquote').innerText();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(read.form).toBeHidden();

  await page.getByRole('button', { name: messages.frame.archiveMenu('Sample archive') }).click();
  await page.getByRole('menuitem', { name: messages.rereading.menu }).click();
  const kept = page.getByRole('listitem').filter({ hasText: words });
  await expect(kept).toContainText(messages.frame.status.corrected);
  await expect(kept).toContainText(messages.rereading.found(SPEAKER, false));
  await page.keyboard.press('ControlOrMeta+Enter');

  await frame.go('read');
  await read.open(ARTICLE);
  await read.fold(words).click();
  await expect(read.card).toContainText(OTHER);
  await expect(read.card).toContainText(messages.frame.status.corrected);
});

test('an archive that older rules read says so, shows what would change, and takes what is chosen', async ({
  attache,
}) => {
  const path = join(attache.dataFolder, 'Older.attache');
  await makeArchiveReadBefore(path);
  const { page } = await attache.start();
  const frame = new Frame(page);
  await page.getByRole('button', { name: messages.frame.start.openButton }).click();
  await page.getByRole('textbox', { name: messages.frame.start.path }).fill(path);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: messages.frame.start.open, exact: true })
    .click();
  await frame.go('quotes');
  const banner = page.getByText(messages.rereading.banner(1));
  await expect(banner).toBeVisible();
  await page.getByRole('button', { name: messages.rereading.bannerAction }).click();

  const changes = page.getByRole('checkbox', { name: /^(New|Changed|Gone)/u });
  await expect(changes).toHaveCount(3);
  await page.getByRole('checkbox', { name: /^Gone/u }).uncheck();
  await page.getByRole('button', { name: messages.rereading.take(2) }).click();
  await expect(page.getByText(messages.rereading.taken(2)).first()).toBeVisible();
  await expect(banner).toBeHidden();
  await expect(page.getByRole('rowgroup', { name: 'Ana Sørlund' })).toContainText('The strait cannot');
  await expect(page.getByRole('row').filter({ hasText: 'Envoys' })).toBeVisible();

  await page.keyboard.press('z');
  await expect(banner).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'The strait cannot' })).toBeHidden();
});

const TALKS = `Harbour talks

Envoys met on Monday in the old customs house.

“The strait cannot be guarded on goodwill alone,” said Ana Sørlund, director of the Tidal Institute.

“Deterrence begins with ships that are really there,” Jean Fabre told reporters.`;

/** The older rules missed the first quote, cut the second short and took a word of the first paragraph for one. */
async function makeArchiveReadBefore(path: string): Promise<void> {
  const core = createHandlers({
    environment: systemEnvironment,
    resources: join(ROOT, 'resources'),
    lock: true,
  });
  await core.openArchive({ path, mode: 'create' }, BACKGROUND);
  const inputs = [{ fileName: 'talks.txt', base64: Buffer.from(TALKS).toString('base64') }];
  await core.importArticles({ inputs }, BACKGROUND);
  const older = openArchive(path, { mode: 'open', environment: systemEnvironment, lock: false });
  const [article] = older.articles.listIds();
  const [first, second] = article === undefined ? [] : older.quotes.listByArticle(article);
  if (article === undefined || first === undefined || second === undefined) {
    throw new Error('two quotes expected');
  }
  const { revisionId, start, end } = second.anchor;
  const text = older.revisions.readText(revisionId) ?? '';
  older.journal.inStep('set-up', '', () => {
    const speakerId = second.speaker?.id ?? null;
    older.quotes.remove(first.id);
    older.quotes.update(second.id, {
      ...second,
      speakerId,
      anchor: makeAnchor(text, { start, end: end - 7 }, revisionId),
    });
    older.quotes.insert({
      ...second,
      uid: systemEnvironment.newUid(),
      speakerId,
      anchor: makeAnchor(text, { start: 0, end: 6 }, revisionId),
    });
    older.articles.stamp(article, EXTRACTOR_VERSION - 1);
  });
  older.close();
  await core.closeArchive({}, BACKGROUND);
}

async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let steps = 0; steps < 40; steps += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to “${name}” with Tab`);
}

/** What the status bar counts. */
async function leftToReview(page: Page): Promise<number> {
  const text = await page.getByRole('contentinfo').innerText();
  return Number(/(\d+) to review/u.exec(text)?.[1] ?? Number.NaN);
}

/** Drags an end of the quote that is corrected, by so many px. */
async function dragBy(page: Page, read: ReadPage, edge: 'start' | 'end', by: number): Promise<void> {
  await read.handle(edge).scrollIntoViewIfNeeded();
  const box = await read.handle(edge).boundingBox();
  if (box === null) throw new Error(`the ${edge} of the quote is not drawn`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 6 });
  await page.mouse.up();
}
