import { expect, test } from 'vitest';
import fc from '../../../seeded';
import {
  ARTICLE_SORTS,
  type ArticleOrder,
  type ArticleSort,
  type ListedArticle,
} from '../contract/article-list';
import type { ArticleSummary } from '../contract/articles';
import type { ArticleId, IsoDate, ThemeId } from '../contract/ids';
import { fold } from '../contract/rules/fold';
import { wordsOf } from '../contract/rules/holds-words';
import { drawnSteps, openDrawn } from '../testing/arbitrary-archive';
import { BACKGROUND } from '../testing/test-core';

const STEPS = drawnSteps('importArticles', 'editArticle', 'decideQuote', 'addTag', 'addAnnotation');

type Order = (a: ArticleSummary, b: ArticleSummary) => number;
const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const later: Order = (a, b) => byLetters(b.publishedOn ?? '', a.publishedOn ?? '') || b.id - a.id;
const ORDERS: Readonly<Record<ArticleSort, Order>> = {
  newest: later,
  oldest: (a, b) => -later(a, b),
  added: (a, b) => byLetters(b.addedAt, a.addedAt) || b.id - a.id,
  review: (a, b) => b.quotesToReview - a.quotesToReview || later(a, b),
  title: (a, b) => byLetters(fold(a.title), fold(b.title)) || a.id - b.id,
};

/** The list as the window once made it of all articles. */
function plainList(articles: readonly ArticleSummary[], order: ArticleOrder): readonly ArticleSummary[] {
  const { text, toReview, themeId, outlet, since, sort } = order;
  return articles
    .filter(
      (article) =>
        (!toReview || article.quotesToReview > 0) &&
        (themeId === null || article.themes.some((theme) => theme.themeId === themeId)) &&
        (outlet === null || article.outlet === outlet) &&
        (since === null || (article.publishedOn ?? '') >= since) &&
        wordsOf(text).every((word) =>
          fold([article.title, article.outlet, article.author].join(' ')).includes(word),
        ),
    )
    .sort(ORDERS[sort]);
}

const listed = ({
  id,
  title,
  outlet,
  publishedOn,
  addedAt,
  quotes,
  quotesToReview,
  themes,
}: ArticleSummary): ListedArticle => ({
  id,
  title,
  outlet,
  publishedOn,
  addedAt,
  quotes,
  quotesToReview,
  themes: themes.slice(0, 8),
});

const ORDER = fc.record({
  text: fc.constantFrom('', ' ', 'harbour', 'SOIR title', 'title 1', 'zzz'),
  toReview: fc.boolean(),
  themeId: fc.constantFrom(null, null, 1 as ThemeId, 2 as ThemeId),
  outlet: fc.constantFrom(null, null, 'Le Soir', 'Nowhere'),
  since: fc.constantFrom(null, null, '2026-10-01' as IsoDate, '2024-02-01' as IsoDate),
});

test('pages of articles, places in the list and what is next to review are those of the whole list', async () => {
  await fc.assert(
    fc.asyncProperty(
      STEPS,
      fc.array(ORDER, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      async (steps, drawn, limit) => {
        const { handlers } = await openDrawn(steps);
        const articles = await handlers.listArticles({}, BACKGROUND);
        const outlets = articles.flatMap(({ outlet }) => outlet ?? []);
        expect(await handlers.listOutlets({}, BACKGROUND)).toEqual([...new Set(outlets)].sort());
        const all: ArticleOrder = {
          text: '',
          toReview: false,
          themeId: null,
          outlet: null,
          since: null,
          sort: 'newest',
        };
        for (const narrowed of [all, ...drawn]) {
          for (const sort of ARTICLE_SORTS) {
            const order = { ...narrowed, sort };
            const expected = plainList(articles, order);
            const rows: ListedArticle[] = [];
            for (let offset = 0; offset <= expected.length; offset += limit) {
              const page = await handlers.pageArticles({ order, offset, limit }, BACKGROUND);
              expect([page.passing, page.total]).toEqual([expected.length, articles.length]);
              rows.push(...page.rows);
            }
            expect(rows).toEqual(expected.map(listed));
            const gone = 9_999 as ArticleId;
            for (const id of [...articles.map((article) => article.id), gone, null]) {
              const here = expected.findIndex((article) => article.id === id);
              const others = [...expected.slice(here + 1), ...expected.slice(0, Math.max(here, 0))];
              expect(await handlers.nextArticleToReview({ order, after: id }, BACKGROUND)).toBe(
                others.find((article) => article.quotesToReview > 0)?.id ?? null,
              );
              if (id === null) continue;
              expect(await handlers.placeArticle({ order, articleId: id }, BACKGROUND)).toEqual({
                exists: id !== gone,
                place: here === -1 ? null : here,
              });
            }
          }
        }
      },
    ),
    { numRuns: 15 },
  );
});
