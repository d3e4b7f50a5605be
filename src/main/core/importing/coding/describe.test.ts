import { expect, test } from 'vitest';
import { BACKGROUND, type TestCore } from '../../testing/test-core';
import { details, give, importArticles, openDesk, take } from '../../testing/test-coding';

/** What Ben is told of all that Ana gives him: a line a thing. */
async function told(ben: TestCore, ana: TestCore): Promise<{ items: string[]; rest: object }> {
  const { items, giver, givenAt, ...rest } = await ben.handlers.previewCoding(
    { base64: await give(ana) },
    BACKGROUND,
  );
  expect([giver, typeof givenAt]).toEqual(['Ana', 'string']);
  const lines = items.map(({ change, kind, label, theme, analyst, article, edits }) => {
    const edited = edits.map(({ field, before, after }) => `${field}: ${before} > ${after}`);
    return [`${change} ${kind} ${label}`, theme, analyst, article, ...edited]
      .filter((word) => word !== null)
      .join(' | ');
  });
  return { items: lines.sort(), rest: { ...rest, lastExchange: rest.lastExchange !== null } };
}
const NOTHING = { conflicts: [], hidden: 0, missing: [], raised: [], marking: 'none' };

test('a preview says of everything that comes what it is, whose, and where it stands', async () => {
  const ana = await openDesk('Ana', 1);
  const ben = await openDesk('Ben', 2);
  await importArticles(ana, 2);
  await importArticles(ben, 1);
  const articles = await ana.handlers.listArticles({}, BACKGROUND);
  const idOf = (title: string) => {
    const found = articles.find((one) => one.title === title);
    if (found === undefined) throw new Error(`no ${title}`);
    return found.id;
  };
  const articleId = idOf('Harbour report 1');
  const add = async (name: string) =>
    (await ana.handlers.addTheme({ details: details(name), parentId: null }, BACKGROUND)).id;
  const [ports, quays] = [await add('Ports'), await add('Quays')];
  const span = { start: 0, end: 7 };
  const annotate = (id: typeof articleId) =>
    ana.handlers.addAnnotation({ articleId: id, span, note: 'first', themeIds: [ports] }, BACKGROUND);
  const note = await annotate(articleId);
  await annotate(idOf('Harbour report 2'));
  const [quote] = await ana.handlers.listQuotes({ articleId }, BACKGROUND);
  if (quote === undefined) throw new Error('no quote');
  const target = { kind: 'quote', id: quote.id } as const;
  await ana.handlers.addTag({ target, themeId: quays }, BACKGROUND);
  await ana.handlers.markCoded({ articleId, done: true }, BACKGROUND);

  const missing = [{ title: 'Harbour report 2', annotations: 1, tags: 1, source: false }];
  expect(await told(ben, ana)).toEqual({
    items: [
      'new analyst Ana',
      'new annotation “Number | Ana | Harbour report 1',
      'new done Harbour report 1 | Ana | Harbour report 1',
      'new tag Number 1 must be defended by those who… | Quays | Ana | Harbour report 1',
      'new tag “Number | Ports | Ana | Harbour report 1',
      'new theme Ports',
      'new theme Quays',
    ].sort(),
    rest: { ...NOTHING, missing, lastExchange: false, news: true },
  });
  await take(ben, await give(ana));
  expect(await told(ben, ana)).toEqual({
    items: [],
    rest: { ...NOTHING, missing, lastExchange: true, news: false },
  });

  await ana.handlers.editAnnotation({ annotationId: note.id, note: 'second' }, BACKGROUND);
  await ana.handlers.editTheme(
    { themeId: ports, details: details('Harbours', { keywords: ['port', 'quay'] }) },
    BACKGROUND,
  );
  await ana.handlers.moveTheme({ themeId: quays, parentId: ports, position: 0 }, BACKGROUND);
  await ana.handlers.removeTag({ target, themeId: quays }, BACKGROUND);
  expect((await told(ben, ana)).items).toEqual([
    'changed annotation “Number | Ana | Harbour report 1 | note: first > second',
    'changed theme Harbours | definition: What Ports is. > What Harbours is. | keywords:  > port, quay | name: Ports > Harbours',
    'changed theme Quays | parent:  > Harbours',
    'removed tag Number 1 must be defended by those who… | Quays | Ana | Harbour report 1',
  ]);

  await take(ben, await give(ana));
  await ana.handlers.mergeThemes({ keptId: ports, mergedId: quays }, BACKGROUND);
  expect((await told(ben, ana)).items).toEqual(['new alias Quays | Harbours']);
});

test('a conflict is told with what stands on both sides, by whom, and which of them counts', async () => {
  const ana = await openDesk('Ana', 1);
  const ben = await openDesk('Ben', 2);
  await ana.handlers.addTheme({ details: details('Ports'), parentId: null }, BACKGROUND);
  await take(ben, await give(ana));
  await take(ana, await give(ben));
  const ports = async ({ handlers }: TestCore) => {
    const found = (await handlers.listThemes({}, BACKGROUND)).find(({ name }) => name === 'Ports');
    if (found === undefined) throw new Error('no theme');
    return found;
  };
  const { id, uid } = await ports(ana);
  await ana.handlers.removeTheme({ themeId: id }, BACKGROUND);
  const changed = details('Ports', { definition: 'Where ships lie.', notFor: 'Airports' });
  await ben.handlers.editTheme({ themeId: (await ports(ben)).id, details: changed }, BACKGROUND);
  const { conflicts } = await ben.handlers.previewCoding({ base64: await give(ana) }, BACKGROUND);
  expect(conflicts).toEqual([
    {
      key: `theme/${uid}`,
      kind: 'theme',
      field: 'present',
      label: 'Ports',
      article: null,
      mine: {
        value: 'kept: Ports / Where ships lie. / Airports',
        by: 'Ben',
        at: expect.any(String) as string,
      },
      theirs: { value: 'removed', by: 'Ana', at: expect.any(String) as string },
      kept: 'theirs', // whose clock went on further
    },
  ]);
});

test('the history of the codebook says of what came who did it on the other machine, and when', async () => {
  const ana = await openDesk('Ana', 1);
  const ben = await openDesk('Ben', 2);
  const { id } = await ana.handlers.addTheme({ details: details('Ports'), parentId: null }, BACKGROUND);
  await ana.handlers.editTheme({ themeId: id, details: details('Harbours') }, BACKGROUND);
  await take(ben, await give(ana));
  const edits = async ({ handlers }: TestCore) =>
    (await handlers.readCodebookHistory({}, BACKGROUND)).map(({ kind, theme, at, analyst }) => [
      kind,
      theme,
      at,
      analyst,
    ]);
  const [last] = await edits(ana);
  expect(await edits(ben)).toContainEqual(['add-theme', 'Harbours', last?.[2], 'Ana']);
});
