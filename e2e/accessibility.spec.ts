import { axeFindings } from './axe-findings';
import { expect, test } from './fixtures';
import { SCREENS } from './tour';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ attache }) => {
    test.setTimeout(300_000);
    const { page } = await attache.start();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const [name, show] of SCREENS) {
      await show(page, attache);
      await page.waitForTimeout(300);
      found.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
    }
    expect(found).toEqual([]);
  });
}
