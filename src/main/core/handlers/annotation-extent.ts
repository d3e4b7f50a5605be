import type { Archive } from '../archive/archive';
import type { HandlersOf, Request } from '../contract/calls';
import type { annotationExtentCalls } from '../contract/calls/annotation-extent';
import type { AnnotationId } from '../contract/ids';
import { LIMITS } from '../contract/limits';
import { en } from '../contract/messages/catalogue';
import type { Span } from '../contract/anchors';
import type { Annotation } from '../contract/annotations';
import { Failure } from '../failure';
import { anchorIn, opening, requireWholeText } from './quotes';
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
      return found(annotations.read(annotationId), en.archive.noAnnotation);
    },
    splitAnnotation: (request) => splitAnnotation(session, request),
    mergeAnnotations: (request) => mergeAnnotations(session, request),
  } satisfies HandlersOf<typeof annotationExtentCalls>;
}

/** Both halves carry the note and every analyst's tags, so that whichever goes later, nothing is lost with it. */
function splitAnnotation(
  session: Session,
  { annotationId, at }: Request<'splitAnnotation'>,
): readonly [Annotation, Annotation] {
  const archive = session.writable();
  const { annotations, tags, journal } = archive;
  const { environment } = session;
  const whole = readAnchored(archive, annotationId);
  const { start, end, exact } = whole.anchor;
  if (at <= start || at >= end) throw new Failure('bad-request', en.archive.splitOutside);
  const first = anchorIn(archive, whole.articleId, { start, end: at });
  const second = anchorIn(archive, whole.articleId, { start: at, end });
  const secondId = journal.inStep('split-annotation', opening(exact), () => {
    const now = environment.now();
    annotations.setAnchor(annotationId, first, now);
    const { articleId, note, analystId } = whole;
    const uid = environment.newUid();
    const id = annotations.insert({ uid, articleId, anchor: second, note, analystId, createdAt: now });
    for (const { themeId, analystId: tagger } of whole.tags) {
      const tag = { uid: environment.newUid(), themeId, analystId: tagger };
      tags.insert(tag, { kind: 'annotation', id });
    }
    return id;
  });
  return [
    found(annotations.read(annotationId), en.archive.noAnnotation),
    found(annotations.read(secondId), en.archive.noAnnotation),
  ];
}

function mergeAnnotations(session: Session, { keptId, mergedId }: Request<'mergeAnnotations'>): Annotation {
  const archive = session.writable();
  const { annotations, briefs, tags, journal } = archive;
  const kept = readAnchored(archive, keptId);
  const merged = readAnchored(archive, mergedId);
  if (keptId === mergedId) throw new Failure('bad-request', en.archive.oneAnnotation);
  if (kept.articleId !== merged.articleId) throw new Failure('bad-request', en.archive.otherArticle);
  // Words of two people must not come to stand under one name.
  if (kept.analystId !== merged.analystId) throw new Failure('conflict', en.archive.otherAnalyst);
  const brief = briefs.findCitingAnnotation(mergedId);
  if (brief !== null) throw new Failure('conflict', en.archive.annotationCited(brief));
  const span = hull(kept.anchor, merged.anchor);
  const note = joinedNotes(kept, merged);
  const { passage } = LIMITS;
  if (span.end - span.start > passage.words) {
    throw new Failure('bad-request', en.archive.passageTooLong(passage.words));
  }
  if (note.length > passage.note) {
    throw new Failure('bad-request', en.archive.joinedNoteTooLong(passage.note));
  }
  const anchor = anchorIn(archive, kept.articleId, span);
  journal.inStep('merge-annotations', opening(anchor.exact), () => {
    const now = session.environment.now();
    annotations.setAnchor(keptId, anchor, now);
    annotations.editNote(keptId, note, now);
    tags.moveToAnnotation(mergedId, keptId);
    annotations.remove(mergedId);
  });
  return found(annotations.read(keptId), en.archive.noAnnotation);
}

/** In the order of the text; the same note twice is one note. */
function joinedNotes(one: Annotation, other: Annotation): string {
  const inOrder = one.anchor.start <= other.anchor.start ? [one, other] : [other, one];
  return [...new Set(inOrder.map(({ note }) => note))].filter((note) => note !== '').join('\n\n');
}

const hull = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});

/** An annotation whose offsets are those of the text as it is now. */
function readAnchored(archive: Archive, id: AnnotationId): Annotation {
  const annotation = found(archive.annotations.read(id), en.archive.noAnnotation);
  requireWholeText(archive, annotation.articleId);
  const head = found(archive.revisions.readHead(annotation.articleId), en.archive.noArticle);
  if (annotation.anchor.revisionId !== head.id) throw new Failure('conflict', en.archive.otherRevision);
  return annotation;
}
