import type {
  AnnotationId,
  ArticleId,
  BriefId,
  PersonId,
  QuoteId,
  ThemeId,
} from '../../main/core/contract/ids';
import type { RereadingScope } from '../../main/core/contract/rereading';

/** Where the window is. */
export type View =
  | {
      readonly name: 'read';
      readonly articleId?: ArticleId | undefined;
      readonly quoteId?: QuoteId | undefined;
      readonly annotationId?: AnnotationId | undefined;
    }
  | { readonly name: 'quotes' }
  | { readonly name: 'people'; readonly personId?: PersonId | undefined }
  | { readonly name: 'themes'; readonly themeId?: ThemeId | undefined }
  | { readonly name: 'agreement' }
  | { readonly name: 'briefs'; readonly briefId?: BriefId | undefined }
  | { readonly name: 'import' }
  | { readonly name: 'stranded' }
  | { readonly name: 'safety' }
  /** A PDF from outside that may be taken in. */
  | { readonly name: 'incoming' }
  | { readonly name: 'reread'; readonly scope: RereadingScope };
