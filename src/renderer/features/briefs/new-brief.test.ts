import { expect, test } from 'vitest';
import type { DraftedBrief } from '../../../main/core/contract/briefs';
import type { ThemeId } from '../../../main/core/contract/ids';
import { AUTONOMY, brief, BRIEF_ID, DAY, DETERRENCE } from '../../testing/test-briefs';
import { NewBrief } from './new-brief.svelte';

const CODEBOOK = [{ id: AUTONOMY }, { id: 2 as ThemeId }, { id: DETERRENCE }];

function formWith(asked: unknown[]): NewBrief {
  const composeBrief = (request: unknown): Promise<DraftedBrief> => {
    asked.push(request);
    return Promise.resolve({ ...brief(), drafted: [] });
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
  expect(await form.compose(CODEBOOK)).toMatchObject({ id: BRIEF_ID });
  expect(asked).toEqual([{ themeIds: [AUTONOMY, DETERRENCE], title: null, date: DAY }]);
});

test('asks for nothing without a theme or a day', async () => {
  const asked: unknown[] = [];
  const form = formWith(asked);
  form.title = ' Named ';
  expect(await form.compose(CODEBOOK)).toBeNull();
  form.choose(AUTONOMY, true);
  form.date = null;
  expect([form.isReady, await form.compose(CODEBOOK)]).toEqual([false, null]);
  form.date = DAY;
  await form.compose(CODEBOOK);
  expect(asked).toEqual([{ themeIds: [AUTONOMY], title: 'Named', date: DAY }]);
});
