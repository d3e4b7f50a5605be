import { expect, test } from './fixtures';

test('the browser shows a bare window, without tabs or an address bar', async ({ attache }, info) => {
  test.skip(info.project.name === 'electron', 'an Electron window has neither to begin with');
  const { page } = await attache.start();
  const bare = await page.evaluate(() => matchMedia('(display-mode: standalone)').matches);
  expect(bare).toBe(true);
});

test('the fonts that most texts use are at hand before any is asked for', async ({ attache }) => {
  const { page } = await attache.start();
  const latin = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ unicodeRange }) => unicodeRange.startsWith('U+0-FF'))
        .map(({ family, style, status }) => `${family} ${style} ${status}`)
        .sort(),
    );

  await expect
    .poll(latin)
    .toEqual([
      'Source Sans 3 Variable italic loaded',
      'Source Sans 3 Variable normal loaded',
      'Source Serif 4 Variable italic loaded',
      'Source Serif 4 Variable normal loaded',
    ]);
});
