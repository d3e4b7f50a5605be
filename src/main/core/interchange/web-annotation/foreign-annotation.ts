import type { IsoInstant, Sha256, Uid } from '../../contract/ids';
import type { Span } from '../../contract/anchors';

/** An annotation of a page as any dialect of JSON tells it. */
export interface ForeignAnnotation {
  readonly uid: Uid;
  readonly page: ForeignPage;
  readonly words: {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
    /** In code points of the text with the page's hash; of no use without it. */
    readonly position: Span | null;
  };
  readonly note: string;
  readonly tags: readonly ForeignTag[];
  readonly creator: ForeignPerson | null;
  readonly createdAt: IsoInstant | null;
  readonly updatedAt: IsoInstant | null;
}

export interface ForeignPage {
  readonly address: string;
  readonly title: string;
  /** Of the article, where one of us wrote the file. */
  readonly uid: Uid | null;
  readonly textHash: Sha256 | null;
}

export interface ForeignTag {
  readonly name: string;
  readonly uid: Uid | null;
  readonly themeUid: Uid | null;
  readonly creator: ForeignPerson | null;
}

export interface ForeignPerson {
  readonly uid: Uid;
  readonly name: string | null;
}

/** Why an entry is none: told of, not failed on. */
export type NoAnnotation = 'replies' | 'page-notes' | 'unreadable-annotations';
