import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../archive/archive';
import { explainSqliteError } from '../archive/sqlite-failure';
import type { ArticleSummary } from '../contract/articles';
import type { CallContext } from '../contract/calls';
import type { ArticleId, PersonId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { ExtractedQuote, Quote } from '../contract/quotes';
import type {
  ArticleRereading,
  FailedRereading,
  Rereading,
  RereadingScope,
  RereadingTaken,
} from '../contract/rereading';
import { foldName } from '../contract/rules/fold-name';
import { Failure } from '../failure';
import { requireWholeText } from '../passages/passages';
import { compareReadings, type Comparison, type KeptFacts } from '../quotes/compare-readings';
import { extractQuotes } from '../quotes/extract';
import { EXTRACTOR_VERSION } from '../quotes/version';
import { found, type Session } from '../session/session';
import { takeChanges } from './take-changes';

/** One article as today's rules read it, and what that would change. */
interface Reading {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly quotes: readonly ExtractedQuote[];
  readonly comparison: Comparison;
}

/** What today’s rules would change in the articles asked for; writes nothing. */
export async function proposeRereading(
  session: Session,
  scope: RereadingScope,
  context: CallContext,
): Promise<Rereading> {
  const archive = session.current();
  const articles: ArticleRereading[] = [];
  const failed: FailedRereading[] = [];
  let read = 0;
  for await (const reading of readAgain(session, archive, scope, context)) {
    if ('why' in reading) {
      failed.push(reading);
      continue;
    }
    read += 1;
    const { articleId, title, comparison } = reading;
    const { changes, disagreements } = comparison;
    if (changes.length + disagreements.length > 0) {
      articles.push({ articleId, title, changes, disagreements });
    }
  }
  return { read, failed, articles };
}

/**
 * Reads first, which may be cancelled, and writes then, as one step. What is written follows from the quotes as they
 * are at that moment: a decision made in between stands.
 */
export async function takeRereading(
  session: Session,
  scope: RereadingScope,
  keys: ReadonlySet<string> | null,
  context: CallContext,
): Promise<RereadingTaken> {
  const archive = session.writable();
  const readings: Reading[] = [];
  for await (const reading of readAgain(session, archive, scope, context)) {
    if (!('why' in reading)) readings.push(reading);
  }
  const changes = archive.journal.inStep('reread', nameOf(archive, readings), () =>
    readings.reduce((sum, reading) => sum + write(session, archive, reading, keys), 0),
  );
  return { articles: readings.length, changes };
}

/** Reads article by article, hearing in between whether it was cancelled. One that cannot be read ends no other's reading. */
async function* readAgain(
  session: Session,
  archive: Archive,
  scope: RereadingScope,
  { signal, progress }: CallContext,
): AsyncGenerator<Reading | FailedRereading> {
  const articleIds = articlesIn(archive, scope);
  for (const [index, articleId] of articleIds.entries()) {
    await setImmediate();
    if (signal.aborted || session.archiveOrNull() !== archive) {
      throw new Failure('cancelled', messages.archive.rereadingCancelled);
    }
    const revision = archive.revisions.readHead(articleId);
    const article = archive.articles.read(articleId);
    // An article that was removed meanwhile has nothing to say.
    if (revision !== null && article !== null) yield readArticle(session, archive, article, revision.text);
    progress(index + 1, articleIds.length);
  }
}

function readArticle(
  { environment }: Session,
  archive: Archive,
  { id: articleId, title, language }: Pick<ArticleSummary, 'id' | 'title' | 'language'>,
  text: string,
): Reading | FailedRereading {
  try {
    const quotes = extractQuotes(text, { language });
    return { articleId, title, quotes, comparison: compare(archive, articleId, quotes) };
  } catch (error) {
    if (explainSqliteError(error, archive.path) instanceof Failure) throw error;
    environment.report(error);
    return { articleId, title, why: messages.rereading.fault };
  }
}

function articlesIn(archive: Archive, scope: RereadingScope): readonly ArticleId[] {
  switch (scope.kind) {
    case 'older':
      return archive.articles.listReadBefore(EXTRACTOR_VERSION);
    case 'article':
      requireWholeText(archive, scope.articleId);
      return [found(archive.articles.read(scope.articleId), messages.archive.noArticle).id];
    case 'all':
      return archive.articles.listIds();
  }
}

function compare(archive: Archive, articleId: ArticleId, quotes: readonly ExtractedQuote[]): Comparison {
  const revision = found(archive.revisions.readHead(articleId), messages.archive.noArticle);
  const kept = archive.quotes
    .listByArticle(articleId)
    .filter(({ anchor }) => anchor.revisionId === revision.id);
  return compareReadings(articleId, kept, quotes, factsOf(archive, articleId));
}

function factsOf(archive: Archive, articleId: ArticleId): KeptFacts {
  const inUse = new Set(archive.quotes.listInUse(articleId));
  const names = new Map<PersonId, ReadonlySet<string>>();
  const namesOf = (id: PersonId): ReadonlySet<string> => {
    const known = names.get(id) ?? readNames(archive, id);
    names.set(id, known);
    return known;
  };
  return {
    isSpokenBy: ({ speaker }: Quote, { speaker: name }: ExtractedQuote) =>
      speaker === null || name === null ? speaker === name : namesOf(speaker.id).has(foldName(name)),
    isInUse: ({ id }: Quote) => inUse.has(id),
  };
}

function readNames(archive: Archive, id: PersonId): ReadonlySet<string> {
  const person = archive.people.read(id);
  return new Set(person === null ? [] : [person.name, ...person.variants].map(foldName));
}

/** Writes the chosen changes of one article and notes that it was read; gives their number. */
function write(
  session: Session,
  archive: Archive,
  reading: Reading,
  keys: ReadonlySet<string> | null,
): number {
  const { articleId } = reading;
  const revision = archive.revisions.readHead(articleId);
  if (revision === null) return 0;
  const comparison = compare(archive, articleId, reading.quotes);
  const changes = comparison.changes.filter(({ key }) => keys === null || keys.has(key));
  const read = { articleId, revisionId: revision.id, text: revision.text };
  if (changes.length > 0) takeChanges(archive, session.environment, read, changes, comparison.pairs);
  archive.articles.stamp(articleId, EXTRACTOR_VERSION);
  return changes.length;
}

function nameOf(archive: Archive, readings: readonly Reading[]): string {
  const [only] = readings;
  const title =
    readings.length === 1 && only !== undefined ? archive.articles.read(only.articleId)?.title : undefined;
  return title ?? messages.archive.articles(readings.length);
}
