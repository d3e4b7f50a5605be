import type { ArticleDetails } from '../contract/article-fields';
import type { ArticleFormat } from '../contract/articles';

/** A piece of an article as its form sets it apart. */
export interface Block {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

/** What a document says about itself; a field that is absent or null was not stated. */
export type StatedDetails = { readonly [Field in keyof ArticleDetails]?: ArticleDetails[Field] | null };

/** What a reader of one format makes of a file, before furniture is cleared away. */
export interface RawDocument {
  readonly stated: StatedDetails;
  /** What a page says of itself to search engines: a standfirst, unless the article begins with the same words. */
  readonly description?: string | null;
  readonly blocks: readonly Block[];
}

/** An article ready for the archive. */
export interface IngestedDocument {
  readonly details: ArticleDetails;
  /** Canonical text, see `canonical-text.ts`. */
  readonly text: string;
  /** Where crossheads start in the text. */
  readonly headings: readonly number[];
  readonly format: ArticleFormat;
}
