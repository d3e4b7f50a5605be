import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../contract/ids';
import type { TagTarget } from '../../contract/tags';
import type { Theme } from '../../contract/themes';
import { BACKGROUND, type TestCore } from '../../testing/test-core';
import { codingIn, details, give, importArticles, openDesk, take } from '../../testing/test-coding';
import fc, { seedOr } from '../../../../seeded';

/** Something an analyst may do; numbers choose among what is there. */
type Edit = readonly [kind: (typeof EDITS)[number], one: number, other: number];
const EDITS = [
  ...(['annotate', 'tag', 'untag', 'note', 'remove', 'add-theme', 'rename', 'define', 'move'] as const),
  ...(['merge', 'remove-theme', 'retire', 'example', 'done', 'undo'] as const),
] as const;
const NAMES = ['Alliances', 'Budgets', 'Cables', 'Drones'];
const pick = <Thing>(things: readonly Thing[], number: number): Thing | undefined =>
  things[number % things.length];

async function perform({ handlers }: TestCore, [kind, one, other]: Edit): Promise<void> {
  const articles = await handlers.listArticles({}, BACKGROUND);
  const themes = await handlers.listThemes({}, BACKGROUND);
  const annotations = await handlers.listAllAnnotations({}, BACKGROUND);
  const quotes = await handlers.listAllQuotes({}, BACKGROUND);
  const targets: TagTarget[] = [
    ...annotations.map(({ id }): TagTarget => ({ kind: 'annotation', id })),
    ...quotes.map(({ id }): TagTarget => ({ kind: 'quote', id })),
  ];
  const article = pick(articles, one)?.id ?? (0 as ArticleId);
  const theme = pick(themes, one);
  const annotation = pick(annotations, one);
  const target = pick(targets, other);
  const span = { start: other % 10, end: (other % 10) + 5 };
  const name = pick(NAMES, other) ?? '';
  switch (kind) {
    case 'annotate':
      await handlers.addAnnotation({ articleId: article, span, note: `n${other}`, themeIds: [] }, BACKGROUND);
      return;
    case 'done':
      await handlers.markCoded({ articleId: article, done: other % 3 > 0 }, BACKGROUND);
      return;
    case 'add-theme':
      await handlers.addTheme({ details: details(name), parentId: theme?.id ?? null }, BACKGROUND);
      return;
    case 'undo':
      if ((await handlers.archiveInfo({}, BACKGROUND))?.undo?.kind !== 'import-article') {
        await handlers.undo({}, BACKGROUND);
      }
      return;
    case 'note':
      if (annotation) {
        await handlers.editAnnotation({ annotationId: annotation.id, note: `e${other}` }, BACKGROUND);
      }
      return;
    case 'remove':
      if (annotation) await handlers.removeAnnotation({ annotationId: annotation.id }, BACKGROUND);
      return;
    case 'tag':
    case 'untag':
    case 'rename':
    case 'define':
    case 'move':
    case 'merge':
    case 'remove-theme':
    case 'retire':
    case 'example':
      if (theme) await performOnTheme(handlers, kind, theme, pick(themes, other), target, name);
  }
}

async function performOnTheme(
  handlers: TestCore['handlers'],
  kind: Edit[0],
  theme: Theme,
  second: Theme | undefined,
  target: TagTarget | undefined,
  name: string,
): Promise<void> {
  const { id: themeId } = theme;
  if (kind === 'rename') await handlers.editTheme({ themeId, details: { ...theme, name } }, BACKGROUND);
  if (kind === 'define') {
    const changed = { ...theme, definition: `As ${name}`, keywords: [name] };
    await handlers.editTheme({ themeId, details: changed }, BACKGROUND);
  }
  if (kind === 'remove-theme') await handlers.removeTheme({ themeId }, BACKGROUND);
  if (kind === 'retire') await handlers.setThemeStatus({ themeId, status: 'retired' }, BACKGROUND);
  if (kind === 'move') {
    await handlers.moveTheme({ themeId, parentId: second?.id ?? null, position: 0 }, BACKGROUND);
  }
  if (kind === 'merge' && second) {
    await handlers.mergeThemes({ keptId: themeId, mergedId: second.id }, BACKGROUND);
  }
  if (target === undefined) return;
  if (kind === 'tag') await handlers.addTag({ target, themeId }, BACKGROUND);
  if (kind === 'untag') await handlers.removeTag({ target, themeId }, BACKGROUND);
  if (kind === 'example') await handlers.pickExample({ themeId, target, picked: true }, BACKGROUND);
}

/** What the core refuses (a name that is taken, a parent below its child) is not done. */
async function performAll(core: TestCore, edits: readonly Edit[]): Promise<void> {
  for (const edit of edits) await perform(core, edit).catch(() => undefined);
}

async function exchange(one: TestCore, other: TestCore): Promise<void> {
  await take(other, await give(one));
  await take(one, await give(other));
}

const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat({ max: 30 }), fc.nat({ max: 30 })), {
  maxLength: 12,
});

describe('archives that exchange their coding', () => {
  test('are the same after any edits on both sides, and stay so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(edits, edits), { minLength: 1, maxLength: 3 }), async (rounds) => {
        const ana = await openDesk('Ana', 1);
        const ben = await openDesk('Ben', 2);
        for (const core of [ana, ben]) await importArticles(core, 2);
        for (const [anas, bens] of rounds) {
          await performAll(ana, anas);
          await performAll(ben, bens);
          await exchange(ana, ben);
          expect(await codingIn(ben)).toEqual(await codingIn(ana));
        }
        const before = await codingIn(ana);
        const file = await give(ben);
        expect(await take(ana, file)).toMatchObject({ items: [], conflicts: [], news: false });
        expect(await codingIn(ana)).toEqual(before);
        for (const core of [ana, ben]) {
          expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
          await core.handlers.closeArchive({}, BACKGROUND);
        }
      }),
      { numRuns: 30, seed: seedOr(4) },
    );
  }, 300_000);

  test('two analysts, 50 articles: in any order, twice, the coding is the same', async () => {
    const inOrder = async (anaFirst: boolean): Promise<unknown> => {
      const ana = await openDesk('Ana', 1);
      const ben = await openDesk('Ben', 2);
      for (const [seat, core] of [ana, ben].entries()) {
        await importArticles(core, 50);
        for (let number = 0; number < 50; number++) {
          await performAll(core, [
            ['annotate', number, number + seat],
            ['tag', number, number + 3 * seat],
            ['note', number, 7 * seat],
          ]);
        }
        await performAll(core, [
          ['add-theme', 0, seat],
          ['merge', 0, 1 + seat],
          ['define', 0, seat],
          ['remove', 9, 0],
        ]);
      }
      const [files, order] = [
        [await give(ana), await give(ben)] as const,
        anaFirst ? [ana, ben] : [ben, ana],
      ];
      for (const core of [...order, ...order]) await take(core, core === ana ? files[1] : files[0]);
      const coding = await codingIn(ana);
      expect(await codingIn(ben)).toEqual(coding);
      return coding;
    };
    expect(await inOrder(false)).toEqual(await inOrder(true));
  }, 300_000);
});
