import * as v from 'valibot';
import { ARTICLE_FIELDS } from '../article-fields';
import { ARTICLE_SORTS, type ArticlePage, type PlacedArticle } from '../article-list';
import { call } from '../call';
import type { ArticleId } from '../ids';
import { LONGEST_WORDS, MOST_ROWS } from '../pages';
import { NOTHING, id, isoDate, text, whole } from '../shapes';

const order = v.strictObject({
  text: text(LONGEST_WORDS),
  toReview: v.boolean(),
  themeId: v.nullable(id<'theme'>()),
  outlet: v.nullable(text(ARTICLE_FIELDS.outlet.longest)),
  since: v.nullable(isoDate),
  sort: v.picklist(ARTICLE_SORTS),
});

/** The list of articles, in pages. */
export const articleListCalls = {
  pageArticles: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ order, offset: whole(0), limit: whole(1, MOST_ROWS) }),
  }).answers<ArticlePage>(),
  /** Where in the list an article stands. */
  placeArticle: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ order, articleId: id<'article'>() }),
  }).answers<PlacedArticle>(),
  /** The article that follows one in the list, round the end, and has quotes to review; from the first where none is given. */
  nextArticleToReview: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ order, after: v.nullable(id<'article'>()) }),
  }).answers<ArticleId | null>(),
  /** Every outlet once, by its letters; of very many, the first. */
  listOutlets: call({ lane: 'quick', writes: false, request: NOTHING }).answers<readonly string[]>(),
};
