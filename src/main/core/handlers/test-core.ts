/** For tests: a core with a clock and ids of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallContext } from '../contract/calls';
import type { Environment } from '../contract/environment';
import type { ArticleId, IsoInstant, Uid } from '../contract/ids';
import type { ArticleDetails, ImportReport, Quote } from '../contract/model';
import { createHandlers } from '../handlers';

/** For calls that nobody watches. */
export const UNWATCHED: CallContext = { signal: new AbortController().signal, progress: () => undefined };
export const RESOURCES = join(import.meta.dirname, '../../../../resources');

/** A second passes between any two looks at the clock; ids count up. */
export function createTestEnvironment(): Environment {
  let seconds = 0;
  let uids = 0;
  return {
    now: () => new Date(Date.UTC(2026, 9, 14) + 1000 * seconds++).toISOString() as IsoInstant,
    newUid: () => `01900000-0000-7000-8000-${String(++uids).padStart(12, '0')}` as Uid,
  };
}

/** A folder that goes when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A core with a new archive open, in memory unless a path is given; closed when the test ends. */
export async function openTestCore(path = ':memory:') {
  const environment = createTestEnvironment();
  const handlers = createHandlers({ environment, resources: RESOURCES, lock: true });
  onTestFinished(() => void handlers.closeArchive({}, UNWATCHED));
  await handlers.openArchive({ path, mode: 'create' }, UNWATCHED);
  return { handlers, path, environment };
}
export type TestCore = Awaited<ReturnType<typeof openTestCore>>;

export const toBase64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

export async function importText(
  { handlers }: Pick<TestCore, 'handlers'>,
  text: string,
  details: Partial<ArticleDetails> = {},
): Promise<ImportReport> {
  const inputs = [{ fileName: 'article.txt', base64: toBase64(text), details }];
  const [report] = await handlers.importArticles({ inputs }, UNWATCHED);
  if (report === undefined) throw new Error('no report');
  return report;
}

/** Imports an article and gives its id and quotes. */
export async function addArticle(
  core: TestCore,
  text: string,
  details: Partial<ArticleDetails> = {},
): Promise<{ articleId: ArticleId; quotes: readonly Quote[] }> {
  const { articleId, why } = await importText(core, text, details);
  if (articleId === null) throw new Error(why ?? 'not imported');
  return { articleId, quotes: await core.handlers.listQuotes({ articleId }, UNWATCHED) };
}
