import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { speakIn } from '../src/main/core/contract/messages/language';
import { expect, ROOT, test } from './fixtures';
import { SCREENS } from './tour';

/** What stands on a screen and comes from no catalogue: what the sample, its themes and this tour are made of, and proper names. */
const DATA = [
  ...['resources/sample', 'src/main/core/themes'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(ROOT, folder, name), 'utf8')),
  ),
  ...['Attaché', 'Nora Quist', 'Sample archive', 'scan.pdf', 'line.txt', 'A brief to look at'],
].join('\n');

test.beforeEach(() => {
  speakIn('en-XA');
});
test.afterEach(() => {
  speakIn('en');
});

test('every word of every screen is one that a translator sees', async ({ attache }, info) => {
  test.skip(info.project.name === 'electron', 'the page is told its language the same way');
  test.setTimeout(300_000);
  const { page } = await attache.start();
  const found: string[] = [];
  for (const [name, show] of SCREENS) {
    await show(page, attache);
    await page.waitForTimeout(300);
    const left = (await wordsOutside(page)).filter((words) => !isData(words));
    found.push(...left.map((words) => `${name}: ${words}`));
  }
  expect(found).toEqual([]);
});

/** Texts and labels on the page, as far as they stand in no brackets of the pseudo-language. Keys are named as keyboards name them. */
function wordsOutside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('kbd, script, style, textarea') !== null) continue;
      texts.push(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        texts.push(element.getAttribute(name) ?? '');
      }
    }
    const innermost = /⟦[^⟦⟧]*⟧/gu;
    const outside = texts.flatMap((text) => {
      let left = text;
      while (innermost.test(left)) left = left.replaceAll(innermost, '\n');
      return left.split('\n').map((part) => part.trim());
    });
    return [...new Set(outside)].filter((words) => /\p{L}{2}/u.test(words));
  });
}

/** Of several words, each run of them stands in the data. */
const isData = (words: string): boolean => DATA.includes(words) || isMarking(words) || isPath(words);
const isMarking = (words: string): boolean => /^TLP:[A-Z]+(?:\+STRICT)?$/u.test(words);
const isPath = (words: string): boolean => /^(?:\/|https?:)\S+$/u.test(words);
