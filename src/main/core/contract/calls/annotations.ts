import type { Analyst } from '../analysts';
import type { Span } from '../anchors';
import type { Annotation, AnnotationInContext } from '../annotations';
import type { AnnotationId, ArticleId, ThemeId } from '../ids';
import type { Tag, TagTarget } from '../tags';

/** Marked passages, what they are tagged with, and by whom. */
export interface AnnotationCalls {
  addTag: { request: { target: TagTarget; themeId: ThemeId }; response: Tag };
  /** Takes off one's own tag; `left` are those of others, who alone can take them off. Fails where there is none of one's own. */
  removeTag: { request: { target: TagTarget; themeId: ThemeId }; response: { left: readonly Tag[] } };
  listAnnotations: { request: { articleId: ArticleId }; response: readonly Annotation[] };
  listAllAnnotations: { request: Record<string, never>; response: readonly AnnotationInContext[] };
  addAnnotation: {
    request: { articleId: ArticleId; span: Span; note: string; themeIds: readonly ThemeId[] };
    response: Annotation;
  };
  editAnnotation: { request: { annotationId: AnnotationId; note: string }; response: Annotation };
  removeAnnotation: { request: { annotationId: AnnotationId }; response: null };
  /** Moves the ends of an annotation; note and tags stay. */
  resizeAnnotation: { request: { annotationId: AnnotationId; span: Span }; response: Annotation };
  /** Makes two annotations of one, before this offset and after it, each with the note and the tags. */
  splitAnnotation: {
    request: { annotationId: AnnotationId; at: number };
    response: readonly [Annotation, Annotation];
  };
  /** The kept annotation then reaches over both, with both notes and all tags. */
  mergeAnnotations: { request: { keptId: AnnotationId; mergedId: AnnotationId }; response: Annotation };
  /** Everybody whose tags and notes may be here, in the order in which they came. */
  listAnalysts: { request: Record<string, never>; response: readonly Analyst[] };
}
