/** What becomes of passages when an article's text is corrected. */
import type { AnalystId, ArticleId, Uid } from './ids';
import type { Span } from './anchors';
import type { TagTarget } from './tags';

/** A text to put in the place of an article's text: as edited, or a file that is read like an imported one. */
export type CorrectedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly fileName: string | null; readonly base64: string };

export type AnchorState = 'exact' | 'moved' | 'needs-review' | 'lost';

/** How many passages of an article came to which state. */
export type AnchorCounts = Readonly<Record<AnchorState, number>>;

export interface Revised {
  readonly articleId: ArticleId;
  /** Number of the revision that the article has now, or would have. */
  readonly revision: number;
  readonly counts: AnchorCounts;
}

/** A place in the newest text that a passage may have come to. Offsets in UTF-16 units. */
export interface PlaceCandidate extends Span {
  /** 0 to 1; 1 for the same words. */
  readonly similarity: number;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** A passage that is still anchored in an older revision, for nothing decides where it stands in the newest. */
export interface StrandedPassage {
  readonly target: TagTarget;
  readonly uid: Uid;
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  readonly state: Extract<AnchorState, 'needs-review' | 'lost'>;
  /** The words as they stood, with what stood around them. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Who annotated it; null for a quote. */
  readonly analystId: AnalystId | null;
  readonly note: string;
  readonly themes: number;
  /** Titles of briefs that cite it. */
  readonly briefs: readonly string[];
  /** Likeliest first. */
  readonly candidates: readonly PlaceCandidate[];
}
