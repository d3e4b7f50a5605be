/** A draft from an archive where nobody has tagged anything: what it took, what it left, and what no font draws. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { axeFindings } from './axe-findings';
import { expect, test } from './fixtures';
import { BriefsPage } from './pages/briefs';
import { Frame } from './pages/frame';
import { readPdf } from './read-pdf';
import { attache as command } from './two-analysts';

/** A rune, which none of our fonts has. */
const RUNE = 'ᚠ';

/** Twelve quotes that speak of deterrence, one of them with a rune. */
function makeArchive(folder: string): string {
  const file = join(folder, 'quay.txt');
  const said = Array.from({ length: 12 }, (_, index) => {
    const number = String.fromCodePoint(65 + index);
    const sign = index === 0 ? RUNE : '海峡';
    return `“Deterrence of kind ${number}, ${sign}, begins with ships that are really there,” said Pilot${number} Marsh, a pilot.`;
  });
  writeFileSync(file, `The quay\n\n${said.join('\n\n')}\n`);
  const archive = join(folder, 'quay.attache');
  command('import', file, '--archive', archive, '--as', 'Nora Quist');
  return archive;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a draft says beside the brief what it took, and stops at what no font draws, ${colorScheme}`, async ({
    attache,
  }) => {
    const archive = makeArchive(attache.dataFolder);
    const { page } = await attache.start();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const frame = new Frame(page);
    await page.getByRole('button', { name: messages.frame.start.openButton }).click();
    await page.getByRole('textbox', { name: messages.frame.start.path }).fill(archive);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: messages.frame.archiveMenu('quay') })).toBeVisible();
    await frame.go('briefs');
    const briefs = new BriefsPage(page);
    await briefs.draft(['Deterrence'], 'Ships that are there');

    const notice = page.getByRole('status').filter({ hasText: messages.drafting.title });
    await expect(notice).toContainText('10 of 12 quotes');
    expect(await axeFindings(page)).toEqual([]);
    await notice
      .getByRole('button', { name: new RegExp(`^${messages.drafting.addMore(2)}`, 'u') })
      .press('Enter');
    await expect(notice).toContainText('the 12 quotes');
    await notice.getByRole('button', { name: messages.briefsView.dismiss }).press('Enter');
    await expect(notice).toHaveCount(0);
    await briefs.saved();

    await expect(page.getByText(messages.undrawn.inPlace(messages.undrawn.characters([RUNE])))).toBeVisible();
    await page.getByRole('button', { name: messages.briefsView.export }).click();
    const dialog = page.getByRole('dialog', { name: messages.briefsView.exportTitle });
    await expect(dialog.getByText(/^The quote of PilotA Marsh in “The quay” holds ᚠ/u)).toBeVisible();
    await expect(dialog.getByRole('button', { name: messages.briefsView.exportAnyway })).toBeDisabled();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: messages.undrawn.takeOut }).press('Enter');
    await dialog.getByRole('button', { name: messages.briefsView.exportAnyway }).click();
    await expect(page.getByText(messages.briefsView.exported, { exact: true }).first()).toBeVisible();

    const { text } = await readPdf(attache.saved()[0] ?? '');
    expect(text.match(/海峡/gu)).toHaveLength(11);
    expect(text).not.toMatch(/\ufffd|propose|tagged/u);
  });
}
