/** Whoever can be chosen in the list of speakers: people, and the quotes whose speaker nobody could name. */
import type { PersonId } from './ids';
import type { Page } from './pages';
import type { PersonKind, SimilarPeople } from './people';

/** A person without all that is known of them. */
export interface ListedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly kind: PersonKind;
  /** The latest that an article gives; null where none does. */
  readonly role: string | null;
  /** Not rejected. */
  readonly quotes: number;
  readonly quotesToReview: number;
  readonly articles: number;
}

export type ListedSpeaker =
  | { readonly kind: 'person'; readonly person: ListedPerson }
  | { readonly kind: 'unclear'; readonly quotes: number; readonly quotesToReview: number };
export type SpeakerKey = PersonId | 'unclear';

/** By number of quotes, of quotes to review, or by the letters of the name; then by name. The unclear come last among equals. */
export const SPEAKER_SORTS = ['quoted', 'review', 'name'] as const;
export type SpeakerSort = (typeof SPEAKER_SORTS)[number];

/** What the list can be narrowed to. Nobody is of a kind, or like somebody else, while unclear. */
export const SPEAKER_SHOWS = [
  'everybody',
  'human',
  'organisation',
  'anonymous',
  'document',
  'similar',
] as const;
export type SpeakerShow = (typeof SPEAKER_SHOWS)[number];

/** What the list of speakers is narrowed to, and its order. */
export interface SpeakerOrder {
  /** Every word must stand in a name, a spelling or a role. */
  readonly words: string;
  readonly show: SpeakerShow;
  readonly sort: SpeakerSort;
}

export interface SpeakerPage extends Page<ListedSpeaker> {
  /** How many there are that anything is quoted of, whatever the filter. */
  readonly total: number;
  /** The one that was asked for besides; null where none was. */
  readonly placed: PlacedSpeaker | null;
}

/** One speaker, wherever in the list. */
export interface PlacedSpeaker {
  /** Null where nothing is quoted of them. */
  readonly speaker: ListedSpeaker | null;
  /** From 0; null where the filter leaves them out. */
  readonly place: number | null;
}

/** Who is offered as the speaker of a quote, by what was typed of a name. */
export interface OfferedSpeakers {
  /** Whom the article quotes, in its order. */
  readonly here: readonly ListedPerson[];
  /** Others, the most quoted first. */
  readonly elsewhere: readonly ListedPerson[];
  /** Whether somebody has just this name. */
  readonly isKnown: boolean;
}

/** Somebody who may be the same person as another, and why. */
export interface LookAlike {
  readonly other: ListedPerson;
  readonly similar: SimilarPeople;
}
