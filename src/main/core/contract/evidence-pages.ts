/** What a brief may cite, as a list beside its draft shows it: narrowed, a page at a time. */
import type { Evidence, EvidenceRef } from './evidence';
import type { ThemeId } from './ids';

/** What the list is narrowed to. All of it must hold. */
export interface EvidenceFilter {
  /** Every word must stand in the words, the note, the speaker's name or role, or the article's title or outlet. */
  readonly words: string;
  readonly themeId: ThemeId | null;
  readonly speaker: string | null;
  /** Left out: what the brief uses already. */
  readonly without: readonly EvidenceRef[];
}

/** Everything that may be cited and is verbatim: quotes not rejected, then annotations, newest articles first. */
export interface EvidencePage {
  /** How many pieces there are, and how many of them pass the filter. */
  readonly total: number;
  readonly matching: number;
  /** As many of those asked for as there is room for. Words and notes of more than `LONGEST_LINE` end in an ellipsis. */
  readonly pieces: readonly Evidence[];
}

/** Pieces that were asked for by name. */
export interface ReadEvidence {
  /** In the order asked for, but for those that are hidden, gone or no longer verbatim. */
  readonly evidence: readonly Evidence[];
  /** Others' passages that blind mode hides here. */
  readonly hidden: readonly EvidenceRef[];
  /** How many of those asked for this answers: all that there was room for. */
  readonly answered: number;
}

export interface SpeakerCount {
  readonly name: string;
  /** How many pieces are theirs. */
  readonly count: number;
}

export interface EvidenceSpeakers {
  /** The most quoted first, as many as there is room for. */
  readonly speakers: readonly SpeakerCount[];
  /** How many there are in all. */
  readonly inAll: number;
}
