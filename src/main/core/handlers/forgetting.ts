import type { HandlersOf } from '../contract/calls';
import type { forgettingCalls } from '../contract/calls/forgetting';
import { fold } from '../contract/rules/fold';
import { archiveCopies, type Copies } from '../forgetting/copies';
import { forget, previewForgetting } from '../forgetting/forget';
import { fitting } from '../session/page-of';
import type { Session } from '../session/session';

/** Of each kind: all three fit into a reply. */
const MOST_BYTES = 20_000;

/**
 * What is forgotten for good.
 * @param copies what copies of the open archive there are
 */
export function forgettingHandlers(session: Session, copies: Copies = archiveCopies(session)) {
  return {
    findForgettables({ name, limit }) {
      const { articleList, speakers, briefs } = session.current();
      const sought = fold(name.trim());
      const isSought = ({ title }: { title: string }): boolean => fold(title).includes(sought);
      return {
        articles: fitting(articleList.findByTitle(sought, limit), MOST_BYTES),
        people: fitting(speakers.findByName(sought, limit), MOST_BYTES),
        briefs: fitting(
          briefs
            .list()
            .filter(isSought)
            .slice(0, limit)
            .map(({ id, title }) => ({ id, name: title })),
          MOST_BYTES,
        ),
      };
    },
    previewForgetting: (request, context) => previewForgetting(session, copies, request, context),
    forget: (request, context) => forget(session, copies, request, context),
  } satisfies HandlersOf<typeof forgettingCalls>;
}
