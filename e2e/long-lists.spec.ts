import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { importTexts } from './import-texts';
import { Frame } from './pages/frame';

const ARTICLES = 500;
/** More rows than this are never drawn. */
const MOST_ROWS = 320;

async function importMany(page: Page): Promise<void> {
  const texts = Array.from(
    { length: ARTICLES },
    (_, at) =>
      `Dispatch ${at}\n\n${1 + (at % 28)} October 2026\n\nThe ministers met for the ${at}th time in the harbour.`,
  );
  await importTexts(page, texts);
}

/** Titles of the rows in sight, and how many rows are drawn. */
const look = (page: Page) =>
  page.evaluate(() => {
    const body = document.querySelector('section[aria-label="Articles"] .pane-body');
    const { top, bottom } = body?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    const rows = [...(body?.querySelectorAll('.row') ?? [])];
    const inSight = rows.filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    return { rows: rows.length, titles: inSight.map((row) => row.textContent) };
  });

/** What is seen once the list has come to rest: the wheel is heard, and rows are drawn, when the page finds time for it. */
async function settled(page: Page): ReturnType<typeof look> {
  let before = await look(page);
  for (let same = 0; same < 3;) {
    await page.waitForTimeout(50);
    const now = await look(page);
    same = now.titles.join() === before.titles.join() ? same + 1 : 0;
    before = now;
  }
  return before;
}

test('a long list is scrolled to its end and back, row after row, and few of them are drawn', async ({
  attache,
}) => {
  test.setTimeout(180_000);
  const { page } = await attache.start();
  await new Frame(page).openSample();
  await importMany(page);
  await expect(page.getByRole('region', { name: 'Articles' })).toContainText(/5\d\d/u);
  await page.getByRole('region', { name: 'Articles' }).locator('.row').first().hover();
  const first = await look(page);
  for (const by of [400, -400]) {
    let before = await look(page);
    for (let still = 0; still < 5;) {
      await page.mouse.wheel(0, by);
      const now = await settled(page);
      expect(now.rows).toBeLessThanOrEqual(MOST_ROWS);
      // What is in sight next was partly in sight before: nothing is passed over.
      expect(now.titles.filter((title) => before.titles.includes(title))).not.toEqual([]);
      still = now.titles.join() === before.titles.join() ? still + 1 : 0;
      before = now;
    }
    if (by < 0) expect(before.titles).toEqual(first.titles);
    else expect(before.titles).not.toEqual(first.titles);
  }
});
