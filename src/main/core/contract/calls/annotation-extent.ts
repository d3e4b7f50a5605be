import * as v from 'valibot';
import { call } from '../call';
import type { Annotation } from '../annotations';
import { id, span, whole } from '../shapes';

/** How far annotations reach. */
export const annotationExtentCalls = {
  /** Moves the ends of an annotation; note and tags stay. */
  resizeAnnotation: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ annotationId: id<'annotation'>(), span }),
  }).answers<Annotation>(),
  /** Makes two annotations of one, before this offset and after it, each with the note and the tags. */
  splitAnnotation: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({
      annotationId: id<'annotation'>(),
      at: whole(1),
    }),
  }).answers<readonly [Annotation, Annotation]>(),
  /** The kept annotation then reaches over both, with both notes and all tags. */
  mergeAnnotations: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ keptId: id<'annotation'>(), mergedId: id<'annotation'>() }),
  }).answers<Annotation>(),
};
