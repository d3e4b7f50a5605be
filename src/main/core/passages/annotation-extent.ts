import type { Archive } from '../archive/archive';
import type { Span } from '../contract/anchors';
import type { Annotation } from '../contract/annotations';
import type { Request } from '../contract/calls';
import type { AnnotationId } from '../contract/ids';
import { LIMITS } from '../contract/limits';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { found, type Session } from '../session/session';
import { anchorIn, opening, requireWholeText } from './passages';

/** Both halves carry the note and every analyst's tags, so that whichever goes later, nothing is lost with it. */
export function splitAnnotation(
  session: Session,
  { annotationId, at }: Request<'splitAnnotation'>,
): readonly [Annotation, Annotation] {
  const archive = session.writable();
  const { annotations, tags, journal } = archive;
  const { environment } = session;
  const whole = readAnchored(archive, annotationId);
  const { start, end, exact } = whole.anchor;
  if (at <= start || at >= end) throw new Failure('bad-request', messages.archive.splitOutside);
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
    found(annotations.read(annotationId), messages.archive.noAnnotation),
    found(annotations.read(secondId), messages.archive.noAnnotation),
  ];
}

/** Makes two annotations of an article one, from the first’s start to the last’s end. */
export function mergeAnnotations(
  session: Session,
  { keptId, mergedId }: Request<'mergeAnnotations'>,
): Annotation {
  const archive = session.writable();
  const { annotations, briefs, tags, journal } = archive;
  const kept = readAnchored(archive, keptId);
  const merged = readAnchored(archive, mergedId);
  if (keptId === mergedId) throw new Failure('bad-request', messages.archive.oneAnnotation);
  if (kept.articleId !== merged.articleId) throw new Failure('bad-request', messages.archive.otherArticle);
  // Words of two people must not come to stand under one name.
  if (kept.analystId !== merged.analystId) throw new Failure('conflict', messages.archive.otherAnalyst);
  const brief = briefs.findCitingAnnotation(mergedId);
  if (brief !== null) throw new Failure('conflict', messages.archive.annotationCited(brief));
  const span = hull(kept.anchor, merged.anchor);
  const note = joinedNotes(kept, merged);
  const { passage } = LIMITS;
  if (span.end - span.start > passage.words) {
    throw new Failure('bad-request', messages.archive.passageTooLong(passage.words));
  }
  if (note.length > passage.note) {
    throw new Failure('bad-request', messages.archive.joinedNoteTooLong(passage.note));
  }
  const anchor = anchorIn(archive, kept.articleId, span);
  journal.inStep('merge-annotations', opening(anchor.exact), () => {
    const now = session.environment.now();
    annotations.setAnchor(keptId, anchor, now);
    annotations.editNote(keptId, note, now);
    tags.moveToAnnotation(mergedId, keptId);
    annotations.remove(mergedId);
  });
  return found(annotations.read(keptId), messages.archive.noAnnotation);
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
export function readAnchored(archive: Archive, id: AnnotationId): Annotation {
  const annotation = found(archive.annotations.read(id), messages.archive.noAnnotation);
  requireWholeText(archive, annotation.articleId);
  const head = found(archive.revisions.readHead(annotation.articleId), messages.archive.noArticle);
  if (annotation.anchor.revisionId !== head.id) throw new Failure('conflict', messages.archive.otherRevision);
  return annotation;
}
