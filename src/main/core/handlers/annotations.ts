import type { HandlersOf } from '../contract/calls';
import type { annotationCalls } from '../contract/calls/annotations';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { anchorIn, inNewestText, opening, requireWholeText } from '../passages/passages';
import { found, type Session } from '../session/session';
import { readActiveTheme } from '../codebook/read-theme';

export function annotationHandlers(session: Session) {
  return {
    listAnnotations({ articleId }) {
      const archive = session.current();
      return inNewestText(archive, articleId, archive.annotations.listByArticle(articleId));
    },
    listAllAnnotations: () => session.current().annotations.listAll(),
    addAnnotation({ articleId, span, note, themeIds }) {
      const archive = session.writable();
      const { annotations, tags, journal } = archive;
      const { environment } = session;
      requireWholeText(archive, articleId);
      const anchor = anchorIn(archive, articleId, span);
      for (const themeId of themeIds) readActiveTheme(archive, themeId);
      const analystId = archive.analyst().id;
      const id = journal.inStep('add-annotation', opening(anchor.exact), () => {
        const uid = environment.newUid();
        const added = annotations.insert({
          uid,
          articleId,
          anchor,
          note,
          analystId,
          createdAt: environment.now(),
        });
        for (const themeId of themeIds) {
          tags.insert({ uid: environment.newUid(), themeId, analystId }, { kind: 'annotation', id: added });
        }
        return added;
      });
      return found(annotations.read(id), messages.archive.noAnnotation);
    },
    editAnnotation({ annotationId, note }) {
      const { annotations, journal } = session.writable();
      const { anchor } = found(annotations.read(annotationId), messages.archive.noAnnotation);
      journal.inStep('edit-annotation', opening(anchor.exact), () =>
        annotations.editNote(annotationId, note, session.environment.now()),
      );
      return found(annotations.read(annotationId), messages.archive.noAnnotation);
    },
    removeAnnotation({ annotationId }) {
      const { annotations, briefs, excerpts, tags, journal } = session.writable();
      const { anchor } = found(annotations.read(annotationId), messages.archive.noAnnotation);
      const brief = briefs.findCitingAnnotation(annotationId);
      if (brief !== null) throw new Failure('conflict', messages.archive.annotationCited(brief));
      journal.inStep('remove-annotation', opening(anchor.exact), () => {
        excerpts.remove({ kind: 'annotation', id: annotationId });
        tags.removeByAnnotation(annotationId);
        annotations.remove(annotationId);
      });
      return null;
    },
  } satisfies HandlersOf<typeof annotationCalls>;
}
