/** For tests: a core with a clock and ids of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallContext } from '../contract/calls';
import type { SpeakerChoice, Quote } from '../contract/quotes';
import type { Environment } from '../contract/environment';
import type { ArticleId, IsoDate, IsoInstant, Uid } from '../contract/ids';
import type { ArticleDetails } from '../contract/article-fields';
import type { ImportReport } from '../contract/importing';
import type { FailureCode } from '../contract/window';
import { Failure } from '../failure';
import { createHandlers } from '../handlers';

/** Two invented articles in which one woman is quoted under two roles. */
export const STRAITS = `Straits talks stall

“Deterrence begins with ships that are really there,” said Ana Sørlund, director of the Tidal Institute. “The rest is theatre.”`;
export const FERRIES = `Ferries and budgets

“A budget is a promise that somebody else keeps,” said Ana Sørlund, minister of finance.`;
export const DAY = '2026-10-14' as IsoDate;

/** For `toThrow`: any failure with this code. */
export const aFailure = (code: FailureCode) => ({
  asymmetricMatch: (thrown: unknown): boolean => thrown instanceof Failure && thrown.code === code,
  toString: () => `a failure '${code}'`,
});

/** A speaker as an analyst types one in. */
export const called = (name: string): SpeakerChoice => ({ kind: 'new', name, personKind: 'human' });

/** For calls that nobody watches. */
export const BACKGROUND: CallContext = { signal: new AbortController().signal, progress: () => undefined };
export const RESOURCES = join(import.meta.dirname, '../../../../resources');

/**
 * A second passes between any two looks at the clock; ids count up.
 * @param machine 0 to 9: no two machines give the same ids
 */
export function createTestEnvironment(machine = 0): Environment {
  let seconds = 0;
  let uids = 0;
  return {
    now: () => new Date(Date.UTC(2026, 9, 14) + 1000 * seconds++).toISOString() as IsoInstant,
    newUid: () => `0190000${machine}-0000-7000-8000-${String(++uids).padStart(12, '0')}` as Uid,
    report: (error) => console.error(error),
  };
}

/** A folder that goes when the test has ended: give it vitest's `onTestFinished`. */
export function makeFolder(onTestFinished: (run: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A core with a new archive open, in memory unless a path is given. */
export async function openTestCore(path = ':memory:', machine = 0) {
  const environment = createTestEnvironment(machine);
  const handlers = createHandlers({ environment, resources: RESOURCES, lock: true });
  await handlers.openArchive({ path, mode: 'create' }, BACKGROUND);
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
  const [report] = await handlers.importArticles({ inputs }, BACKGROUND);
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
  return { articleId, quotes: await core.handlers.listQuotes({ articleId }, BACKGROUND) };
}
