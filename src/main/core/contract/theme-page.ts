/** One theme's page: the passages that carry it, and the figures beside them. */
import type { ArticleId, IsoDate, ThemeId } from './ids';
import type { TagTarget } from './tags';

/** A quote that was not rejected or an annotation, as an example of a theme that it carries. */
export interface ThemePassage {
  readonly target: TagTarget;
  readonly articleId: ArticleId;
  readonly text: string;
  /** Of an annotation; else empty. */
  readonly note: string;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
}

export interface PassageMonth {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly count: number;
}

export interface ThemePageFacts {
  readonly quotes: number;
  readonly annotations: number;
  readonly articles: number;
  /** Names of people who are quoted. */
  readonly speakers: number;
  /** The twelve months up to the newest dated passage; empty where all are of one month. */
  readonly months: readonly PassageMonth[];
  /** The other themes that the passages carry: most often first. */
  readonly together: readonly { readonly themeId: ThemeId; readonly count: number }[];
}
