import * as v from 'valibot';
import { call } from '../call';
import type { Article, ArticleSummary, Passages } from '../articles';
import { NOTHING, articleDetails, id } from '../shapes';

/** Articles and what is known of them. */
export const articleCalls = {
  /** All at once, which may be a hundred thousand: for commands and tests. The window has them in pages. */
  listArticles: call({ lane: 'quick', writes: false, coreOnly: true, request: NOTHING }).answers<
    readonly ArticleSummary[]
  >(),
  readArticle: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ articleId: id<'article'>() }),
  }).answers<Article>(),
  /** What analysts made of an article, in the order of its text. */
  readPassages: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ articleId: id<'article'>() }),
  }).answers<Passages>(),
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
