import { expect, test } from './fixtures';
import { Frame } from './pages/frame';
import { ReadPage } from './pages/read';
for (const [w, h] of [
  [1280, 800],
  [1920, 1080],
] as const)
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`look ${w} ${colorScheme}`, async ({ attache }) => {
      test.setTimeout(120_000);
      const { page } = await attache.start();
      await page.setViewportSize({ width: w, height: h });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await new Frame(page).openSample();
      const shot = (n: string) => page.screenshot({ path: `/tmp/rv/${n}-${w}-${colorScheme}.png` });
      await new ReadPage(page).open('Who pays for the northern line?');
      for (let i = 0; i < 12; i++) await page.keyboard.press('j');
      await page.waitForTimeout(300);
      await shot('late');
      await page.keyboard.press('c');
      await page.waitForTimeout(300);
      await shot('correct');
      await page.keyboard.type('a');
      await page.waitForTimeout(200);
      await shot('type');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F8');
      await page.waitForTimeout(500);
      await shot('f8');
      await page.keyboard.press('Alt+2');
      await page.waitForTimeout(400);
      await page.keyboard.press('F8');
      await page.waitForTimeout(600);
      await shot('archive');
      expect(1).toBe(1);
    });
  }
