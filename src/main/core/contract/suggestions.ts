/** Themes that a passage is likely to carry. They are proposed, never set. */
import type { ArticleId, IsoDate, QuoteId, ThemeId } from './ids';
import type { Span } from './anchors';

export interface ThemeSuggestion {
  readonly themeId: ThemeId;
  /** How probable it is that the analysts would tag the passage with it, 0 to 1. */
  readonly score: number;
  /** The words that speak for it, the strongest first, as written in the passage. */
  readonly terms: readonly string[];
  /** Other paragraphs of the article in which its keywords stand. */
  readonly elsewhere: number;
}

/** A quote or a paragraph, and what it may carry, most probable first. */
export interface PassageSuggestions {
  /** In the text of the article's newest revision. */
  readonly span: Span;
  /** Null: a paragraph. */
  readonly quoteId: QuoteId | null;
  readonly suggestions: readonly ThemeSuggestion[];
}

/** A passage of the archive that is likely to carry one theme. */
export interface SuggestedPassage {
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  readonly span: Span;
  readonly quoteId: QuoteId | null;
  readonly text: string;
  readonly suggestion: ThemeSuggestion;
}
