import { expect, test } from 'vitest';
import type { ThemeId } from '../../../main/core/contract/ids';
import { AUTONOMY, brief, BRIEF_ID, DAY, DETERRENCE } from './fixtures';
import { isDay, localDay, NewBrief } from './new-brief.svelte';

const CODEBOOK = [{ id: AUTONOMY }, { id: 2 as ThemeId }, { id: DETERRENCE }];

function formWith(asked: unknown[]): NewBrief {
  const composeBrief = (request: unknown): Promise<ReturnType<typeof brief>> => {
    asked.push(request);
    return Promise.resolve(brief());
  };
  return new NewBrief({ composeBrief }, DAY);
}

test('drafts with the themes in the order of the codebook, however they were chosen', async () => {
  const asked: unknown[] = [];
  const form = formWith(asked);
  form.choose(DETERRENCE, true);
  form.choose(2 as ThemeId, true);
  form.choose(AUTONOMY, true);
  form.choose(2 as ThemeId, false);
  expect(await form.compose(CODEBOOK)).toBe(BRIEF_ID);
  expect(asked).toEqual([{ themeIds: [AUTONOMY, DETERRENCE], title: null, date: DAY }]);
});

test('asks for nothing without a theme or a day', async () => {
  const asked: unknown[] = [];
  const form = formWith(asked);
  form.title = ' Named ';
  expect(await form.compose(CODEBOOK)).toBeNull();
  form.choose(AUTONOMY, true);
  form.date = '2026-02-31';
  expect([form.isReady, await form.compose(CODEBOOK)]).toEqual([false, null]);
  form.date = DAY;
  await form.compose(CODEBOOK);
  expect(asked).toEqual([{ themeIds: [AUTONOMY], title: 'Named', date: DAY }]);
});

test.each([
  ['2026-10-14', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['14 Oct 2026', false],
  ['', false],
])('%j is a day: %j', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test("today is the window's day, late in the evening too", () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
