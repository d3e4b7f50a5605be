import { expect, test } from 'vitest';
import type { ThemeId } from '../../../main/core/contract/ids';
import type { Theme } from '../../../main/core/contract/themes';
import { theme } from '../../testing/test-themes';
import { Codebook } from './codebook.svelte';

const codebookOf = (themes: readonly Theme[]) => {
  const asked: unknown[] = [];
  const codebook = new Codebook(
    {
      moveTheme: (request: { themeId: ThemeId; parentId: ThemeId | null; position: number }) => {
        asked.push({ move: request });
        return Promise.resolve(themes);
      },
      removeTheme: (request: { themeId: ThemeId }) => {
        asked.push({ remove: request.themeId });
        return Promise.resolve(null);
      },
      setThemeStatus: (request) => {
        asked.push({ status: request.status });
        return Promise.resolve(themes[0] ?? theme(1));
      },
    },
    () => themes,
  );
  return { codebook, asked };
};
const TEN = Array.from({ length: 10 }, (_, at) => theme(at + 1, { quotes: at, annotations: 1 }));

test('the first nine themes in use have keys, those below another stand deeper, passages are summed', () => {
  const { codebook } = codebookOf([
    ...TEN,
    theme(11, { parentId: 2 as ThemeId }),
    theme(12, { parentId: 11 as ThemeId }),
    theme(13, { status: 'retired', position: 0 }),
  ]);
  expect(codebook.rows.map((row) => [row.theme.id, row.depth, row.key])).toEqual([
    [1, 0, 1],
    [2, 0, 2],
    [11, 1, null],
    [12, 2, null],
    ...[3, 4, 5, 6, 7, 8, 9].map((id) => [id, 0, id]),
    [10, 0, null],
    [13, 0, null],
  ]);
  expect(codebook.passages).toBe(55);
});

test('themes are found by name, definition and term', () => {
  const { codebook } = codebookOf([
    theme(1, { name: 'Autonomy' }),
    theme(2, { definition: 'Who pays, and who decides.' }),
    theme(3, { keywords: ['second strike'] }),
  ]);
  const found = (words: string): readonly number[] => {
    codebook.words = words;
    return codebook.shown.map((row) => row.theme.id);
  };
  expect([found('AUTO'), found('pays'), found('strike'), found('nothing')]).toEqual([[1], [2], [3], []]);
});

test('a theme moves within its level, below the one before it and out again, and nowhere else', async () => {
  const { codebook, asked } = codebookOf([theme(1), theme(3, { parentId: 1 as ThemeId }), theme(2)]);
  const moves = ['up', 'under', 'out', 'down'] as const;
  const done: boolean[] = [];
  for (const move of moves) done.push(await codebook.move(move));
  codebook.select(2 as ThemeId);
  for (const move of moves) done.push(await codebook.move(move));
  codebook.select(3 as ThemeId);
  for (const move of moves) done.push(await codebook.move(move));
  expect(done).toEqual([
    ...[false, false, false, true],
    ...[true, true, false, false],
    ...[false, false, true, false],
  ]);
  expect(asked).toEqual([
    { move: { themeId: 1, parentId: null, position: 1 } },
    { move: { themeId: 2, parentId: null, position: 0 } },
    { move: { themeId: 2, parentId: 1, position: 1 } },
    { move: { themeId: 3, parentId: null, position: 1 } },
  ]);
});

test('a theme is retired, and a retired one taken back into use', async () => {
  const { codebook, asked } = codebookOf([theme(1), theme(2, { status: 'retired' })]);
  await codebook.toggleRetired();
  codebook.select(2 as ThemeId);
  await codebook.toggleRetired();
  expect(asked).toEqual([{ status: 'retired' }, { status: 'active' }]);
});

test('after a removal the neighbour is selected', async () => {
  const { codebook, asked } = codebookOf([theme(1), theme(2), theme(3)]);
  codebook.select(3 as ThemeId);
  await codebook.remove();
  expect([asked, codebook.selected?.theme.id]).toEqual([[{ remove: 3 }], 2]);
});

test('stepping walks what is shown', () => {
  const { codebook } = codebookOf(TEN);
  codebook.step(1);
  codebook.step(1);
  codebook.step(-3);
  codebook.step(99);
  expect(codebook.selected?.theme.id).toBe(10);
});
