import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';
import { ReadPage } from './pages/read';

const PASSAGES = 30;
/** No quotes, and sentences that can be told apart. */
const ARTICLE = Array.from({ length: 10 }, (_, paragraph) =>
  Array.from(
    { length: 4 },
    (__, sentence) => `Paragraph ${paragraph + 1} has a sentence ${sentence + 1} about the harbour.`,
  ).join(' '),
).join('\n\n');
const TITLE = 'The harbour in forty sentences';

interface Marked {
  readonly words: string;
  readonly note: string;
  readonly themes: readonly number[];
}

/** The annotations as the archive has them, asked through the page's own bridge. */
function marked(page: Page): Promise<readonly Marked[]> {
  return page.evaluate(async () => {
    type Call = (name: string, callId: number, request: object) => Promise<{ value: unknown }>;
    const { attache } = window as unknown as { attache: { call: Call } };
    const order = { text: '', toReview: false, themeId: null, outlet: null, since: null, sort: 'newest' };
    const page = await attache.call('pageArticles', 900_001, { order, offset: 0, limit: 1 });
    const request = { articleId: (page.value as { rows: { id: number }[] }).rows[0]?.id };
    const { value } = await attache.call('listAnnotations', 900_002, request);
    return (value as { anchor: { exact: string }; note: string; tags: { themeId: number }[] }[]).map(
      ({ anchor, note, tags }) => ({
        words: anchor.exact,
        note,
        themes: tags.map(({ themeId }) => themeId),
      }),
    );
  });
}

/** A new archive with one article, open in the text. */
async function openArticle(page: Page): Promise<ReadPage> {
  const frame = new Frame(page);
  await frame.newArchive('Marking');
  const file = { name: 'harbour.txt', mimeType: '', buffer: Buffer.from(`${TITLE}\n\n${ARTICLE}\n`) };
  await page.getByTestId('choose-files').setInputFiles([file]);
  await expect(page.getByText(messages.frame.imports.states.added, { exact: true }).first()).toBeVisible();
  await frame.go('read');
  const read = new ReadPage(page);
  await expect(read.text).toBeVisible();
  await read.text.focus();
  return read;
}

const selected = (page: Page): Promise<string> =>
  page.evaluate(() => document.getSelection()?.toString() ?? '');

/** From the cursor on: passes over this many sentences, and selects the next. */
async function selectNextSentence(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+Shift+ArrowDown');
}

test('thirty passages are tagged by keys alone; ends, halves and wholes change; undo takes all of it back', async ({
  attache,
}) => {
  test.setTimeout(180_000);
  const { page } = await attache.start();
  const read = await openArticle(page);
  const { keyboard } = page;
  await keyboard.press('Control+Home');
  const before = await marked(page);
  expect(before).toEqual([]);

  await keyboard.press('s');
  for (let number = 1; number <= PASSAGES; number += 1) {
    if (number > 1) await selectNextSentence(page);
    const passage = await selected(page);
    expect(passage.trim().length).toBeGreaterThan(20);
    await keyboard.press(String(1 + (number % 3)));
    await expect(read.tab('annotations')).toContainText(String(number));
    await expect.poll(() => page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(true);
  }
  const tagged = await marked(page);
  expect(tagged.map(({ themes }) => themes)).toEqual(
    Array.from({ length: PASSAGES }, (_, index) => [1 + ((index + 1) % 3)]),
  );
  expect(new Set(tagged.map((passage) => passage.words)).size).toBe(PASSAGES);

  // The last one is current: its end goes back a word, its start on by one, and it becomes two at the cursor.
  const whole = tagged.at(-1)?.words ?? '';
  const lastWords = async (count: number): Promise<string[]> =>
    (await marked(page)).slice(-count).map((passage) => passage.words);
  await keyboard.press('Alt+ArrowLeft');
  await keyboard.press('Alt+ArrowLeft');
  const shorter = whole.replace(/ \w+\.$/u, '');
  await expect.poll(() => lastWords(1)).toEqual([shorter]);
  await keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => lastWords(1)).toEqual([shorter.replace(/^\w+ /u, '')]);
  await keyboard.press('v');
  await expect.poll(() => selected(page)).toBe(shorter.replace(/^\w+ /u, ''));
  await keyboard.press('ArrowLeft');
  await keyboard.press('Control+ArrowRight');
  await keyboard.press('d');
  await expect.poll(async () => (await marked(page)).length).toBe(PASSAGES + 1);
  const halves = await lastWords(2);
  expect(halves.join(' ')).toBe(shorter.replace(/^\w+ /u, ''));

  // A note on the first half, and both are one again.
  await keyboard.press('n');
  await expect(page.getByRole('textbox', { name: messages.read.noteLabel })).toBeFocused();
  await keyboard.type('Said **twice**.');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(read.inspector.locator('strong', { hasText: 'twice' })).toBeVisible();
  await keyboard.press('m');
  await expect.poll(async () => (await marked(page)).length).toBe(PASSAGES);
  expect((await marked(page)).at(-1)).toMatchObject({ words: halves.join(' '), note: 'Said **twice**.' });

  // Resized three times, split, noted, merged: six steps back is where the tagging ended; thirty more, nothing.
  for (let step = 0; step < 6; step += 1) await keyboard.press('ControlOrMeta+z');
  await expect.poll(() => marked(page)).toEqual(tagged);
  for (let step = 0; step < PASSAGES; step += 1) await keyboard.press('ControlOrMeta+z');
  await expect.poll(() => marked(page)).toEqual(before);
});

test('the cursor goes and selects by word, sentence and paragraph; a hit and an annotation give their words', async ({
  attache,
}) => {
  const { page } = await attache.start();
  const read = await openArticle(page);
  const { keyboard } = page;
  await keyboard.press('p');
  const paragraph = await selected(page);
  expect(paragraph).toBe(ARTICLE.split('\n\n')[0]);
  await keyboard.press('ArrowLeft');
  await keyboard.press('Alt+Shift+ArrowDown');
  expect(await selected(page)).toBe('Paragraph 1 has a sentence 1 about the harbour.');
  await keyboard.press('Control+Shift+ArrowDown');
  expect(await selected(page)).toBe(paragraph);
  await keyboard.press('Alt+Shift+ArrowUp');
  expect(await selected(page)).toBe(paragraph.slice(0, paragraph.lastIndexOf('Paragraph 1')));

  // From a hit.
  await keyboard.press('/');
  await page
    .getByRole('search')
    .getByRole('searchbox')
    .or(page.getByLabel(messages.read.findLabel))
    .first()
    .fill('sentence 3');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(read.text).toBeFocused();
  expect(await selected(page)).toBe('sentence 3');

  // Typed ahead in the list of all themes; pressed again on the same words, it is taken off and no second one is made.
  await keyboard.press('t');
  await keyboard.type('burd');
  await keyboard.press('Enter');
  await expect.poll(() => marked(page)).toMatchObject([{ words: 'sentence 3', themes: [2] }]);
  await keyboard.press('v');
  await expect.poll(() => selected(page)).toBe('sentence 3');
  await keyboard.press('2');
  await expect.poll(() => marked(page)).toMatchObject([{ words: 'sentence 3', themes: [] }]);
});

/** The drawn cursor is a line of 2 px astride of its place. */
const ASTRIDE = [-1, 0];

/** How far the drawn cursor stands from the page's own, px: across and down. */
const strayed = (page: Page): Promise<readonly number[] | null> =>
  page.evaluate(() => {
    const drawn = document.querySelector('.cursor')?.getBoundingClientRect();
    const selection = document.getSelection();
    if (drawn === undefined || selection?.focusNode === null || selection === null) return null;
    const { focusNode: node, focusOffset: offset } = selection;
    const character = document.createRange();
    character.setStart(node, offset);
    character.setEnd(node, offset + 1);
    const { left, top } = character.getClientRects()[0] ?? drawn;
    return [Math.round(drawn.left - left), Math.round(drawn.top - top)];
  });

test('the cursor stays with its words when the window gets another width, and leaves the text where it is', async ({
  attache,
}) => {
  const { page } = await attache.start();
  const read = await openArticle(page);
  await page.setViewportSize({ width: 1280, height: 600 });
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => strayed(page)).toEqual(ASTRIDE);

  const width = await read.text.evaluate((text) => text.clientWidth);
  await page.setViewportSize({ width: 1000, height: 600 });
  await expect.poll(() => read.text.evaluate((text) => text.clientWidth)).not.toBe(width);
  await expect.poll(() => strayed(page)).toEqual(ASTRIDE);

  // Somebody who looks elsewhere is not taken back.
  const scroller = page.locator('.reader');
  await scroller.evaluate((element) => (element.scrollTop = 0));
  await page.setViewportSize({ width: 1280, height: 600 });
  await expect.poll(() => strayed(page)).toEqual(ASTRIDE);
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(0);
});

test('marked passages are said, listed and linked with theme and analyst, and filtered; axe finds nothing', async ({
  attache,
}) => {
  const { page } = await attache.start();
  const read = await openArticle(page);
  const { keyboard } = page;
  await keyboard.press('s');
  await keyboard.press('1');
  await expect(read.tab('annotations')).toContainText('1');
  await expect.poll(async () => (await marked(page)).length).toBe(1);
  await selectNextSentence(page);
  await keyboard.press('2');
  await expect.poll(async () => (await marked(page)).length).toBe(2);
  const [first, second] = await marked(page);

  // In its paragraph: highlights say nothing aloud.
  const paragraph = read.text.getByRole('paragraph').first();
  await expect(paragraph).toHaveAttribute(
    'aria-description',
    /^2 marked passages\. “.*”: Autonomy; \w+.*Burden-sharing/u,
  );

  // In the list: the current one a region, the other a button that names words, theme and analyst.
  const list = read.inspector.getByRole('list', { name: messages.read.annotationList });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('region', { name: messages.read.annotation })).toContainText(
    second?.words ?? '-',
  );
  const row = list.getByRole('button', { name: new RegExp(`${first?.words}.*Autonomy.*by \\w+`, 'u') });
  await row.press('Enter');
  await expect(list.getByRole('region', { name: messages.read.annotation })).toContainText(
    first?.words ?? '-',
  );
  await keyboard.press('v');
  await expect(read.text).toBeFocused();
  expect(await selected(page)).toBe(first?.words);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  }

  // Filtered by theme, in the list and in the margin of the text.
  const filters = read.inspector.getByRole('group', { name: messages.read.filterAnnotations });
  await keyboard.press('j');
  await filters.getByRole('combobox').or(filters.locator('.kit-select')).first().press('Enter');
  await page.getByRole('option', { name: 'Burden-sharing' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(filters.getByRole('status')).toHaveText('1 of 2');
  await expect(page.locator('.beside .note')).toHaveCount(1);
  await filters.getByRole('button', { name: messages.read.showAll }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
});

test('an end is dragged with the mouse, and one undo puts it back', async ({ attache }) => {
  const { page } = await attache.start();
  const read = await openArticle(page);
  await page.keyboard.press('s');
  await page.keyboard.press('3');
  await expect.poll(async () => (await marked(page)).length).toBe(1);
  const before = await marked(page);
  const handle = read.handle('end');
  const box = await handle.boundingBox();
  if (box === null) throw new Error('no handle is shown');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect
    .poll(async () => (await marked(page))[0]?.words.length)
    .toBeLessThan(before[0]?.words.length ?? 0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => marked(page)).toEqual(before);
});
