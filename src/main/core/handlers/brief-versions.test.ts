import { expect, test } from 'vitest';
import type { ThemeId } from '../contract/ids';
import { aFailure, DAY, openTestCore, UNWATCHED } from '../testing/test-core';

test('a named version ends the sitting, is listed, comes back, and goes with its brief', async () => {
  const { handlers } = await openTestCore();
  const brief = await handlers.composeBrief({ themeIds: [1 as ThemeId], title: 'One', date: DAY }, UNWATCHED);
  const briefId = brief.id;
  const save = (text: string) =>
    handlers.saveBrief(
      { briefId, draft: { ...brief, sections: [{ heading: 'One', text, evidence: [] }] } },
      UNWATCHED,
    );
  await save('first');
  const [version] = await handlers.nameBriefVersion({ briefId, name: 'For the minister' }, UNWATCHED);
  await save('second');
  await handlers.undo({}, UNWATCHED);
  expect((await handlers.readBrief({ briefId }, UNWATCHED)).brief.sections[0]?.text).toBe('first');
  await handlers.redo({}, UNWATCHED);

  expect((await handlers.briefVersions({ briefId }, UNWATCHED)).map(({ name }) => name)).toEqual([
    'For the minister',
  ]);
  const taken = await handlers.takeBriefVersion({ briefId, uid: version?.uid ?? brief.uid }, UNWATCHED);
  expect(taken.sections[0]?.text).toBe('first');
  await expect(
    (async () => handlers.takeBriefVersion({ briefId, uid: brief.uid }, UNWATCHED))(),
  ).rejects.toThrow(aFailure('not-found'));
  await handlers.removeBrief({ briefId }, UNWATCHED);
  await handlers.undo({}, UNWATCHED);
  expect(await handlers.briefVersions({ briefId }, UNWATCHED)).toHaveLength(1);
});
