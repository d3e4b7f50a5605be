import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { importTexts } from './import-texts';
import { Frame } from './pages/frame';

/** What one key may cost: what the view shows is read again, and nothing else. */
const MOST_CALLS = 4;
const MOST_BYTES = 60_000;

/** Replies that came to the page, and their size as text. */
interface Traffic {
  readonly calls: number;
  readonly bytes: number;
}

/**
 * Has the page count the replies that it takes in, all but those that say nothing: now and then the window says that somebody is
 * there. Electron's shell hands them over as they are: there is nothing to count.
 */
async function countReplies(page: Page): Promise<() => Promise<Traffic>> {
  await page.evaluate(() => {
    const counted = { calls: 0, bytes: 0 };
    const parse = JSON.parse.bind(JSON);
    JSON.parse = (text: string, ...rest: []) => {
      if (text.startsWith('{"ok":') && text !== '{"ok":true,"value":null}') {
        counted.calls += 1;
        counted.bytes += new TextEncoder().encode(text).length;
      }
      return parse(text, ...rest) as unknown;
    };
    Object.assign(globalThis, { counted });
  });
  const read = (): Promise<Traffic> =>
    page.evaluate(() => ({ ...(globalThis as unknown as { counted: Traffic }).counted }));
  return read;
}

const ARTICLES = 150;
const SPEAKERS = ['Ana Sørlund', 'Jean Fabre', 'Ilse Varnholt', 'Tomas Reuter', 'Mara Lindqvist'];

/** Articles beside those of the sample: what is asked for must not grow with what there is. */
async function importMany(page: Page): Promise<void> {
  const texts = Array.from({ length: ARTICLES }, (_, article) => {
    const paragraphs = Array.from({ length: 10 }, (_each, at) => {
      const speaker = SPEAKERS[(article + at) % SPEAKERS.length] ?? '';
      return `The ministers met for the ${article * 10 + at}th time, and the ferries waited for them in the harbour. “Deterrence of kind ${article * 10 + at} begins with ships that are really there,” said ${speaker}, director of the Tidal Institute.`;
    });
    return `Dispatch ${article}\n\n${1 + (article % 28)} October 2026\n\n${paragraphs.join('\n\n')}`;
  });
  await importTexts(page, texts);
}

const WORK: Readonly<
  Record<'read' | 'quotes' | 'people' | 'themes' | 'briefs', readonly (readonly [string, string])[]>
> = {
  read: [
    ['tag', '1'],
    ['accept', 'a'],
    ['undo', 'z'],
    ['undo', 'z'],
  ],
  quotes: [
    ['tag', '1'],
    ['reject', 'r'],
    ['undo', 'z'],
    ['undo', 'z'],
  ],
  people: [['undo', 'z']],
  themes: [['undo', 'z']],
  briefs: [['undo', 'z']],
};

for (const name of Object.keys(WORK) as (keyof typeof WORK)[]) {
  test(`one key in the view ${name} asks for what it changed, and no more`, async ({ attache }, info) => {
    test.skip(info.project.name === 'electron', 'its replies are not text that could be counted');
    const { page } = await attache.start();
    const frame = new Frame(page);
    await frame.openSample();
    await importMany(page);
    // Something to take back in each of them.
    await frame.go('quotes');
    const rows = page.getByRole('grid').getByRole('row');
    await expect(rows.nth(2)).toBeVisible();
    for (const key of ['2', 'j', '3']) await page.keyboard.press(key);
    await frame.go(name);
    const traffic = await countReplies(page);
    const costs: [string, Traffic][] = [];
    for (const [what, key] of WORK[name]) {
      await settled(traffic);
      const before = await traffic();
      await page.keyboard.press(key);
      await expect.poll(async () => (await traffic()).calls).toBeGreaterThan(before.calls);
      const after = await settled(traffic);
      costs.push([what, { calls: after.calls - before.calls, bytes: after.bytes - before.bytes }]);
    }
    await info.attach('costs', { body: JSON.stringify(costs), contentType: 'application/json' });
    const dear = costs.filter(([, { calls, bytes }]) => calls > MOST_CALLS || bytes > MOST_BYTES);
    expect(dear).toEqual([]);
  });
}

/** When nothing more comes: everything that was announced has been read. */
async function settled(traffic: () => Promise<Traffic>): Promise<Traffic> {
  let before = await traffic();
  for (let calm = 0; calm < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const now = await traffic();
    calm = now.calls === before.calls ? calm + 1 : 0;
    before = now;
  }
  return before;
}
