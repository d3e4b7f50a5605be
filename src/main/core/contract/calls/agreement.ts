import type { CodingComparison, ComparisonRequest, Disagreement } from '../agreement';
import type { Span } from '../anchors';
import type { AnalystId, ArticleId, ThemeId } from '../ids';

/** How far analysts agree. */
export interface AgreementCalls {
  /** How far analysts agree, by theme, by article and overall. */
  compareCoding: { request: ComparisonRequest; response: CodingComparison };
  /** Where they differ, settled or not: articles in their order, passages in the order of the text. */
  listDisagreements: { request: ComparisonRequest; response: readonly Disagreement[] };
  /**
   * Ends one of the listed disagreements, also one that was settled before, for a reason that is kept: the tags of the analysts in `keep` stay, those of the
   * others compared are taken off. With nobody in it, the passage does not carry the theme.
   */
  settleDisagreement: {
    request: ComparisonRequest & {
      readonly articleId: ArticleId;
      readonly themeId: ThemeId;
      readonly span: Span;
      readonly keep: readonly AnalystId[];
      readonly reason: string;
    };
    response: Disagreement;
  };
}
