import type { HandlersOf } from '../contract/calls';
import type { annotationExtentCalls } from '../contract/calls/annotation-extent';
import { messages } from '../contract/messages/catalogue';
import { splitAnnotation, mergeAnnotations, readAnchored } from '../passages/annotation-extent';
import { anchorIn, opening } from '../passages/passages';
import { found, type Session } from '../session/session';

/** How far annotations reach: moving an end, making two of one, and one of two. */
export function annotationExtentHandlers(session: Session) {
  return {
    resizeAnnotation({ annotationId, span }) {
      const archive = session.writable();
      const { annotations, journal } = archive;
      const { articleId } = readAnchored(archive, annotationId);
      const anchor = anchorIn(archive, articleId, span);
      journal.inStep('resize-annotation', opening(anchor.exact), () =>
        annotations.setAnchor(annotationId, anchor, session.environment.now()),
      );
      return found(annotations.read(annotationId), messages.archive.noAnnotation);
    },
    splitAnnotation: (request) => splitAnnotation(session, request),
    mergeAnnotations: (request) => mergeAnnotations(session, request),
  } satisfies HandlersOf<typeof annotationExtentCalls>;
}
