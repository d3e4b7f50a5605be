import { LISTED_THEMES } from '../contract/article-list';
import type { HandlersOf } from '../contract/calls';
import type { articleListCalls } from '../contract/calls/article-list';
import { fitting } from '../session/page-of';
import type { Session } from '../session/session';

export function articleListHandlers(session: Session) {
  return {
    pageArticles({ order, ...range }) {
      const { articleList, articles } = session.current();
      const rows = articleList
        .page(order, range)
        .map((article) => ({ ...article, themes: article.themes.slice(0, LISTED_THEMES) }));
      return { rows: fitting(rows), passing: articleList.count(order), total: articles.count() };
    },
    placeArticle({ order, articleId }) {
      const { articleList, articles } = session.current();
      return { exists: articles.has(articleId), place: articleList.placeOf(order, articleId) };
    },
    nextArticleToReview: ({ order, after }) => session.current().articleList.nextToReview(order, after),
    listOutlets: () => fitting(session.current().articleList.outlets()),
  } satisfies HandlersOf<typeof articleListCalls>;
}
