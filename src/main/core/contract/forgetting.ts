import type { ArticleId, BriefId, PersonId } from './ids';

/** How long the history is kept for undo. */
export const HISTORY_KEPT = ['all', 'year', 'month'] as const;
export type HistoryKept = (typeof HISTORY_KEPT)[number];

/** What is to be forgotten for good. `removed`: everything that only the history still holds. */
export interface ToForget {
  readonly articles: readonly ArticleId[];
  readonly people: readonly PersonId[];
  readonly briefs: readonly BriefId[];
  readonly removed: boolean;
  /** Whether the backups that hold any of it go too. */
  readonly backups: boolean;
}

/** What can be chosen to be forgotten, by a part of its name: the newest articles and briefs and the most quoted people first. */
export interface Forgettables {
  readonly articles: readonly { readonly id: ArticleId; readonly name: string }[];
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  readonly briefs: readonly { readonly id: BriefId; readonly name: string }[];
}

/** What would go, before anything does. */
export interface ForgettingPreview {
  readonly articles: readonly string[];
  /** Whom nothing quotes any more then is among them. */
  readonly people: readonly string[];
  readonly briefs: readonly string[];
  readonly quotes: number;
  /** Quotes that stay, because their article does, and of which nobody is the speaker any more. */
  readonly unattributed: number;
  readonly annotations: number;
  /** Steps of the history that can no longer be undone. */
  readonly steps: number;
  /** Paths of the backups that hold some of it. */
  readonly backups: readonly string[];
  /** Why it can't be done as it stands, a sentence each; e.g. a brief that cites one of the articles. Empty when it can. */
  readonly hindrances: readonly string[];
}

/** What went, and the proof. */
export interface Forgotten extends ForgettingPreview {
  /**
   * How many pieces of what was forgotten (of texts and files, and its uids) were looked for in the bytes of the archive, its
   * log and the copies that stay: as they are, in JSON, and as the history keeps files. What rightly stands elsewhere in the
   * archive is not looked for.
   */
  readonly lookedFor: number;
  /** Files in which one was found; empty is the proof. */
  readonly foundIn: readonly string[];
}
