import type { Archive } from '../archive/archive';
import { explainSqliteError } from '../archive/sqlite-failure';
import type { ImportInput, ImportReport } from '../contract/importing';
import type { Environment } from '../contract/environment';
import { en } from '../contract/messages/catalogue';
import type { ArticleDetails } from '../contract/articles';
import { Failure } from '../failure';
import { ingest } from '../ingest/ingest';
import { extractQuotes } from '../quotes/extract';
import { isMarkedStricter, raiseMarking } from './raise-marking';
import { countWords, sha256, storeArticle } from './store-article';

/** Imports one document in one step: when this returns "added", it is on the disk. */
export function importArticle(archive: Archive, environment: Environment, input: ImportInput): ImportReport {
  try {
    return addArticle(archive, environment, input);
  } catch (error) {
    return {
      ...NOTHING,
      fileName: input.fileName,
      outcome: 'failed',
      why: whyFailed(archive, environment, error),
    };
  }
}

/** What concerns the archive ends the whole call; a bug, which this document met, is reported and ends no other's import. */
function whyFailed(archive: Archive, environment: Environment, error: unknown): string {
  if (error instanceof Failure && ABOUT_THE_FILE.has(error.code)) return error.message;
  if (explainSqliteError(error, archive.path) instanceof Failure) throw error;
  environment.report(error);
  return en.ingest.failures.fault;
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
    const isStricter = isMarkedStricter(archive, twin.id, details.marking);
    if (isStricter) {
      archive.journal.inStep('edit-article', twin.title, () =>
        raiseMarking(archive, twin.id, details.marking),
      );
    }
    const why = en.archive.duplicate(twin.title, isStricter ? details.marking : null);
    return { ...toReport(input, details, words), outcome: 'duplicate', articleId: twin.id, quotes: 0, why };
  }

  const quotes = extractQuotes(text, { language: details.language });
  const articleId = archive.journal.inStep('import-article', details.title, () => {
    const { headings, format } = document;
    const original = { format, fileName: input.fileName, hash: originalHash, bytes };
    const uid = environment.newUid();
    return storeArticle(archive, environment, { uid, details, text, textHash, headings, original, quotes });
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
