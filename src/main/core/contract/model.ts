/**
 * The things Attaché speaks of, as they cross the boundary between core and window.
 * Every offset counts UTF-16 units in the canonical text of one revision.
 */
import type { CarriedCounts } from './exchange';
import type {
  AnalystId,
  AnnotationId,
  ArticleId,
  BriefId,
  IsoDate,
  IsoInstant,
  PersonId,
  QuoteId,
  RevisionId,
  Sha256,
  TagId,
  ThemeId,
  Uid,
} from './ids';
import type { ThemeStatus } from './codebook';

/** Half-open range: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a brief is printed on. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Traffic Light Protocol 2.0 labels (first.org/tlp), or none. Labels are never translated. */
export const MARKINGS = [
  'none',
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
  'TLP:RED',
] as const;
export type Marking = (typeof MARKINGS)[number];

/** What an anchor holds: the words, where they stand, and up to 32 UTF-16 units on each side. */
export interface Anchor extends Span {
  readonly revisionId: RevisionId;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

// ---- articles

export const FORMATS = ['text', 'markdown', 'html'] as const;
export type ArticleFormat = (typeof FORMATS)[number];

/** What a document says about itself. `null`: not stated. Editable by the analyst. */
export interface ArticleDetails {
  readonly title: string;
  readonly standfirst: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly publishedOn: IsoDate | null;
  readonly place: string | null;
  /** BCP 47, e.g. `en`, `fr`. */
  readonly language: string | null;
  readonly marking: Marking;
  readonly licence: string | null;
  readonly url: string | null;
}

export interface ThemeCount {
  readonly themeId: ThemeId;
  readonly count: number;
}

/** One row of the archive list. */
export interface ArticleSummary extends ArticleDetails {
  readonly id: ArticleId;
  readonly uid: Uid;
  readonly addedAt: IsoInstant;
  readonly words: number;
  /** Whether only excerpts of the text are here: it came with a colleague's brief. */
  readonly excerpt: boolean;
  readonly quotes: number;
  readonly quotesToReview: number;
  readonly annotations: number;
  /** Tags on the article's quotes and annotations, most frequent first. */
  readonly themes: readonly ThemeCount[];
}

export interface Article extends ArticleSummary {
  readonly revision: Revision;
  readonly format: ArticleFormat;
  /** Name of the imported file, without its folder; null when pasted. */
  readonly fileName: string | null;
  /** SHA-256 of the original file's bytes. */
  readonly originalHash: Sha256;
  readonly originalBytes: number;
}

/** One frozen state of an article's canonical text. */
export interface Revision {
  readonly id: RevisionId;
  readonly number: number;
  /** NFC, LF, one blank line between paragraphs. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8. */
  readonly textHash: Sha256;
  /** Where heading paragraphs start. */
  readonly headings: readonly number[];
}

// ---- people and quotes

export const PERSON_KINDS = ['human', 'organisation', 'anonymous', 'document'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

export interface PersonRole {
  readonly role: string;
  readonly articleId: ArticleId;
  readonly statedOn: IsoDate | null;
}

export interface Person {
  readonly id: PersonId;
  readonly uid: Uid;
  readonly name: string;
  readonly kind: PersonKind;
  /** Other spellings under which the person was met. */
  readonly variants: readonly string[];
  /** Most recent first. */
  readonly roles: readonly PersonRole[];
  readonly quotes: number;
  readonly quotesToReview: number;
  readonly articles: number;
}

export const QUOTE_KINDS = ['direct', 'mixed'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

export const QUOTE_STATUSES = ['suggested', 'accepted', 'corrected', 'rejected'] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];

/**
 * Why the extractor says what it says. The catalogue turns a reason into a sentence
 * (`messages/quotes.ts`), so that reasons are data and can be translated.
 */
export type Reason =
  | { readonly code: 'cue-before' | 'cue-after' | 'cue-middle' | 'cue-inverted'; readonly cue: string }
  | { readonly code: 'colon-introduces' }
  | { readonly code: 'according-to'; readonly cue: string }
  | { readonly code: 'full-name'; readonly mention: string }
  | { readonly code: 'surname'; readonly mention: string; readonly name: string; readonly paragraph: number }
  | {
      readonly code: 'role-only';
      readonly mention: string;
      readonly name: string;
      readonly paragraph: number;
    }
  | { readonly code: 'pronoun'; readonly mention: string; readonly name: string }
  | { readonly code: 'anonymous'; readonly mention: string }
  | { readonly code: 'organisation'; readonly mention: string }
  | { readonly code: 'document'; readonly mention: string }
  | { readonly code: 'same-utterance' }
  | { readonly code: 'continues-previous'; readonly name: string }
  | { readonly code: 'previous-sentence' | 'next-sentence'; readonly name: string }
  | { readonly code: 'speaker-label'; readonly label: string }
  | { readonly code: 'several-candidates'; readonly names: readonly string[] }
  | { readonly code: 'no-speaker' }
  | { readonly code: 'unclosed' };

/** A found quote, before it meets an archive. Offsets are those of the text that was given. */
export interface ExtractedQuote extends Span {
  readonly text: string;
  readonly kind: QuoteKind;
  /** Parts of one split quote share this number. */
  readonly utterance: number;
  /** Full name as far as the text tells it; null when nobody could be named. */
  readonly speaker: string | null;
  readonly speakerKind: PersonKind | null;
  readonly role: string | null;
  readonly mention: Span | null;
  readonly cue: string | null;
  /** 0 to 1: how likely the speaker is right. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export interface Quote {
  readonly id: QuoteId;
  readonly uid: Uid;
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  readonly kind: QuoteKind;
  readonly status: QuoteStatus;
  readonly utterance: number;
  readonly speaker: { readonly id: PersonId; readonly name: string; readonly kind: PersonKind } | null;
  readonly role: string | null;
  readonly mention: Span | null;
  readonly cue: string | null;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly tags: readonly Tag[];
}

/** A quote with what a list outside its article needs. */
export interface QuoteInContext extends Quote {
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  readonly briefs: number;
}

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

/** What makes two names look like one person's, surest first. The catalogue says it in words. */
export const SIMILARITIES = [
  'same-name',
  'spelling',
  'word-order',
  'longer-name',
  'acronym',
  'initial',
  'surname',
  'one-letter',
] as const;
export type Similarity = (typeof SIMILARITIES)[number];

/** Two people of the directory who may be one; only an analyst decides. */
export interface SimilarPeople {
  /** The one to keep first: whose name says more, then who is quoted more. */
  readonly people: readonly [PersonId, PersonId];
  /** The names that look alike, in the same order. */
  readonly names: readonly [string, string];
  readonly similarity: Similarity;
  /** A role that articles give to both, as the first of them states it. */
  readonly sharedRole: string | null;
}

// ---- themes, annotations, analysts

/** Look of a theme: colour and shape go together, so that colour never carries meaning alone (look.md). */
export const THEME_LOOKS = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'cross', 'bar'] as const;
export type ThemeLook = (typeof THEME_LOOKS)[number];

export interface ThemeDetails {
  readonly name: string;
  readonly definition: string;
  readonly useFor: string;
  readonly notFor: string;
  readonly look: ThemeLook;
  readonly keywords: readonly string[];
}

export interface Theme extends ThemeDetails {
  readonly id: ThemeId;
  readonly uid: Uid;
  readonly parentId: ThemeId | null;
  /** Order in the codebook, from 0. The first nine themes are worked by the keys 1 to 9. */
  readonly position: number;
  readonly status: ThemeStatus;
  readonly quotes: number;
  readonly annotations: number;
  readonly articles: number;
  /** Tagged passages that were picked to show what it means, oldest tag first. */
  readonly examples: readonly TagTarget[];
}

export type TagTarget =
  | { readonly kind: 'quote'; readonly id: QuoteId }
  | { readonly kind: 'annotation'; readonly id: AnnotationId };

export interface Tag {
  readonly id: TagId;
  readonly uid: Uid;
  readonly themeId: ThemeId;
  readonly analystId: AnalystId;
}

export interface Analyst {
  readonly id: AnalystId;
  readonly uid: Uid;
  readonly name: string;
}

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

// ---- briefs

/** ICD 203 (2015), section D.6.e.2: seven expressions of likelihood and their ranges in percent. */
export const LIKELIHOODS = {
  'almost-no-chance': [1, 5],
  'very-unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly-even': [45, 55],
  likely: [55, 80],
  'very-likely': [80, 95],
  'almost-certain': [95, 99],
} as const satisfies Record<string, readonly [number, number]>;
export type Likelihood = keyof typeof LIKELIHOODS;

export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a brief rests on: a quote or an annotated passage of the archive. */
export type EvidenceRef = TagTarget;

export interface Judgement {
  readonly statement: string;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
  readonly confidenceReason: string;
  readonly evidence: readonly EvidenceRef[];
}

export interface BriefSection {
  readonly heading: string;
  /** Plain paragraphs, separated by a blank line. */
  readonly text: string;
  readonly evidence: readonly EvidenceRef[];
}

/** What an analyst writes: the whole brief, saved as one. */
export interface BriefDraft {
  readonly title: string;
  readonly subtitle: string;
  readonly marking: Marking;
  readonly date: IsoDate;
  readonly authors: readonly string[];
  readonly audience: string;
  readonly bottomLine: string;
  readonly judgements: readonly Judgement[];
  readonly sections: readonly BriefSection[];
}

export interface BriefSummary {
  readonly id: BriefId;
  readonly uid: Uid;
  readonly title: string;
  readonly marking: Marking;
  readonly date: IsoDate;
  readonly updatedAt: IsoInstant;
  readonly evidence: number;
  readonly judgements: number;
}

export interface Brief extends BriefDraft {
  readonly id: BriefId;
  readonly uid: Uid;
  readonly updatedAt: IsoInstant;
}

/** Everything a piece of evidence needs to be printed and cited, read from the archive and checked word for word. */
export interface Evidence {
  readonly ref: EvidenceRef;
  readonly uid: Uid;
  /** The words as the article's revision has them. */
  readonly text: string;
  readonly note: string;
  readonly speaker: string | null;
  readonly speakerKind: PersonKind | null;
  readonly role: string | null;
  readonly themes: readonly ThemeId[];
  readonly status: QuoteStatus | null;
  /** BCP 47 of the article. */
  readonly language: string | null;
  readonly source: EvidenceSource;
}

export interface EvidenceSource {
  readonly articleId: ArticleId;
  readonly uid: Uid;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly publishedOn: IsoDate | null;
  readonly place: string | null;
  readonly url: string | null;
  readonly marking: Marking;
  /** SHA-256 of the whole text, also where only excerpts are here. */
  readonly textHash: Sha256;
  /** Whether only the words and their context are here, not the whole text: it came with a colleague's brief. */
  readonly excerpt: boolean;
  /** Whether its text was corrected since, and nothing decides where the words stand now. */
  readonly corrected: boolean;
}

/** An article as it was when it was released for a brief: for this marking of the brief and no looser one. */
export interface ReleasedSource {
  readonly source: Uid;
  readonly marking: Marking;
  readonly brief: Marking;
}

/**
 * What was done to a brief. `edited` gathers all that one analyst changed without another's change between.
 * `released`: sources marked more strictly than the brief may be cited in it, for this reason.
 */
export interface BriefEvent {
  readonly uid: Uid;
  readonly what: 'composed' | 'edited' | 'released';
  readonly at: IsoInstant;
  readonly by: { readonly uid: Uid; readonly name: string };
  /** Empty but for a release. */
  readonly reason: string;
  /** What a release is about. */
  readonly sources: readonly ReleasedSource[];
  /** Of an edit: digests of the parts of the brief as they were before it. */
  readonly before: readonly Sha256[];
}

export interface BriefWithEvidence {
  readonly brief: Brief;
  /** Every piece the brief cites, in order of first use, but for those that are hidden. */
  readonly evidence: readonly Evidence[];
  /** Others' passages that the brief cites and blind mode hides here. */
  readonly hidden: readonly EvidenceRef[];
}

// ---- archive, search, history

export interface ArchiveInfo {
  /** File name without folder and ending. */
  readonly name: string;
  readonly path: string;
  readonly readOnly: boolean;
  /** True for the sample archive: shown in the window and printed on briefs. */
  readonly sample: boolean;
  readonly schema: number;
  readonly analyst: Analyst;
  readonly counts: {
    readonly articles: number;
    /** Read by older rules than today's. */
    readonly articlesToReread: number;
    readonly quotes: number;
    readonly quotesToReview: number;
    /** Passages that a corrected text left behind, to be put in their place. */
    readonly unsettled: number;
    readonly people: number;
    readonly annotations: number;
    readonly briefs: number;
  };
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
}

/** Steps of the change journal by what the analyst did; the catalogue names them. */
export const STEP_KINDS = [
  'import-article',
  'edit-article',
  'remove-article',
  'revise-article',
  'reattach',
  'decide-quote',
  'correct-quote',
  'add-quote',
  'reread',
  'rename-person',
  'merge-people',
  'split-person',
  'distinguish-people',
  'tag',
  'untag',
  'add-annotation',
  'edit-annotation',
  'remove-annotation',
  'resize-annotation',
  'split-annotation',
  'merge-annotations',
  'add-theme',
  'edit-theme',
  'remove-theme',
  'move-theme',
  'merge-themes',
  'split-theme',
  'retire-theme',
  'revive-theme',
  'pick-example',
  'drop-example',
  'reject-suggestion',
  'add-brief',
  'edit-brief',
  'remove-brief',
  'release-brief',
  'merge-brief',
  'make-key',
  'edit-analyst',
  'take-in',
  'settle-disagreement',
  'blind-mode',
  'mark-coded',
  'set-up',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface HistoryStep {
  readonly kind: StepKind;
  /** What it was done to, e.g. a title or a theme's name. */
  readonly subject: string;
  readonly at: IsoInstant;
}

export const HIT_KINDS = ['article', 'quote', 'annotation', 'brief'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

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
  /** How many there are of each kind, beyond those listed. */
  readonly totals: Readonly<Record<HitKind, number>>;
}

/** One finding of `check`; an empty list is a sound archive. */
export interface CheckFinding {
  readonly what: 'database' | 'foreign-key' | 'anchor' | 'hash' | 'search-index' | 'journal';
  readonly detail: string;
}

// ---- import and export

export type ImportOutcome = 'added' | 'duplicate' | 'failed';

export interface ImportReport {
  readonly fileName: string | null;
  readonly outcome: ImportOutcome;
  /** The article added or already there. */
  readonly articleId: ArticleId | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: IsoDate | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly words: number;
  readonly quotes: number;
  /** Why it failed or is a duplicate, and what to do; null when added. */
  readonly why: string | null;
}

/** A brief on its pages. */
export interface DrawnPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font could draw, and the like; empty is good. */
  readonly warnings: readonly string[];
}

/** Pages of a brief for the eyes of its author: all of them, or those around the one that is read. */
export interface DrawnPages extends DrawnPdf {
  /** Which page of the brief the file begins with, counted from 0; `pages` counts the brief's. */
  readonly first: number;
}

export interface ExportedPdf extends DrawnPdf {
  readonly fileName: string;
  readonly sha256: Sha256;
  /** How much data it carries; null for a reader copy. */
  readonly carries: CarriedCounts | null;
  /** Fingerprint of the key that it is signed with; null when unsigned. */
  readonly signedWith: string | null;
}
