import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  COEFFICIENTS,
  UNIT_KINDS,
  type Coefficient,
  type UnitKind,
} from '../src/main/core/contract/agreement';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';
import { attache as commandLine, COLLEAGUE, makeTwoAnalysts } from './two-analysts';

type Figures = Readonly<Record<Coefficient, number | null>>;
type Part = Figures & { readonly name?: string; readonly title?: string };
interface Computed extends Figures {
  readonly themes: readonly Part[];
  readonly articles: readonly Part[];
  readonly disagreements: { readonly open: number; readonly settled: number };
}

/** What the command line makes of the same archive. */
const compute = (archive: string, unit: UnitKind): Computed =>
  JSON.parse(commandLine('agreement', '--archive', archive, '--unit', unit, '--json')) as Computed;

async function open(page: Page, archive: string): Promise<void> {
  await page.getByRole('button', { name: messages.frame.start.openButton }).click();
  await page.getByRole('textbox', { name: messages.frame.start.path }).fill(archive);
  await page.keyboard.press('Enter');
  await new Frame(page).go('themes');
  await page.getByRole('heading', { name: 'Autonomy' }).waitFor();
  await page.keyboard.press('g');
  await expect(page.getByRole('heading', { name: messages.agreementView.title, exact: true })).toBeVisible();
}

const figuresOf = (page: Page) =>
  page.getByRole('complementary', { name: messages.agreementView.figures.title });
const listOf = (page: Page) =>
  page.getByRole('complementary', { name: messages.agreementView.disagreements }).getByRole('listitem');

/** The overall figures as they stand on screen, by name. */
async function shownFigures(page: Page): Promise<readonly string[]> {
  const values = await figuresOf(page).locator('summary .value').allTextContents();
  return values.map((value) => value.trim());
}

/** The rows of the table: names and figures. */
async function shownTable(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = await figuresOf(page).locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allTextContents();
      return cells.map((cell) => cell.trim());
    }),
  );
}

/** A figure as the window writes it: a true minus, and a dash and a word where there is none. */
const written = (value: number | null, decimals: number): string =>
  value === null ? `–${messages.agreementView.figures.none}` : value.toFixed(decimals).replace('-', '−');

const rowsOf = (parts: readonly Part[]): readonly (readonly string[])[] =>
  parts.map((part) => [
    part.name ?? part.title ?? '',
    ...COEFFICIENTS.map((coefficient) => written(part[coefficient], 2)),
  ]);

test('three disagreements are settled by keys, and the figures stay those of independent coding', async ({
  attache,
}) => {
  const archive = makeTwoAnalysts(attache.dataFolder);
  const { page } = await attache.start();
  await open(page, archive);
  const before = compute(archive, 'sentences');
  expect(before.disagreements).toEqual({ open: 5, settled: 0 });
  await expect(listOf(page)).toHaveCount(5);

  const passage = page.getByRole('region', { name: messages.agreementView.passage });
  await expect(passage).toContainText(messages.agreementView.tagged(COLLEAGUE));
  await expect(passage.locator('mark')).toHaveText(
    'The neighbours share her pictures and none of her costs.',
  );
  await page.keyboard.press('a');
  await expect(page.getByRole('textbox', { name: messages.agreementView.decide.reason })).toBeFocused();
  await page.keyboard.type('Who bears the cost is what the theme is for.');
  await page.keyboard.press('Enter');
  await expect(listOf(page)).toHaveCount(4);

  // Both tagged this one, one of them a sentence more: the shorter tag stays.
  await expect(passage.locator('mark')).toHaveCount(2);
  await page.keyboard.press('2');
  await expect(page.getByRole('checkbox', { name: COLLEAGUE, exact: true })).not.toBeChecked();
  await page
    .getByRole('textbox', { name: messages.agreementView.decide.reason })
    .fill('The promise is not about the price.');
  await page.keyboard.press('Enter');
  await expect(listOf(page)).toHaveCount(3);

  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: messages.agreementView.decide.reason })).toBeFocused();
  await page.keyboard.type('Seen is not deterred.');
  await page.keyboard.press('Enter');
  await expect(listOf(page)).toHaveCount(2);

  await page.getByRole('button', { name: messages.agreementView.shown.settled }).click();
  await expect(listOf(page)).toHaveCount(3);
  await page.keyboard.press('j');
  const note = page.getByRole('region', { name: messages.agreementView.shown.settled });
  await expect(note).toContainText('The promise is not about the price.');

  await page.keyboard.press('e');
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: messages.agreementView.decide.reason })).toBeFocused();
  await page.keyboard.type('Neither is about the price.');
  await page.keyboard.press('Enter');
  await expect(note).toContainText(messages.agreementView.removed);

  const after = compute(archive, 'sentences');
  expect(after).toEqual({ ...before, disagreements: { open: 2, settled: 3 } });
  expect(await shownFigures(page)).toEqual(COEFFICIENTS.map((name) => written(before[name], 4)));

  for (let step = 0; step < 4; step += 1) await page.keyboard.press('z');
  await expect(listOf(page)).toHaveCount(0);
  await expect.poll(() => compute(archive, 'sentences')).toEqual(before);
});

test('the figures on screen are the computed ones on every unit, each with its definition and source', async ({
  attache,
}) => {
  const archive = makeTwoAnalysts(attache.dataFolder);
  const { page } = await attache.start();
  await open(page, archive);
  for (const unit of UNIT_KINDS) {
    await page
      .getByRole('group', { name: messages.agreementView.unit })
      .getByRole('button', { name: messages.agreement.units[unit] })
      .click();
    const computed = compute(archive, unit);
    await expect
      .poll(() => shownFigures(page))
      .toEqual(COEFFICIENTS.map((name) => written(computed[name], 4)));
    await expect.poll(() => shownTable(page)).toEqual(rowsOf(computed.themes));
    await figuresOf(page)
      .getByRole('button', { name: messages.agreementView.figures.groups.articles })
      .click();
    await expect.poll(() => shownTable(page)).toEqual(rowsOf(computed.articles));
    await figuresOf(page).getByRole('button', { name: messages.agreementView.figures.groups.themes }).click();
  }
  for (const name of COEFFICIENTS) {
    const figure = figuresOf(page)
      .locator('details')
      .filter({ hasText: messages.agreement.names[name] })
      .first();
    await figure.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(figure.getByText(messages.agreement.sources[name])).toBeVisible();
    await expect(figure.getByText(messages.agreement.formulas[name])).toBeVisible();
    await page.keyboard.press('Enter');
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where analysts compare their coding, ${colorScheme}`, async ({ attache }) => {
    const archive = makeTwoAnalysts(attache.dataFolder);
    const { page } = await attache.start();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, archive);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await figuresOf(page).locator('summary').first().click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(' '))])).toEqual([]);
  });
}
