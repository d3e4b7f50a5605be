import type { Span } from '../anchors';
import type { Article, ArticleDetails, ArticleSummary } from '../articles';
import type { ArticleId } from '../ids';
import type { ImportInput, ImportReport } from '../importing';
import type { CorrectedText, Revised, UnsettledPassage } from '../revisions';
import type { TagTarget } from '../tags';

/** Articles: taking them in, reading them, correcting their text. */
export interface ArticleCalls {
  importArticles: { request: { inputs: readonly ImportInput[] }; response: readonly ImportReport[] };
  loadSample: { request: Record<string, never>; response: readonly ImportReport[] };
  listArticles: { request: Record<string, never>; response: readonly ArticleSummary[] };
  readArticle: { request: { articleId: ArticleId }; response: Article };
  editArticle: { request: { articleId: ArticleId; details: Partial<ArticleDetails> }; response: Article };
  removeArticle: { request: { articleId: ArticleId }; response: null };
  /** Puts a corrected text in the place of an article's text; a dry run says what would become of its passages. */
  reviseArticle: {
    request: { articleId: ArticleId; corrected: CorrectedText; reason: string; dryRun: boolean };
    response: Revised;
  };
  /** Passages whose place in the newest text of their article nothing decides, with the places that they may have. */
  listUnsettled: { request: Record<string, never>; response: readonly UnsettledPassage[] };
  /** Anchors a passage in its article's newest text, where the analyst says. */
  reattach: { request: { target: TagTarget; span: Span }; response: null };
}
