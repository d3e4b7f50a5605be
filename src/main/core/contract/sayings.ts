/** What one person has said, and what of it says the same again. */
import type { BriefId, QuoteId } from './ids';
import type { Person } from './people';
import type { QuoteInContext } from './quotes';

/** A run of words that a repetition has as the first quote has them, or lacks, or has instead. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One thing that was said, by the quotes that carry it: the earliest, and those that repeat it. */
export interface Saying {
  readonly quoteId: QuoteId;
  /** Earliest first. */
  readonly repeats: readonly {
    readonly quoteId: QuoteId;
    /** Null: the same words, case and punctuation aside. */
    readonly changes: readonly WordChange[] | null;
  }[];
}

/** All that is known of one person. */
export interface PersonWithQuotes {
  readonly person: Person;
  /** Newest article first, rejected ones among them. */
  readonly quotes: readonly QuoteInContext[];
  /** The quotes not rejected, those that say one thing folded into one; newest first. */
  readonly sayings: readonly Saying[];
  /** Briefs that cite the person. */
  readonly briefs: readonly { readonly id: BriefId; readonly title: string }[];
}
