import type { Evidence, EvidenceRef } from './evidence';
import type { BriefId, IsoDate, IsoInstant, Uid } from './ids';
import type { Marking } from './markings';
import type { Undrawn } from './undrawn';

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

export interface BriefWithEvidence {
  readonly brief: Brief;
  /** Every piece the brief cites, in order of first use, but for those that are hidden. */
  readonly evidence: readonly Evidence[];
  /** Others' passages that the brief cites and blind mode hides here. */
  readonly hidden: readonly EvidenceRef[];
}

/** A brief for its editor. */
export interface CheckedBrief extends BriefWithEvidence {
  /** What keeps it from being exported as it is: places with characters that no font of the PDF draws. */
  readonly undrawn: readonly Undrawn[];
  /**
   * Whether it cites what it cited before, and was asked to be told what is new alone: `hidden` and the citations of its parts
   * are left empty then, and `undrawn` tells of the author's own words only.
   */
  readonly sameEvidence?: boolean;
}

/** How many quotes a draft takes that only a theme's keywords propose, unless its author says otherwise. */
export const PROPOSALS = 10;

/** How a section of a draft came about: for its author, and no text of the brief. */
export interface DraftedSection {
  /** The theme's name as the section's heading has it. */
  readonly theme: string;
  /** Whether analysts tagged what it cites, or the theme's keywords alone propose it. */
  readonly basis: 'tagged' | 'proposed';
  /** What was taken, the best first. */
  readonly taken: readonly EvidenceRef[];
  /** What the keywords propose beside it, the best first. */
  readonly rest: readonly EvidenceRef[];
  /** Quotes left out because another article has the same words of the same speaker. */
  readonly repeats: number;
  /** Pieces that stand under an earlier theme. */
  readonly elsewhere: { readonly count: number; readonly headings: readonly string[] };
}

/** A brief that has just been drafted. */
export interface DraftedBrief extends Brief {
  /** A section each, in their order. */
  readonly drafted: readonly DraftedSection[];
}
