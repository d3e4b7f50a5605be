import type { ArticleId, BriefId, PersonId } from '../../main/core/contract/ids';

/** Something that can be forgotten, by its kind and its number. */
export type Forgettable =
  | { readonly kind: 'articles'; readonly id: ArticleId; readonly name: string }
  | { readonly kind: 'people'; readonly id: PersonId; readonly name: string }
  | { readonly kind: 'briefs'; readonly id: BriefId; readonly name: string };
