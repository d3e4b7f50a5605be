import type { Anchor } from './anchors';
import type { AnalystId, AnnotationId, ArticleId, IsoDate, IsoInstant, Uid } from './ids';
import type { Tag } from './tags';

export interface Annotation {
  readonly id: AnnotationId;
  readonly uid: Uid;
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  readonly note: string;
  readonly analystId: AnalystId;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
  readonly tags: readonly Tag[];
}

/** An annotation with what a list outside its article needs. */
export interface AnnotationInContext extends Annotation {
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
}
