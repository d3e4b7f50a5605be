import * as v from 'valibot';
import { call } from '../call';
import { LIMITS } from '../limits';
import type { Annotation, AnnotationInContext } from '../annotations';
import { NOTHING, id, span, text, themeIds } from '../shapes';

/** Marked passages and their notes. */
export const annotationCalls = {
  listAnnotations: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ articleId: id<'article'>() }),
  }).answers<readonly Annotation[]>(),
  listAllAnnotations: call({ lane: 'quick', writes: false, request: NOTHING }).answers<
    readonly AnnotationInContext[]
  >(),
  addAnnotation: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ articleId: id<'article'>(), span, note: text(LIMITS.passage.note), themeIds }),
  }).answers<Annotation>(),
  editAnnotation: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ annotationId: id<'annotation'>(), note: text(LIMITS.passage.note) }),
  }).answers<Annotation>(),
  removeAnnotation: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ annotationId: id<'annotation'>() }),
  }).answers<null>(),
};
