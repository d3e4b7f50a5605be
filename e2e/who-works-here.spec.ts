import { writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';

const TEXT = `Straits talks stall

“Deterrence begins with ships that are really there,” said Ana Sørlund, director of the Tidal Institute.`;

test('who works here is asked at the first thing that bears a name, by keyboard, and never again', async ({
  attache,
}, info) => {
  const file = info.outputPath('straits.txt');
  writeFileSync(file, TEXT);
  const { page } = await attache.start({ analyst: null });
  const frame = new Frame(page);
  await frame.newArchive('Straits', null);
  await frame.importFile(file);
  await frame.go('read');
  const bar = page.getByRole('toolbar', { name: messages.read.tagBar });
  const deterrence = bar.getByRole('button', { name: 'Deterrence' });
  const dialog = page.getByRole('dialog', { name: messages.frame.start.analystDialog });

  // Whoever does not say it has not tagged, and is asked at the next attempt.
  await deterrence.click();
  await expect(dialog.getByText(messages.frame.start.analystAsked)).toBeVisible();
  const axe = new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]');
  expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(messages.archive.whoWorksHere).first()).toBeVisible();
  await expect(deterrence).toHaveAttribute('aria-pressed', 'false');

  await deterrence.click();
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Nora Quist');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(deterrence).toHaveAttribute('aria-pressed', 'true');

  const autonomy = bar.getByRole('button', { name: 'Autonomy' });
  await autonomy.click();
  await expect(autonomy).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog).toBeHidden();
});
