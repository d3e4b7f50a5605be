import type { AnalystId, AnnotationId, QuoteId, TagId, ThemeId, Uid } from './ids';

export type TagTarget =
  | { readonly kind: 'quote'; readonly id: QuoteId }
  | { readonly kind: 'annotation'; readonly id: AnnotationId };

export interface Tag {
  readonly id: TagId;
  readonly uid: Uid;
  readonly themeId: ThemeId;
  readonly analystId: AnalystId;
}
