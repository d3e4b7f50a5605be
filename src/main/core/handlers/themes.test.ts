import { describe, expect, test } from 'vitest';
import type { QuoteId, ThemeId } from '../contract/ids';
import { addArticle, aFailure, openTestCore, STRAITS, BACKGROUND } from '../testing/test-core';

describe('themes and annotations', () => {
  const details = {
    name: 'Fishing',
    definition: '',
    useFor: '',
    notFor: '',
    look: 'bar',
    keywords: [' nets ', 'nets', ''],
  } as const;

  test('a new theme goes to the end, tidied, and its name is taken then', async () => {
    const { handlers } = await openTestCore();
    expect(await handlers.addTheme({ details, parentId: null }, BACKGROUND)).toMatchObject({
      name: 'Fishing',
      keywords: ['nets'],
      position: 3,
    });
    expect(() =>
      handlers.addTheme({ details: { ...details, name: 'FISHING' }, parentId: null }, BACKGROUND),
    ).toThrow(aFailure('conflict'));
  });

  test('EU and EU+ are two themes, and a name that is taken is given as its bearer has it', async () => {
    const { handlers } = await openTestCore();
    const add = (name: string) =>
      handlers.addTheme({ details: { ...details, name }, parentId: null }, BACKGROUND);
    for (const name of ['EU', 'EU+', 'C', 'C++', 'C#']) expect(await add(name)).toMatchObject({ name });
    expect(() => add('eu+')).toThrow('“EU+”');
    const search = (theme: string) =>
      handlers.search({ query: '', filters: { theme }, limit: 10 }, BACKGROUND);
    expect(await search('EU+')).toMatchObject({ hits: [] });
  });

  test('moving and removing keep the codebook in order', async () => {
    const { handlers } = await openTestCore();
    const order = async () =>
      (await handlers.listThemes({}, BACKGROUND)).map(({ id, position }) => [id, position]);
    await handlers.moveTheme({ themeId: 3 as ThemeId, parentId: null, position: 0 }, BACKGROUND);
    expect(await order()).toEqual([
      [3, 0],
      [1, 1],
      [2, 2],
    ]);
    await handlers.removeTheme({ themeId: 1 as ThemeId }, BACKGROUND);
    expect(await order()).toEqual([
      [3, 0],
      [2, 1],
    ]);
    await handlers.undo({}, BACKGROUND);
    await handlers.undo({}, BACKGROUND);
    expect(await order()).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
  });

  test('suggestions come from the words, and stop once tagged', async () => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS);
    const deterrence = (await core.handlers.listThemes({}, BACKGROUND)).find(
      ({ name }) => name === 'Deterrence',
    );
    const quoteId = quotes[0]?.id ?? (0 as QuoteId);
    const themeId = deterrence?.id ?? (0 as ThemeId);
    expect(await core.handlers.suggestThemes({ articleId }, BACKGROUND)).toEqual([
      {
        quoteId,
        span: { start: 1, end: 52 },
        suggestions: [{ themeId, score: 0.5, terms: ['Deterrence'], elsewhere: 0 }],
      },
    ]);
    const target = { kind: 'quote', id: quoteId } as const;
    const tag = await core.handlers.addTag({ target, themeId }, BACKGROUND);
    expect(await core.handlers.addTag({ target, themeId }, BACKGROUND)).toEqual(tag);
    expect(await core.handlers.suggestThemes({ articleId }, BACKGROUND)).toEqual([]);
    await core.handlers.removeTag({ target, themeId }, BACKGROUND);
    expect((await core.handlers.listQuotes({ articleId }, BACKGROUND))[0]?.tags).toEqual([]);
  });

  test('an annotation holds its passage without the blanks around it, and its tags', async () => {
    const core = await openTestCore();
    const { articleId } = await addArticle(core, STRAITS);
    const { text } = (await core.handlers.readArticle({ articleId }, BACKGROUND)).revision;
    const start = text.indexOf(' director');
    const added = await core.handlers.addAnnotation(
      { articleId, span: { start, end: start + 10 }, note: 'Since when?', themeIds: [1 as ThemeId] },
      BACKGROUND,
    );
    expect(added).toMatchObject({
      anchor: { exact: 'director' },
      note: 'Since when?',
      tags: [{ themeId: 1 }],
    });
    expect(
      await core.handlers.editAnnotation({ annotationId: added.id, note: 'Since May.' }, BACKGROUND),
    ).toMatchObject({ note: 'Since May.', createdAt: added.createdAt });
    await core.handlers.removeAnnotation({ annotationId: added.id }, BACKGROUND);
    expect(await core.handlers.listAllAnnotations({}, BACKGROUND)).toEqual([]);
  });
});
