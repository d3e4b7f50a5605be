import * as v from 'valibot';
import { call } from '../call';
import type { Article, ArticleSummary } from '../articles';
import { NOTHING, articleDetails, id } from '../shapes';

/** Articles and what is known of them. */
export const articleCalls = {
  listArticles: call({ lane: 'quick', writes: false, request: NOTHING }).answers<readonly ArticleSummary[]>(),
  readArticle: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ articleId: id<'article'>() }),
  }).answers<Article>(),
  editArticle: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ articleId: id<'article'>(), details: articleDetails }),
  }).answers<Article>(),
  removeArticle: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ articleId: id<'article'>() }),
  }).answers<null>(),
};
