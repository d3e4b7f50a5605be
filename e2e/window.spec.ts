import { expect, test } from './fixtures';

test('the browser shows a bare window, without tabs or an address bar', async ({ attache }, info) => {
  test.skip(info.project.name === 'electron', 'an Electron window has neither to begin with');
  const { page } = await attache.start();
  const bare = await page.evaluate(() => matchMedia('(display-mode: standalone)').matches);
  expect(bare).toBe(true);
});
