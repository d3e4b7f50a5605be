import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../contract/ids';
import { BACKGROUND, type TestCore } from '../testing/test-core';
import { codingIn, details, give, importArticles, openDesk, take } from '../testing/test-coding';

/** Everything through which another's coding could show. */
async function seen({ handlers }: TestCore, articleId: ArticleId): Promise<unknown> {
  const filters = {} as never;
  const { bytes } = await handlers.exportCoded({ format: 'csv' }, BACKGROUND);
  const themes = await handlers.listThemes({}, BACKGROUND);
  return {
    notes: (await handlers.listAllAnnotations({}, BACKGROUND)).map(({ note }) => note),
    read: (await handlers.listAnnotations({ articleId }, BACKGROUND)).map(({ note }) => note),
    tagged: (await handlers.listQuotes({ articleId }, BACKGROUND)).flatMap(({ tags }) => tags).length,
    found: (await handlers.search({ query: 'secretly', filters, limit: 9 }, BACKGROUND)).totals.annotation,
    counted: (await handlers.archiveInfo({}, BACKGROUND))?.counts.annotations,
    listed: (await handlers.listArticles({}, BACKGROUND)).map(({ annotations, themes }) => [
      annotations,
      themes.length,
    ]),
    evidence: (await handlers.listEvidence({}, BACKGROUND)).filter(
      ({ ref, themes }) => ref.kind === 'annotation' || themes.length > 0,
    ).length,
    themes: themes.map(({ quotes, annotations }) => quotes + annotations).reduce((sum, one) => sum + one, 0),
    exported: new TextDecoder().decode(bytes).includes('secretly'),
  };
}

const NOTHING = {
  notes: [],
  read: [],
  tagged: 0,
  found: 0,
  counted: 0,
  listed: [[0, 0]],
  evidence: 0,
  themes: 0,
  exported: false,
};

async function desks() {
  const ana = await openDesk('Ana', 1);
  const ben = await openDesk('Ben', 2);
  for (const core of [ana, ben]) await importArticles(core, 1);
  const articleOf = async ({ handlers }: TestCore): Promise<ArticleId> =>
    (await handlers.listArticles({}, BACKGROUND))[0]?.id ?? (0 as ArticleId);
  const [anas, bens] = [await articleOf(ana), await articleOf(ben)];
  const theme = await ben.handlers.addTheme({ details: details('Ports'), parentId: null }, BACKGROUND);
  const span = { start: 0, end: 7 };
  await ben.handlers.addAnnotation(
    { articleId: bens, span, note: 'secretly', themeIds: [theme.id] },
    BACKGROUND,
  );
  const [quote] = await ben.handlers.listQuotes({ articleId: bens }, BACKGROUND);
  if (quote === undefined) throw new Error('no quote');
  await ben.handlers.addTag({ target: { kind: 'quote', id: quote.id }, themeId: theme.id }, BACKGROUND);
  return { ana, ben, anas, bens };
}

describe('blind mode', () => {
  test('hides the coding of others everywhere until both are done, and loses none of it', async () => {
    const { ana, ben, anas, bens } = await desks();
    await ana.handlers.setBlindMode({ on: true }, BACKGROUND);
    const taken = await take(ana, await give(ben));
    expect([taken.hidden, taken.items.some(({ kind }) => kind === 'annotation' || kind === 'tag')]).toEqual([
      3,
      false,
    ]);
    expect(await seen(ana, anas)).toEqual(NOTHING);

    await ana.handlers.markCoded({ articleId: anas, done: true }, BACKGROUND);
    expect(await seen(ana, anas)).toEqual(NOTHING);
    await ben.handlers.markCoded({ articleId: bens, done: true }, BACKGROUND);
    await take(ana, await give(ben));
    expect(await seen(ana, anas)).toMatchObject({
      notes: ['secretly'],
      tagged: 1,
      found: 1,
      themes: 2,
      exported: true,
    });

    await ana.handlers.markCoded({ articleId: anas, done: false }, BACKGROUND);
    expect(await seen(ana, anas)).toEqual(NOTHING);
    await ana.handlers.setBlindMode({ on: false }, BACKGROUND);
    await take(ben, await give(ana));
    expect(await codingIn(ben)).toEqual(await codingIn(ana));
  });

  test('gives only what is one’s own', async () => {
    const { ana, ben } = await desks();
    await take(ana, await give(ben));
    await ana.handlers.setBlindMode({ on: true }, BACKGROUND);
    const { annotations, tags } = await ana.handlers.giveCoding({ sources: false }, BACKGROUND);
    expect([annotations, tags]).toEqual([0, 0]);
  });
});
