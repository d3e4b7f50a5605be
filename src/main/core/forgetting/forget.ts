import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Archive } from '../archive/archive';
import type { Traces } from '../archive/forgetting/forgetting';
import { createFileSearch } from '../archive/forgetting/search-file';
import { isFull } from '../archive/sqlite-failure';
import type { CallContext, Request } from '../contract/calls';
import type { Forgotten, ForgettingPreview } from '../contract/forgetting';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { freeBytes } from '../files/file-failure';
import { inSteps } from '../session/in-steps';
import type { Session } from '../session/session';
import type { Copies } from './copies';

type ToForget = Request<'forget'>;

/** Of a call's progress: what the work on the archive itself counts for, beside two for each copy. */
const OWN_STEPS = 5;
/** How many times its bytes an archive and its log may take while it is written anew. */
const TIMES_ITS_SIZE = 2;
/** What is begun goes through. */
const UNSTOPPED = new AbortController().signal;

/** Says what would go, and which copies hold some of it. Changes nothing; the copies are read through, which takes time. */
export async function previewForgetting(
  session: Session,
  copies: Copies,
  what: ToForget,
  context: CallContext,
): Promise<ForgettingPreview> {
  const { archive, found } = look(session, what);
  const { traces, citing, ...all } = found;
  const files = await copies.list();
  const held = await lookThrough(files, traces.patterns, archive, context);
  return {
    ...all,
    backups: held.holding,
    hindrances: [
      ...citing.map((title) => messages.forgetting.citedIn(title)),
      ...(what.backups ? held.unreadable.map((path) => messages.forgetting.unreadableCopy(path)) : []),
    ],
  };
}

/**
 * Forgets for good. Until the archive is written to it can be cancelled; from there on it goes through, and an opening of the
 * archive goes on with it where the program was killed.
 * @throws Failure 'conflict' where something stands against it, with all that does
 */
export async function forget(
  session: Session,
  copies: Copies,
  what: ToForget,
  { signal, progress }: CallContext,
): Promise<Forgotten> {
  const files = await copies.list();
  const total = 2 * files.length + OWN_STEPS;
  let done = 0;
  const count = (): void => progress(++done, total);
  const preview = await previewForgetting(session, copies, what, { signal, progress: count });
  if (preview.hindrances.length > 0) throw new Failure('conflict', preview.hindrances.join('\n'));

  const archive = session.writable();
  requireRoom(archive);
  const traces = archive.forgetting.erase(what, messages.forgetting.forgottenArticle);
  count();
  try {
    await inSteps(archive.forgetting.scrub(), UNSTOPPED);
  } catch (error) {
    if (!isFull(error, archive.path)) throw error;
    throw new Failure('disk-full', messages.forgetting.notOverwritten(archive.path), { cause: error });
  }
  count();
  if (what.backups && preview.backups.length > 0) {
    await copies.remove(preview.backups);
    await copies.renew();
  }
  count();
  const own = [archive.path, `${archive.path}-wal`].filter((path) => existsSync(path));
  const left = [...own, ...(await copies.list())];
  const watched = { signal: UNSTOPPED, progress: count };
  const { holding } = await lookThrough(left, traces.patterns, archive, watched);
  progress(total, total);
  return { ...preview, lookedFor: traces.count, foundIn: holding };
}

/** What was erased is overwritten by writing the archive anew, through its log: where there is no room for that nothing is begun. */
function requireRoom(archive: Archive): void {
  if (archive.isInMemory) return;
  const needed = TIMES_ITS_SIZE * archive.size();
  const free = freeBytes(dirname(archive.path));
  if (free !== null && free < needed) {
    throw new Failure('disk-full', messages.forgetting.noRoom(archive.path, needed, free));
  }
}

function look(session: Session, what: ToForget) {
  if (what.articles.length + what.people.length + what.briefs.length === 0 && !what.removed) {
    throw new Failure('bad-request', messages.forgetting.nothingNamed);
  }
  const archive = session.current();
  for (const id of what.articles) {
    if (archive.articles.read(id) === null) throw gone(messages.archive.noArticle);
  }
  for (const id of what.people) if (archive.people.read(id) === null) throw gone(messages.archive.noPerson);
  for (const id of what.briefs) if (archive.briefs.read(id) === null) throw gone(messages.archive.noBrief);
  return { archive, found: archive.forgetting.look(what) };
}

const gone = (why: string): Failure => new Failure('not-found', why);

interface LookedThrough {
  readonly holding: readonly string[];
  readonly unreadable: readonly string[];
}

async function lookThrough(
  files: readonly string[],
  patterns: Traces['patterns'],
  { key }: Archive,
  { signal, progress }: CallContext,
): Promise<LookedThrough> {
  const search = createFileSearch(patterns, key);
  const holding: string[] = [];
  const unreadable: string[] = [];
  for (const [index, path] of files.entries()) {
    try {
      if (await inSteps(search(path), signal)) holding.push(path);
    } catch (error) {
      if (signal.aborted) throw error;
      unreadable.push(path);
    }
    progress(index + 1, files.length);
  }
  return { holding, unreadable };
}
