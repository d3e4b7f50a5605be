import type { CodedPlace } from '../coded-project';
import type { IsoInstant, Sha256, Uid } from '../../contract/ids';

/** An annotation of a page as any dialect of JSON tells it. */
export interface ForeignAnnotation {
  readonly uid: Uid;
  readonly page: ForeignPage;
  readonly place: CodedPlace;
  readonly note: string;
  readonly tags: readonly ForeignTag[];
  readonly creator: ForeignPerson;
  /** Who says the words, where the file tells it. */
  readonly speaker?: string | null;
  readonly createdAt: IsoInstant | null;
  readonly updatedAt: IsoInstant | null;
}

export interface ForeignPage {
  readonly address: string;
  /** Other addresses that the page is known by. */
  readonly otherAddresses: readonly string[];
  readonly title: string;
  /** Of the article, where one of us wrote the file. */
  readonly uid: Uid | null;
  readonly textHash: Sha256 | null;
}

/** A theme as a tag names it. */
export interface NamedTheme {
  readonly name: string;
  readonly uid: Uid | null;
}

export interface ForeignTag {
  readonly name: string;
  /** The themes above it, from the top. */
  readonly above?: readonly NamedTheme[];
  readonly uid: Uid | null;
  readonly themeUid: Uid | null;
  readonly creator: ForeignPerson;
}

export interface ForeignPerson {
  readonly uid: Uid;
  /** Null where nobody is named. */
  readonly name: string | null;
}

/** Why an entry is none: told of, not failed on. */
export type NoAnnotation = 'replies' | 'page-notes' | 'unreadable-annotations';
