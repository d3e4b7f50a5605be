import type { AnnotationId, ArticleId, BriefId, IsoDate, QuoteId } from './ids';

export const HIT_KINDS = ['article', 'quote', 'annotation', 'brief'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Longest query, in UTF-16 units. */
export const LONGEST_QUERY = 1_000;
/**
 * Different words (or phrases) that one search looks for. Ranking costs, in every text that holds them all, their number
 * times their occurrences; twenty are longer than any question, and a sentence to be found goes into quotation marks.
 */
export const MOST_WORDS = 20;

/**
 * Matches of one kind are counted up to this many. Of more, the newest come first instead of the best: to rank them all takes
 * longer than anybody waits, and tells little of a word that nearly every text has.
 */
export const MOST_RANKED = 5_000;

/**
 * Up to how many articles the beginning of a word of so many letters is looked for in their texts. In more, nearly every
 * text has such a word, and only the word itself is looked for; in quotes, notes and briefs its beginning still is.
 */
export const SHORT_BEGINNINGS: readonly { readonly letters: number; readonly mostArticles: number }[] = [
  { letters: 2, mostArticles: 20_000 },
  { letters: 3, mostArticles: 60_000 },
];

export interface SearchFilters {
  readonly kinds?: readonly HitKind[] | undefined;
  readonly speaker?: string | undefined;
  readonly theme?: string | undefined;
  readonly outlet?: string | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** A piece of a snippet; `hit` pieces matched the query. */
export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

export interface SearchHit {
  readonly kind: HitKind;
  readonly articleId: ArticleId | null;
  readonly quoteId: QuoteId | null;
  readonly annotationId: AnnotationId | null;
  readonly briefId: BriefId | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  readonly speaker: string | null;
  readonly snippet: readonly SnippetPiece[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** How many there are of each kind, those listed among them; `MOST_RANKED + 1` where there are more than `MOST_RANKED`. */
  readonly totals: Readonly<Record<HitKind, number>>;
  /** Whether articles were looked through for the last word itself, and not for words that begin with it. */
  readonly isWholeInArticles: boolean;
  /** How many different words of the query were not looked for, because it has more than `MOST_WORDS`. */
  readonly leftOut: number;
}
