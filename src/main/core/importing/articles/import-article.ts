import type { Archive } from '../../archive/archive';
import { explainSqliteError } from '../../archive/sqlite-failure';
import type { ImportInput, ImportReport } from '../../contract/importing';
import type { Environment } from '../../contract/environment';
import { messages } from '../../contract/messages/catalogue';
import type { ArticleDetails } from '../../contract/article-fields';
import { Failure } from '../../failure';
import { contentsOf, readDocument } from '../documents/read-document';
import { bytesOf, type Reading } from '../documents/reader-pool';
import { isMarkedStricter, raiseMarking } from './raise-marking';
import { storeArticle } from './store-article';

/**
 * Imports one document in one step: when this returns "added", it is on the disk, or will be with the group of steps that it is
 * part of.
 * @param reading what another thread made of it; null where it is to be read here
 */
export function importArticle(
  archive: Archive,
  environment: Environment,
  input: ImportInput,
  reading: Reading | null = null,
): ImportReport {
  try {
    return addArticle(archive, environment, input, reading ?? readHere(input));
  } catch (error) {
    return { ...notImported(input), why: whyFailed(archive, environment, error) };
  }
}

/** The report of a document of which nothing is in the archive; why is still to be said. */
export const notImported = ({ fileName }: ImportInput): ImportReport => ({
  ...NOTHING,
  fileName,
  outcome: 'failed',
  why: null,
});

/** What concerns the archive ends the whole call; a bug, which this document met, is reported and ends no other's import. */
function whyFailed(archive: Archive, environment: Environment, error: unknown): string {
  if (error instanceof Failure && ABOUT_THE_FILE.has(error.code)) return error.message;
  if (explainSqliteError(error, archive.path) instanceof Failure) throw error;
  environment.report(error);
  return messages.ingest.failures.fault;
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

function readHere({ fileName, base64, details }: ImportInput): Reading {
  const bytes = bytesOf(base64);
  const document = readDocument({ fileName, bytes, details });
  return { document, contents: () => contentsOf(document, bytes) };
}

function addArticle(
  archive: Archive,
  environment: Environment,
  input: ImportInput,
  reading: Reading,
): ImportReport {
  if ('error' in reading) throw reading.error;
  const { document } = reading;
  const { details, text, textHash, headings, format, originalHash, words } = document;

  const twin = archive.articles.findTwin({ textHash, originalHash });
  if (twin !== null) {
    const isStricter = isMarkedStricter(archive, twin.id, details.marking);
    if (isStricter) {
      archive.journal.inStep('edit-article', twin.title, () =>
        raiseMarking(archive, twin.id, details.marking),
      );
    }
    const why = messages.archive.duplicate(twin.title, isStricter ? details.marking : null);
    return { ...toReport(input, details, words), outcome: 'duplicate', articleId: twin.id, quotes: 0, why };
  }

  const { quotes, packed } = reading.contents();
  const articleId = archive.journal.inStep('import-article', details.title, () => {
    const original = { format, fileName: input.fileName, hash: originalHash, packed };
    const uid = environment.newUid();
    const article = { uid, details, text, textHash, headings, words, original, quotes };
    return storeArticle(archive, environment, article);
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
