import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addArticle, FERRIES, makeFolder, openTestCore, STRAITS, BACKGROUND } from '../testing/test-core';

test('counts what stands here, there and in both with other contents, and names what would go and come back', async () => {
  const folder = makeFolder(onTestFinished);
  const core = await openTestCore(join(folder, 'desk.attache'));
  const { handlers } = core;
  onTestFinished(() => void handlers.closeArchive({}, BACKGROUND));
  const { articleId, quotes } = await addArticle(core, STRAITS);
  const quoteId = quotes[0]?.id;
  if (quoteId === undefined) throw new Error('no quote');
  await handlers.decideQuote({ quoteId, status: 'accepted' }, BACKGROUND);
  const [theme] = await handlers.listThemes({}, BACKGROUND);
  if (theme === undefined) throw new Error('no theme');
  await handlers.addTag({ themeId: theme.id, target: { kind: 'quote', id: quoteId } }, BACKGROUND);
  const path = join(folder, 'copy.attache');
  const { bytes } = await handlers.backupArchive({ path }, BACKGROUND);
  const before = (await handlers.archiveInfo({}, BACKGROUND))?.undo?.at;

  await handlers.editArticle({ articleId, details: { outlet: 'The Tide' } }, BACKGROUND);
  await handlers.decideQuote({ quoteId, status: 'rejected' }, BACKGROUND);
  await handlers.removeTag({ themeId: theme.id, target: { kind: 'quote', id: quoteId } }, BACKGROUND);
  await addArticle(core, FERRIES);

  const { backup, counts, lost, regained } = await handlers.previewRestore({ path }, BACKGROUND);
  expect(backup).toEqual({ path, bytes, lastStepAt: before });
  const themes = (await handlers.listThemes({}, BACKGROUND)).length;
  expect(counts.map(({ what, here, there, differing }) => [what, here, there, differing])).toEqual([
    ['articles', 2, 1, 1],
    ['quotes', 3, 2, 0],
    ['decisions', 1, 1, 1],
    ['annotations', 0, 0, 0],
    ['tags', 0, 1, 0],
    ['themes', themes, themes, 0],
    ['people', expect.any(Number), 1, 0],
    ['briefs', 0, 0, 0],
  ]);
  expect(lost.filter(({ what }) => what !== 'people')).toEqual([
    { what: 'articles', names: ['Ferries and budgets'], total: 1 },
    { what: 'quotes', names: ['A budget is a promise that somebody else keeps,'], total: 1 },
  ]);
  expect(regained).toEqual([{ what: 'tags', names: [theme.name], total: 1 }]);
});

test('of the same contents nothing differs', async () => {
  const folder = makeFolder(onTestFinished);
  const core = await openTestCore(join(folder, 'desk.attache'));
  onTestFinished(() => void core.handlers.closeArchive({}, BACKGROUND));
  await addArticle(core, STRAITS);
  const path = join(folder, 'copy.attache');
  await core.handlers.backupArchive({ path }, BACKGROUND);
  const { counts, lost, regained } = await core.handlers.previewRestore({ path }, BACKGROUND);
  expect(counts.filter(({ here, there, differing }) => here !== there || differing > 0)).toEqual([]);
  expect([lost, regained]).toEqual([[], []]);
});
