import type { HandlersOf } from '../contract/calls';
import type { leavingCalls } from '../contract/calls/leaving';
import type { StricterArticle } from '../contract/leaving';
import { codedArticles } from '../exporting/coding/coded-articles';
import { codingToGive } from '../exporting/coding/give-coding';
import { holdsArticles } from './interchange';
import { Clearance } from '../exporting/leave';
import type { Session } from '../session/session';

/** What the rule of markings would keep here, and what was let out below its marking. */
export function leavingHandlers(session: Session) {
  return {
    leftOut: ({ form, marking }) => {
      const archive = session.current();
      const articles: readonly StricterArticle[] =
        form === 'coding'
          ? codedArticles(archive, codingToGive(session).ledger)
          : archive.articles.list().filter(() => holdsArticles(form));
      return Clearance.ask(articles, { marking }).passed.leftOut;
    },
    listReleases: () => session.current().releases.list(),
  } satisfies HandlersOf<typeof leavingCalls>;
}
