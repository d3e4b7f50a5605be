import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, test } from './fixtures';
import { Frame } from './pages/frame';
import { PeoplePage } from './pages/people';

const POOL = 'You cannot pool what you have not bought';

interface Report {
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly speaker: string;
  readonly role: string;
  readonly said: string;
}
const REPORTS: readonly Report[] = [
  {
    title: 'The pool',
    outlet: 'Compact Review',
    date: '29 September 2026',
    speaker: 'Ilse Varnholt',
    role: 'senior fellow at the Kestrel Institute',
    said: POOL,
  },
  {
    title: 'Pool again',
    outlet: 'Valdria Wire',
    date: '30 September 2026',
    speaker: 'Ilse Varnholt',
    role: 'senior fellow at the Kestrel Institute',
    said: POOL,
  },
  {
    title: 'A third pool',
    outlet: 'Northern Quarterly',
    date: '6 October 2026',
    speaker: 'Ilse Warnholt',
    role: 'defence scholar',
    said: 'You cannot share what you have not bought',
  },
  {
    title: 'Four parliaments',
    outlet: 'Harbour Courier',
    date: '10 October 2026',
    speaker: 'Anselm Brandvik',
    role: 'defence minister',
    said: 'A promise that needs a vote in four parliaments is a forecast',
  },
];

async function importReports(page: Page, info: TestInfo, reports: readonly Report[]): Promise<void> {
  const frame = new Frame(page);
  await frame.newArchive('Directory');
  const files = reports.map(({ title, outlet, date, speaker, role, said }, index) => {
    const path = info.outputPath(`report-${index}.txt`);
    writeFileSync(
      path,
      `${title}\n\nOutlet: ${outlet}\nDate: ${date}\n\n“${said},” said ${speaker}, ${role}.\n\nThis was in ${outlet}.\n`,
    );
    return path;
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: messages.frame.start.chooseFiles }).click();
  await (await chooser).setFiles(files);
  await expect(page.getByText(messages.frame.imports.states.added, { exact: true })).toHaveCount(
    reports.length,
  );
  await frame.go('people');
}

test('merging two people and undoing it restores both', async ({ attache }, info) => {
  const { page } = await attache.start();
  const people = new PeoplePage(page);
  await importReports(page, info, REPORTS);
  await people.opened('Ilse Varnholt');
  const before = await people.everything();
  await people.open('Ilse Varnholt');

  await test.step('merge, with the keyboard alone', async () => {
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: messages.peopleView.merge.title('Ilse Varnholt') });
    await expect(dialog.getByRole('combobox', { name: messages.peopleView.merge.who })).toBeFocused();
    await page.keyboard.type('scholar');
    await expect(dialog.getByRole('option')).toHaveText([/Ilse Warnholt/u]);
    await expect(
      dialog.getByText(messages.peopleView.merge.result('Ilse Warnholt', 1, 'Ilse Varnholt')),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(
      page.getByText(messages.peopleView.merge.done('Ilse Warnholt', 'Ilse Varnholt')).first(),
    ).toBeVisible();
  });

  await test.step('everything went to the one who was kept', async () => {
    await expect.poll(() => people.names()).toEqual(['Ilse Varnholt', 'Anselm Brandvik']);
    await people.opened('Ilse Varnholt');
    await expect(people.person.getByText(messages.peopleView.summary(3, 3))).toBeVisible();
    await expect(people.identity.getByText('Ilse Warnholt', { exact: true })).toBeVisible();
    await expect(people.identity.getByText('defence scholar')).toBeVisible();
  });

  await test.step('undo from the toast restores both', async () => {
    await page.getByRole('button', { name: messages.peopleView.undo }).click();
    await expect.poll(() => people.names()).toHaveLength(3);
    expect(await people.everything()).toEqual(before);
  });

  await test.step('redo and undo by keys', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => people.names()).toHaveLength(2);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => people.names()).toHaveLength(3);
    expect(await people.everything()).toEqual(before);
  });
});

test('a possible same person is proposed with its reason, and merged or told apart', async ({
  attache,
}, info) => {
  const { page } = await attache.start();
  const people = new PeoplePage(page);
  await importReports(page, info, REPORTS);
  await people.open('Ilse Warnholt');
  const proposal = people.proposal('Ilse Varnholt');
  await expect(proposal).toContainText(
    messages.peopleView.similar.reasons.spelling('Ilse Varnholt', 'Ilse Warnholt'),
  );

  await page.keyboard.press('d');
  await expect(proposal).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(proposal).toBeVisible();

  await page.keyboard.press('y');
  await people.opened('Ilse Varnholt');
  await expect.poll(() => people.names()).toEqual(['Ilse Varnholt', 'Anselm Brandvik']);
});

test('what several outlets print is one quote with its sources; a difference is marked', async ({
  attache,
}, info) => {
  const { page } = await attache.start();
  const people = new PeoplePage(page);
  await importReports(page, info, REPORTS);
  await people.open('Ilse Warnholt');
  await expect(people.proposal('Ilse Varnholt')).toBeVisible();
  await page.keyboard.press('y');
  await people.opened('Ilse Varnholt');

  await expect.poll(() => people.quotes()).toEqual([`“${POOL},”`]);
  const repeats = people.person.getByRole('button', { name: messages.peopleView.repeats.articles(3) });
  await repeats.focus();
  await page.keyboard.press('Enter');
  const rows = people.person.locator('ol ol li');
  await expect(rows).toHaveText([
    new RegExp(`${messages.peopleView.repeats.same}.*Valdria Wire`, 'su'),
    new RegExp(`${messages.peopleView.repeats.differs}.*Northern Quarterly.*pool.*share`, 'su'),
  ]);
  await expect(rows.locator('del')).toContainText('pool');
  await expect(rows.locator('ins')).toContainText('share');

  await page.keyboard.press('f');
  await expect.poll(() => people.quotes()).toHaveLength(3);
});

test('two people under one name are split, and the split is undone', async ({ attache }, info) => {
  const { page } = await attache.start();
  const people = new PeoplePage(page);
  const namesakes = REPORTS.filter(({ title }) => ['The pool', 'Four parliaments'].includes(title));
  await importReports(
    page,
    info,
    namesakes.map((report) => ({ ...report, speaker: 'Ilse Varnholt' })),
  );
  await people.opened('Ilse Varnholt');

  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: messages.peopleView.split.title('Ilse Varnholt') });
  const confirm = dialog.getByRole('button', { name: messages.peopleView.split.confirm, exact: true });
  await expect(confirm).toBeDisabled();
  await dialog
    .getByRole('textbox', { name: messages.peopleView.split.name })
    .fill('Ilse Varnholt (goalkeeper)');
  await dialog.getByRole('checkbox', { name: /Four parliaments/u }).check();
  await confirm.click();

  await people.opened('Ilse Varnholt (goalkeeper)');
  await expect
    .poll(async () => [...(await people.names())].sort())
    .toEqual(['Ilse Varnholt', 'Ilse Varnholt (goalkeeper)']);
  await expect(people.person.getByText(messages.peopleView.summary(1, 1))).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => people.names()).toEqual(['Ilse Varnholt']);
  await people.opened('Ilse Varnholt');
  await expect(people.person.getByText(messages.peopleView.summary(2, 2))).toBeVisible();
});
