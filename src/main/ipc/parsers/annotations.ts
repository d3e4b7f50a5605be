import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { AnnotationCalls } from '../../core/contract/calls/annotations';
import { id, NOTHING, span, target, text, themeIds } from '../shapes';
import { parser } from '../parser';

export const annotationParsers: Pick<Parsers, keyof AnnotationCalls> = {
  addTag: parser('addTag', v.strictObject({ target, themeId: id<'theme'>() })),
  removeTag: parser('removeTag', v.strictObject({ target, themeId: id<'theme'>() })),
  listAnnotations: parser('listAnnotations', v.strictObject({ articleId: id<'article'>() })),
  listAllAnnotations: parser('listAllAnnotations', NOTHING),
  addAnnotation: parser(
    'addAnnotation',
    v.strictObject({ articleId: id<'article'>(), span, note: text(100_000), themeIds }),
  ),
  editAnnotation: parser(
    'editAnnotation',
    v.strictObject({ annotationId: id<'annotation'>(), note: text(100_000) }),
  ),
  removeAnnotation: parser('removeAnnotation', v.strictObject({ annotationId: id<'annotation'>() })),
  resizeAnnotation: parser('resizeAnnotation', v.strictObject({ annotationId: id<'annotation'>(), span })),
  splitAnnotation: parser(
    'splitAnnotation',
    v.strictObject({
      annotationId: id<'annotation'>(),
      at: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    }),
  ),
  mergeAnnotations: parser(
    'mergeAnnotations',
    v.strictObject({ keptId: id<'annotation'>(), mergedId: id<'annotation'>() }),
  ),
  listAnalysts: parser('listAnalysts', NOTHING),
};
