import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive';
import type { ImportInput } from '../contract/calls';
import type { Environment } from '../contract/environment';
import type { Sha256 } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { ArticleDetails, ImportReport } from '../contract/model';
import { Failure } from '../failure';
import { ingest } from '../ingest/ingest';
import { extractQuotes } from '../quotes/extract';
import { EXTRACTOR_VERSION } from '../quotes/version';
import { createQuoteWriter } from './extracted-quotes';

/** Imports one document in one step: when this returns "added", it is on the disk. */
export function importArticle(archive: Archive, environment: Environment, input: ImportInput): ImportReport {
  try {
    return addArticle(archive, environment, input);
  } catch (error) {
    if (!(error instanceof Failure) || !ABOUT_THE_FILE.has(error.code)) throw error;
    return { ...NOTHING, fileName: input.fileName, outcome: 'failed', why: error.message };
  }
}

/** Failures that concern this document alone, so that the others are still imported. */
const ABOUT_THE_FILE: ReadonlySet<Failure['code']> = new Set(['bad-file', 'too-big', 'bad-request']);
const NOTHING = {
  articleId: null,
  title: null,
  outlet: null,
  author: null,
  date: null,
  place: null,
  language: null,
  words: 0,
  quotes: 0,
};

function addArticle(archive: Archive, environment: Environment, input: ImportInput): ImportReport {
  const bytes = Buffer.from(input.base64, 'base64');
  const document = ingest({ fileName: input.fileName, bytes });
  // SQLite keeps text as UTF-8, which has no place for half a surrogate pair; this keeps every offset.
  const text = document.text.toWellFormed();
  const details: ArticleDetails = { ...document.details, ...input.details };
  const textHash = sha256(text);
  const originalHash = sha256(bytes);
  const words = countWords(text);

  const twin = archive.articles.findTwin({ textHash, originalHash });
  if (twin !== null) {
    const why = en.archive.duplicate(twin.title);
    return { ...toReport(input, details, words), outcome: 'duplicate', articleId: twin.id, quotes: 0, why };
  }

  const quotes = extractQuotes(text, { language: details.language });
  const articleId = archive.journal.inStep('import-article', details.title, () => {
    const id = archive.articles.insert({
      uid: environment.newUid(),
      addedAt: environment.now(),
      words,
      extractor: EXTRACTOR_VERSION,
      details,
    });
    const revisionId = archive.revisions.insert(id, {
      number: 1,
      text,
      textHash,
      headings: document.headings,
    });
    archive.originals.insert(
      id,
      { format: document.format, fileName: input.fileName, hash: originalHash },
      bytes,
    );
    const write = createQuoteWriter(archive, environment, { articleId: id, revisionId, text });
    archive.quotes.insertAll(
      quotes.map((quote) => ({
        ...write(quote, quote.utterance),
        uid: environment.newUid(),
        articleId: id,
      })),
    );
    return id;
  });
  return {
    ...toReport(input, details, words),
    outcome: 'added',
    articleId,
    quotes: quotes.length,
    why: null,
  };
}

function toReport(
  { fileName }: ImportInput,
  { title, outlet, author, publishedOn, place, language }: ArticleDetails,
  words: number,
): Omit<ImportReport, 'outcome' | 'articleId' | 'quotes' | 'why'> {
  return { fileName, title, outlet, author, date: publishedOn, place, language, words };
}

const sha256 = (data: string | Uint8Array): Sha256 =>
  createHash('sha256').update(data).digest('hex') as Sha256;
const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
