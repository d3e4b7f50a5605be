import type { Sha256, Uid } from '../../../contract/ids';
import type { Analyst } from '../../../contract/analysts';
import type { Span } from '../../../contract/anchors';
import type { Theme } from '../../../contract/themes';

/** What the planning of an import knows of the archive; everything by its uid. */
export interface ArchiveState {
  readonly analysts: readonly Omit<Analyst, 'id'>[];
  /** Who works here: the bearer of what has no other. */
  readonly me: Uid;
  readonly themes: readonly Theme[];
  /** Uids of merged themes, and the themes that they name now. */
  readonly themeAliases: ReadonlyMap<Uid, Uid>;
  /** Tags that were taken off to settle a disagreement. */
  readonly settledTags: ReadonlySet<Uid>;
  readonly articles: readonly KnownArticle[];
  /** The head revision of an article. */
  readonly headOf: (article: Uid) => ArticleText;
  /** The article one of whose revisions has this text. */
  readonly articleWithText: (hash: Sha256) => Uid | null;
  readonly annotations: ReadonlyMap<Uid, KnownPassage>;
  readonly quotes: ReadonlyMap<Uid, KnownPassage>;
}

export interface KnownArticle {
  readonly uid: Uid;
  readonly title: string;
  readonly url: string | null;
  /** Of the file that it was imported from. */
  readonly fileName?: string | null;
}

export interface ArticleText {
  readonly text: string;
  readonly textHash: Sha256;
}

export interface KnownPassage {
  readonly articleUid: Uid;
  readonly span: Span;
  /** The words there. */
  readonly exact: string;
  readonly note: string;
  /** Null for a quote: it was found. */
  readonly analystUid: Uid | null;
  readonly tags: readonly { readonly uid: Uid; readonly themeUid: Uid; readonly analystUid: Uid }[];
}
