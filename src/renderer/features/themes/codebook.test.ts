import { expect, test } from 'vitest';
import type { ThemeId } from '../../../main/core/contract/ids';
import type { Theme } from '../../../main/core/contract/model';
import { theme } from '../quotes/builders';
import { Codebook } from './codebook.svelte';

const codebookOf = (themes: readonly Theme[]) => {
  const asked: unknown[] = [];
  const codebook = new Codebook(
    {
      moveTheme: (request: { themeId: ThemeId; position: number }) => {
        asked.push({ move: request });
        return Promise.resolve(themes);
      },
      removeTheme: (request: { themeId: ThemeId }) => {
        asked.push({ remove: request.themeId });
        return Promise.resolve(null);
      },
    },
    () => themes,
  );
  return { codebook, asked };
};
const TEN = Array.from({ length: 10 }, (_, at) => theme(at + 1, { quotes: at, annotations: 1 }));

test('the first nine themes have keys, a theme below another stands deeper, passages are summed', () => {
  const { codebook } = codebookOf([...TEN, theme(11, { parentId: 1 as ThemeId })]);
  expect(codebook.rows.map(({ key, depth }) => [key, depth])).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, null].map((key) => [key, 0]),
    [null, 1],
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

test('moving asks for the neighbour’s place, and does nothing at the ends', async () => {
  const { codebook, asked } = codebookOf([theme(1), theme(2)]);
  await codebook.move(-1);
  await codebook.move(1);
  codebook.select(2 as ThemeId);
  await codebook.move(1);
  expect(asked).toEqual([{ move: { themeId: 1, position: 1 } }]);
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
