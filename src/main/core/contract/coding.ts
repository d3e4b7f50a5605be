/** Coding that analysts give each other in files, and blind mode. */
import type { AnalystId, ArticleId, IsoInstant, Sha256, Uid } from './ids';
import type { LeavingBytes, MarkingsPassed } from './leaving';
import type { Marking } from './markings';

/** What a change of coding is about. `alias`: a theme that was merged into another. `done`: an article that an analyst is done with. */
export type CodingKind = 'analyst' | 'theme' | 'alias' | 'annotation' | 'tag' | 'done';

export interface CodingEdit {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** One thing that taking a file in brings, changes or removes. */
export interface CodingItem {
  readonly key: string;
  readonly kind: CodingKind;
  readonly change: 'new' | 'changed' | 'removed';
  /** A theme's name, or the first words of a passage. */
  readonly label: string;
  /** Name of the theme that is tagged with, or merged into. */
  readonly theme: string | null;
  /** Whose it is; null for the codebook, which is everybody's. */
  readonly analyst: string | null;
  /** Title. */
  readonly article: string | null;
  readonly edits: readonly CodingEdit[];
}

export interface CodingSide {
  readonly value: string;
  readonly by: string;
  /** Null where no archive remembers when it was set. */
  readonly at: IsoInstant | null;
}

/** A field that two analysts set without knowing of each other. What was set last is kept, unless the user says otherwise. */
export interface CodingConflict {
  readonly key: string;
  readonly kind: CodingKind;
  readonly field: string;
  readonly label: string;
  readonly article: string | null;
  readonly mine: CodingSide;
  readonly theirs: CodingSide;
  readonly kept: 'mine' | 'theirs';
}

/** Coding in a file whose article is not here; it is kept, and shows once the article is imported. */
export interface MissingArticle {
  readonly title: string;
  readonly annotations: number;
  readonly tags: number;
  /** Whether the file has the whole article. */
  readonly source: boolean;
}

/** An article here of which the file has a copy that is marked more strictly: it is marked so from then on. */
export interface RaisedMarking {
  readonly title: string;
  readonly marking: Marking;
}

export interface CodingPreview {
  readonly giver: string;
  readonly givenAt: IsoInstant;
  readonly marking: Marking;
  /** When something from this archive was taken in last; null for the first time. */
  readonly lastExchange: IsoInstant | null;
  readonly items: readonly CodingItem[];
  readonly conflicts: readonly CodingConflict[];
  /** Changes that blind mode does not let be seen yet. They come in all the same. */
  readonly hidden: number;
  readonly missing: readonly MissingArticle[];
  readonly raised: readonly RaisedMarking[];
  /** False when taking it in would change nothing, and nothing is to be remembered. */
  readonly news: boolean;
}

export interface CodingChoice {
  /** Whether articles that are not here come in with the coding. */
  readonly sources: boolean;
  /** Keys of items that are not taken now. */
  readonly leaveOut: readonly string[];
  /** Conflicts that the user decides. */
  readonly decide: readonly {
    readonly key: string;
    readonly field: string;
    readonly keep: 'mine' | 'theirs';
  }[];
}

export interface CodingTaken extends CodingPreview {
  readonly articles: number;
}

export interface GivenCoding {
  readonly fileName: string;
  readonly bytes: LeavingBytes;
  readonly sha256: Sha256;
  readonly annotations: number;
  readonly tags: number;
  readonly themes: number;
  readonly sources: number;
  readonly passed: MarkingsPassed;
}

/** A file that was taken in, with what was in conflict and what became of it. */
export interface CodingExchangeRecord {
  readonly at: IsoInstant;
  readonly giver: string;
  readonly givenAt: IsoInstant;
  readonly conflicts: readonly CodingConflict[];
}

/** Whether others' coding of an article is hidden until they and who works here are done with it. */
export interface BlindMode {
  readonly on: boolean;
  readonly me: AnalystId;
  readonly analysts: readonly {
    readonly id: AnalystId;
    readonly uid: Uid;
    readonly name: string;
    /** The articles that the analyst is done with. */
    readonly done: readonly ArticleId[];
  }[];
}
