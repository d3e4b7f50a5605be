import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { KEY_WORDS } from '../src/main/core/exchange/key-words';
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
  // Names that mean nothing in any language, the words of a key's fingerprint, and what a draft says in the brief's own language.
  ...['Sample desk', 'Aa', 'alt+T', 'Section 1', ...KEY_WORDS],
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

/** Texts and labels on the page, as far as they stand in no brackets of the pseudo-language. Keys are named as keyboards name them, and what a PDF says is in its own language. */
function wordsOutside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('kbd, script, style, textarea, .sheet') !== null) continue;
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

/** How many words in a row must stand in the data. */
const RUN = 2;

/** Whether these words stand in the data: between two signs or figures, some in a row at a time, because lists join titles and outlets, and snippets are cut. */
const isData = (words: string): boolean =>
  words
    .replaceAll(NAMES, ' ')
    .split(/[^\p{L}\s’'&-]+/gu)
    .every((part) => {
      const given = plain(part)
        .split(' ')
        .filter((word) => word.length > 1);
      const runs = Array.from({ length: Math.max(1, given.length - RUN + 1) }, (_, at) =>
        given.slice(at, at + RUN),
      );
      return given.length === 0 || runs.every((run) => PLAIN.includes(` ${run.join(' ')} `));
    });

/** Letters alone, with one blank between words of more than one letter. */
const plain = (text: string): string =>
  text
    .split(/[^\p{L}]+/gu)
    .filter((word) => word.length > 1)
    .join(' ');
const PLAIN = ` ${plain(DATA.replaceAll('&amp;', '&'))} `;
/** Of markings, and of what a key is known by: four hexadecimal digits, or all of a hash. */
const NAMES = /\b(?:TLP|CLEAR|GREEN|AMBER|STRICT|RED|[0-9a-f]{4}|[0-9a-f]{64})\b/gu;
