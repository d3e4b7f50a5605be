import { expect, test } from 'vitest';
import type { IsoDate } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { createHandlers } from '../handlers';
import { payloadOf, exportPdf } from '../testing/test-brief';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  openTestCore,
  RESOURCES,
  STRAITS,
  BACKGROUND,
} from '../testing/test-core';

const details = {
  name: 'Ports',
  definition: '',
  useFor: '',
  notFor: '',
  look: 'circle',
  keywords: [],
} as const;

test('where the name is asked for, what bears it waits until it is said, and nothing else does', async () => {
  const handlers = createHandlers({
    environment: createTestEnvironment(),
    resources: RESOURCES,
    lock: true,
    asksWho: true,
  });
  await handlers.openArchive({ path: ':memory:', mode: 'create' }, BACKGROUND);
  await addArticle({ handlers, path: '', environment: createTestEnvironment(1) }, STRAITS);
  const add = (): unknown => handlers.addTheme({ details, parentId: null }, BACKGROUND);
  expect(add).toThrow(aFailure('unnamed'));
  for (const name of ['Analyst', messages.archive.unnamedAnalyst]) {
    expect(() => handlers.renameAnalyst({ name }, BACKGROUND)).toThrow(aFailure('bad-request'));
  }
  await handlers.renameAnalyst({ name: 'Ada Quill' }, BACKGROUND);
  expect(await add()).toMatchObject({ name: 'Ports' });
});

test('the sample has a desk of its own, so that nobody is asked there', async () => {
  const { handlers } = await openTestCore();
  await handlers.loadSample({}, BACKGROUND);
  expect((await handlers.archiveInfo({}, BACKGROUND))?.analyst.name).toBe(messages.archive.sampleAnalyst);
});

test('what nobody put a name to names, signs and prints nobody', async () => {
  const core = await openTestCore();
  const { quotes } = await addArticle(core, STRAITS);
  const [theme] = await core.handlers.listThemes({}, BACKGROUND);
  if (theme === undefined || quotes[0] === undefined) throw new Error('nothing to tag');
  await core.handlers.addTag({ target: { kind: 'quote', id: quotes[0].id }, themeId: theme.id }, BACKGROUND);
  const { id, authors } = await core.handlers.composeBrief(
    { themeIds: [theme.id], title: 'Whose', date: '2026-10-14' as IsoDate },
    BACKGROUND,
  );
  expect(authors).toEqual([]);
  expect(() => core.handlers.makeSigningKey({ passphrase: 'nine small boats' }, BACKGROUND)).toThrow(
    aFailure('unnamed'),
  );
  const { bytes } = await exportPdf(core, id, { nameAuthors: true });
  expect(JSON.stringify(payloadOf(bytes))).not.toContain('"Analyst"');
  const { bytes: coding } = await core.handlers.giveCoding({ sources: false }, BACKGROUND);
  expect(Buffer.from(coding).toString('utf8')).not.toContain('"Analyst"');
});
