import type { Archive } from '../archive/archive';
import type { Environment } from '../contract/environment';
import type { ArticleId, Sha256, Uid } from '../contract/ids';
import type { ArticleDetails, ArticleFormat } from '../contract/articles';
import type { ExtractedQuote } from '../contract/quotes';
import { countWords } from '../importing/read-document';
import { EXTRACTOR_VERSION } from '../quotes/version';
import { createQuoteWriter } from './extracted-quotes';

/** An article as it is stored the first time, with the quotes found in it. */
export interface NewArticleWithQuotes {
  readonly uid: Uid;
  readonly details: ArticleDetails;
  /** Canonical text. */
  readonly text: string;
  readonly textHash: Sha256;
  readonly headings: readonly number[];
  readonly original: {
    readonly format: ArticleFormat;
    readonly fileName: string | null;
    readonly hash: Sha256;
    readonly bytes: Uint8Array;
  };
  readonly quotes: readonly ExtractedQuote[];
}

/** Writes an article whole, inside a step. */
export function storeArticle(
  archive: Archive,
  environment: Environment,
  { uid, details, text, textHash, headings, original, quotes }: NewArticleWithQuotes,
): ArticleId {
  const articleId = archive.articles.insert({
    uid,
    addedAt: environment.now(),
    words: countWords(text),
    extractor: EXTRACTOR_VERSION,
    details,
  });
  const revisionId = archive.revisions.insert(articleId, { number: 1, text, textHash, headings });
  archive.originals.insert(articleId, original, original.bytes);
  const write = createQuoteWriter(archive, environment, { articleId, revisionId, text });
  archive.quotes.insertAll(
    quotes.map((quote) => ({ ...write(quote, quote.utterance), uid: environment.newUid(), articleId })),
  );
  return articleId;
}
