import { expect, test } from 'vitest';
import fc from '../../../seeded';
import type { AnnotationInContext } from '../contract/annotations';
import type { ThemeId } from '../contract/ids';
import type { QuoteInContext } from '../contract/quotes';
import type { TagTarget } from '../contract/tags';
import type { PassageMonth, ThemePassage } from '../contract/theme-page';
import type { Theme } from '../contract/themes';
import { drawnSteps, openDrawn } from '../testing/arbitrary-archive';
import { BACKGROUND } from '../testing/test-core';

const STEPS = drawnSteps('importArticles', 'addTag', 'addAnnotation', 'editArticle', 'pickExample');

type Tagged = ThemePassage & { readonly themes: ReadonlySet<ThemeId> };

/** All tagged passages, as the window once made them of all quotes and annotations: newest article first. */
const passagesOf = (
  quotes: readonly QuoteInContext[],
  annotations: readonly AnnotationInContext[],
): readonly Tagged[] =>
  [
    ...quotes
      .filter(({ status }) => status !== 'rejected')
      .map((quote) => ({
        ...sourceOf(quote, { kind: 'quote', id: quote.id }),
        note: '',
        speaker: quote.speaker?.name ?? null,
        role: quote.role,
      })),
    ...annotations.map((annotation) => ({
      ...sourceOf(annotation, { kind: 'annotation', id: annotation.id }),
      note: annotation.note,
      speaker: null,
      role: null,
    })),
  ]
    .filter(({ themes }) => themes.size > 0)
    .sort((left, right) => (right.publishedOn ?? '').localeCompare(left.publishedOn ?? ''));

const sourceOf = (
  { articleId, anchor, articleTitle, outlet, publishedOn, tags }: QuoteInContext | AnnotationInContext,
  target: TagTarget,
) => ({
  target,
  articleId,
  text: anchor.exact,
  articleTitle,
  outlet,
  publishedOn,
  themes: new Set(tags.map(({ themeId }) => themeId)),
});

const isExample = ({ examples }: Theme, { target }: ThemePassage): boolean =>
  examples.some(({ kind, id }) => kind === target.kind && id === target.id);

const monthIndex = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

function monthsOf(passages: readonly ThemePassage[]): readonly PassageMonth[] {
  const months = passages.flatMap(({ publishedOn }) =>
    publishedOn === null ? [] : [monthIndex(publishedOn)],
  );
  const last = Math.max(...months);
  if (new Set(months).size < 2) return [];
  return Array.from({ length: 12 }, (_, at) => {
    const index = last - 11 + at;
    return {
      year: Math.floor(index / 12),
      month: (index % 12) + 1,
      count: months.filter((month) => month === index).length,
    };
  });
}

test('a theme’s page is what the window once worked out of all quotes and annotations', async () => {
  await fc.assert(
    fc.asyncProperty(STEPS, fc.integer({ min: 1, max: 5 }), async (steps, limit) => {
      const { handlers } = await openDrawn(steps);
      const passages = passagesOf(
        await handlers.listAllQuotes({}, BACKGROUND),
        await handlers.listAllAnnotations({}, BACKGROUND),
      );
      const themes = await handlers.listThemes({}, BACKGROUND);
      for (const theme of themes) {
        const carried = passages.filter((passage) => passage.themes.has(theme.id));
        const own = [
          ...carried.filter((one) => isExample(theme, one)),
          ...carried.filter((one) => !isExample(theme, one)),
        ];
        const quotes = own.filter(({ target }) => target.kind === 'quote');
        expect(await handlers.readThemePage({ themeId: theme.id }, BACKGROUND)).toEqual({
          quotes: quotes.length,
          annotations: own.length - quotes.length,
          articles: new Set(own.map(({ articleId }) => articleId)).size,
          speakers: new Set(own.flatMap(({ speaker }) => speaker ?? [])).size,
          months: monthsOf(own),
          together: themes
            .filter(({ id }) => id !== theme.id)
            .map(({ id: themeId }) => ({
              themeId,
              count: own.filter((one) => one.themes.has(themeId)).length,
            }))
            .filter(({ count }) => count > 0)
            .sort((one, other) => other.count - one.count || one.themeId - other.themeId),
        });
        const rows: ThemePassage[] = [];
        for (let offset = 0; offset <= own.length; offset += limit) {
          const page = await handlers.pageThemePassages({ themeId: theme.id, offset, limit }, BACKGROUND);
          expect(page.passing).toBe(own.length);
          rows.push(...page.rows);
        }
        expect(rows).toEqual(own.map(({ themes: _themes, ...passage }) => passage));
      }
    }),
    { numRuns: 15 },
  );
});
