import { expect, test } from 'vitest';
import type { ThemeId } from '../contract/ids';
import { aFailure, DAY, openTestCore, BACKGROUND } from '../testing/test-core';

test('a named version ends the sitting, is listed, comes back, and goes with its brief', async () => {
  const { handlers } = await openTestCore();
  const brief = await handlers.composeBrief(
    { themeIds: [1 as ThemeId], title: 'One', date: DAY },
    BACKGROUND,
  );
  const briefId = brief.id;
  const save = (text: string) =>
    handlers.saveBrief(
      { briefId, draft: { ...brief, sections: [{ heading: 'One', text, evidence: [] }] } },
      BACKGROUND,
    );
  await save('first');
  const [version] = await handlers.nameBriefVersion({ briefId, name: 'For the minister' }, BACKGROUND);
  await save('second');
  await handlers.undo({}, BACKGROUND);
  expect((await handlers.readBrief({ briefId }, BACKGROUND)).brief.sections[0]?.text).toBe('first');
  await handlers.redo({}, BACKGROUND);

  expect((await handlers.briefVersions({ briefId }, BACKGROUND)).map(({ name }) => name)).toEqual([
    'For the minister',
  ]);
  const taken = await handlers.takeBriefVersion({ briefId, uid: version?.uid ?? brief.uid }, BACKGROUND);
  expect(taken.sections[0]?.text).toBe('first');
  await expect(
    (async () => handlers.takeBriefVersion({ briefId, uid: brief.uid }, BACKGROUND))(),
  ).rejects.toThrow(aFailure('not-found'));
  await handlers.removeBrief({ briefId }, BACKGROUND);
  await handlers.undo({}, BACKGROUND);
  expect(await handlers.briefVersions({ briefId }, BACKGROUND)).toHaveLength(1);
});
