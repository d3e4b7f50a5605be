import type { Archive } from '../../archive/archive';
import type { Packed } from '../../archive/packing';
import { LIMITS } from '../../contract/limits';
import { cutText } from '../../contract/rules/clean-text';
import type { Environment } from '../../contract/environment';
import type { ArticleId, Sha256, Uid } from '../../contract/ids';
import type { ArticleDetails, ArticleFormat } from '../../contract/articles';
import type { ExtractedQuote } from '../../contract/quotes';
import { EXTRACTOR_VERSION } from '../../quotes/version';
import { createQuoteWriter } from './extracted-quotes';

/** An article as it is stored the first time, with the quotes found in it. */
export interface NewArticleWithQuotes {
  readonly uid: Uid;
  readonly details: ArticleDetails;
  /** Canonical text. */
  readonly text: string;
  readonly textHash: Sha256;
  readonly headings: readonly number[];
  readonly words: number;
  readonly original: {
    readonly format: ArticleFormat;
    readonly fileName: string | null;
    readonly hash: Sha256;
    readonly packed: Packed;
  };
  readonly quotes: readonly ExtractedQuote[];
}

/** Writes an article whole, inside a step. */
export function storeArticle(
  archive: Archive,
  environment: Environment,
  { uid, details, text, textHash, headings, words, original, quotes }: NewArticleWithQuotes,
): ArticleId {
  const articleId = archive.articles.insert({
    uid,
    addedAt: environment.now(),
    words,
    extractor: EXTRACTOR_VERSION,
    details: withinLimits(details),
  });
  const revisionId = archive.revisions.insert(articleId, { number: 1, text, textHash, headings });
  archive.originals.insert(articleId, original, original.packed);
  const write = createQuoteWriter(archive, environment, { articleId, revisionId, text });
  archive.quotes.insertAll(
    quotes.map((quote) => ({ ...write(quote, quote.utterance), uid: environment.newUid(), articleId })),
  );
  return articleId;
}

/** What a document or a file says of an article is cut to what an article holds; an address that is cut leads nowhere. */
function withinLimits(details: ArticleDetails): ArticleDetails {
  const { article } = LIMITS;
  const cut = (value: string | null, longest: number): string | null =>
    value === null ? null : cutText(value, longest);
  const fits = (value: string | null, longest: number): string | null =>
    value !== null && value.length > longest ? null : value;
  return {
    ...details,
    title: cutText(details.title, article.title),
    standfirst: cut(details.standfirst, article.standfirst),
    outlet: cut(details.outlet, article.outlet),
    author: cut(details.author, article.author),
    place: cut(details.place, article.place),
    licence: cut(details.licence, article.licence),
    language: fits(details.language, article.language),
    url: fits(details.url, article.url),
  };
}
