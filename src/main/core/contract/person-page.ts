/** One speaker's page: what is known of a person, or of the quotes that nobody could be named for. */
import type { ArticleId, BriefId, IsoDate, QuoteId, ThemeId } from './ids';
import type { Page } from './pages';
import type { Person } from './people';
import type { QuoteStatus } from './quotes';
import type { WordChange } from './sayings';

/** Who is quoted more often is shown quote by quote: what repeats what is not looked for, which would take seconds. */
export const MOST_FOLDED = 5_000;

/** The first of some, and how many more there are. */
export interface Some<Thing> {
  readonly first: readonly Thing[];
  readonly left: number;
}

/** A role that articles give, joined with those that differ from it only in capitals or accents. */
export interface HeldRole {
  readonly role: string;
  /** Dates of the first and the last article that says so; null when none of them has a date. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The latest that says so. */
  readonly article: { readonly id: ArticleId; readonly title: string };
  readonly articles: number;
}

/** A quote on the line of time. */
export interface QuoteMark {
  readonly date: IsoDate;
  readonly toReview: boolean;
}

/** The quotes that speak of a theme. */
export interface ThemeShare {
  /** Null for the quotes without a theme. */
  readonly themeId: ThemeId | null;
  readonly quotes: number;
  /** Those whose article has a date. */
  readonly dated: number;
  /** Oldest first: a mark for each dated quote; where these are more than can be told apart, fewer of each day or month. */
  readonly marks: readonly QuoteMark[];
}

export interface SpeakerPageFacts {
  /** Null for the quotes whose speaker is unclear. */
  readonly person:
    | (Omit<Person, 'variants' | 'roles' | 'articles' | 'quotes' | 'quotesToReview'> & {
        /** Other spellings under which the person was met. */
        readonly variants: Some<string>;
        /** The latest first. */
        readonly roles: Some<HeldRole>;
      })
    | null;
  /** Of the quotes not rejected. */
  readonly figures: {
    readonly quotes: number;
    readonly articles: number;
    readonly toReview: number;
    /** Quotes that at least one brief cites. */
    readonly inBriefs: number;
    /** Date of the oldest dated article. */
    readonly firstSeen: IsoDate | null;
  };
  readonly shares: readonly ThemeShare[];
  /** Whether something is said more than once. */
  readonly hasRepeats: boolean;
  /** Briefs that cite the person, the newest first. */
  readonly briefs: Some<{ readonly id: BriefId; readonly title: string }>;
}

/** A quote as a speaker's page draws it. */
export interface SpokenQuote {
  readonly id: QuoteId;
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  /** Where it stands in its text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  readonly status: QuoteStatus;
  readonly role: string | null;
  /** Parts of one split quote of an article share this number. */
  readonly utterance: number;
  /** Each once, in the order in which they were given. */
  readonly themes: readonly ThemeId[];
}

export interface Repeat {
  readonly quote: SpokenQuote;
  /** Null: the same words. */
  readonly changes: readonly WordChange[] | null;
}

/** What was said once, or one of the quotes that say it where repeats are not folded. */
export interface Statement {
  readonly quote: SpokenQuote;
  /** The first of those that repeat it, the earliest first. */
  readonly repeats: Some<Repeat>;
  /** In how many articles it stands. */
  readonly articles: number;
}

export type StatementPage = Page<Statement>;
