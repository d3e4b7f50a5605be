import type { AnalystId, ArticleId, TagId, ThemeId, Uid } from '../contract/ids';
import type { Span } from '../contract/anchors';

/** A tag as an analyst gave it. */
export interface GivenTag {
  readonly uid: Uid;
  /** Of the quote or annotation that carries it. */
  readonly targetUid: Uid;
  readonly themeId: ThemeId;
  readonly analystId: AnalystId;
  /** Null: taken off when a disagreement was settled. */
  readonly id: TagId | null;
  /** In the article's newest text. */
  readonly span: Span;
}

/** One article and all that analysts tagged in it. */
export interface CodedText {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly text: string;
  /** The found quotes that nobody rejected. */
  readonly quotes: readonly Span[];
  /** Who did anything in it: for all others the article is missing data. */
  readonly workers: ReadonlySet<AnalystId>;
  readonly tags: readonly GivenTag[];
}

/** Those of the analysts who worked in the article, in the same order. */
export const workersAmong = ({ workers }: CodedText, analysts: readonly AnalystId[]): AnalystId[] =>
  analysts.filter((analyst) => workers.has(analyst));

/** Only articles where at least two of the analysts worked can say anything of how they agree. */
export const isComparable = (coded: CodedText, analysts: readonly AnalystId[]): boolean =>
  workersAmong(coded, analysts).length >= 2;
