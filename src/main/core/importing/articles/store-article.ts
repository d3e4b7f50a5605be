import type { Archive } from '../../archive/archive';
import type { Packed } from '../../archive/packing';
import { mapArticleDetails, type ArticleDetails } from '../../contract/article-fields';
import { cutText } from '../../contract/rules/clean-text';
import type { Environment } from '../../contract/environment';
import type { ArticleId, Sha256, Uid } from '../../contract/ids';
import type { ArticleFormat } from '../../contract/articles';
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
  const cut = (value: string | null, { longest }: Held): string | null =>
    value === null ? null : cutText(value, longest);
  const fits = (value: string | null, { longest }: Held): string | null =>
    value !== null && value.length > longest ? null : value;
  return mapArticleDetails(details, {
    title: (title, { longest }) => cutText(title, longest),
    line: cut,
    text: cut,
    address: fits,
    language: fits,
  });
}

/** How much a field holds, in UTF-16 units. */
interface Held {
  readonly longest: number;
}
