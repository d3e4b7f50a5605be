import { CALLS, type CallContext, type CallName, type Request, type Response } from '../core/contract/calls';
import { NOTHING_CHANGED, type Changes } from '../core/contract/changes';
import { language } from '../core/contract/messages/language';
import type { Reply } from '../core/contract/window';
import { forgetKey, isEncrypted, keyFor } from '../core/archive/key';
import { Failure } from '../core/failure';
import type { ErrorLog } from '../error-log/error-log';
import { parsers } from './parsers';
import { CoreWorker } from './core-worker';
import { BACKGROUND } from './background-context';
import type { WorkerData, WorkerRole } from './worker-messages';

/** The core as the main thread sees it: two workers behind one door. */
export interface CoreClient {
  /** Pass a call on; its request is parsed in the worker. */
  call(name: CallName, request: unknown, context: CallContext): Promise<Reply<unknown>>;
  /** The same for code of our own: typed, and a refusal is thrown as a `Failure`. */
  request<C extends CallName>(name: C, request: Request<C>, context?: CallContext): Promise<Response<C>>;
  /** Cancel what runs, close the archive and end both threads. */
  close(): Promise<void>;
}

export interface CoreClientOptions {
  /** The built `worker.js`, which stands beside `document-reader.js`. */
  readonly worker: URL;
  readonly resources: string;
  /** Folder of what this machine keeps for the user: backups go there. */
  readonly dataFolder?: string;
  /** Hears what was touched by every call that wrote something, before its answer. */
  readonly changed: (changes: Changes) => void;
  /** Where the workers keep their bugs, and what hears of a worker that died. */
  readonly log: ErrorLog;
}

/** How to open the archive again. The passphrase itself is not kept. */
type Opened = Omit<Request<'openArchive'>, 'passphrase'>;

/** Start both workers and route calls between them by their lane. */
export function createCoreClient({
  worker,
  resources,
  dataFolder,
  log,
  changed,
}: CoreClientOptions): CoreClient {
  const { file, root, version } = log;
  const workerData = (role: WorkerRole): WorkerData => ({
    role,
    resources,
    dataFolder: dataFolder ?? null,
    reader: new URL('document-reader.js', worker).href,
    log: { file, root, version },
    language: language(),
  });
  const report = (error: unknown): string => log.report(error);
  const quick = new CoreWorker(worker, workerData('quick'), report, changed);
  const long = new CoreWorker(worker, workerData('long'), report, (changes) => {
    if (!following) changed(changes);
  });
  const aside = new CoreWorker(worker, workerData('aside'), report, () => undefined);
  let lastAside: Promise<unknown> = Promise.resolve();
  let opened: Opened | null = null;
  /** While the long worker opens what the quick one has: of that the quick one has told. */
  let following = false;
  quick.start();
  long.start();

  /**
   * A worker that was started anew after a crash gets the archive back before its next call.
   * @returns why it does not
   */
  async function revive(target: CoreWorker): Promise<Reply<unknown> | null> {
    if (target.alive || opened === null) return null;
    const reply = await target.call('openArchive', opened, BACKGROUND);
    return reply.ok ? null : reply;
  }

  /** Nothing waits for it: it answers its calls in turn. Where it cannot, its next call tries again and says why. */
  async function follow(archive: Opened): Promise<void> {
    following = true;
    const reply = await long.call('openArchive', archive, BACKGROUND);
    following = false;
    if (!reply.ok) await long.stop();
  }

  async function open(given: unknown, context: CallContext): Promise<Reply<unknown>> {
    const before = opened;
    opened = null;
    await aside.stop();
    const request = await withKey(given);
    const first = await quick.call('openArchive', request, context);
    if (!first.ok) {
      // What could not be opened leaves the analyst where they were.
      if (before !== null) await open(before, BACKGROUND);
      return first;
    }
    forgetKey(before?.key ?? null);
    // The quick worker's parser accepted it; what was created is opened by the other.
    const { path, mode, key } = request as Opened;
    const again: Opened = { path, mode: mode === 'create' ? 'open' : mode, ...(key && { key }) };
    opened = again;
    void follow(again);
    return first;
  }

  /**
   * The quick worker puts another file in the place of the archive, which nobody else may have open.
   * @param passphrase of the new file; null for none, undefined for that of the old one if the new one is encrypted
   */
  async function replaceFile(
    name: 'changePassphrase' | 'restoreInPlace',
    request: unknown,
    context: CallContext,
    passphrase: () => string | null | undefined,
  ): Promise<Reply<unknown>> {
    if (opened === null) return quick.call(name, request, context);
    await aside.stop();
    await long.call('closeArchive', {}, BACKGROUND);
    const reply = await quick.call(name, request, context);
    if (reply.ok) opened = await openedAnew(opened, passphrase());
    const again = await long.call('openArchive', opened, BACKGROUND);
    return reply.ok && !again.ok ? again : reply;
  }

  async function close(): Promise<Reply<unknown>> {
    forgetKey(opened?.key ?? null);
    opened = null;
    await aside.stop();
    await long.call('closeArchive', {}, BACKGROUND);
    return quick.call('closeArchive', {}, BACKGROUND);
  }

  /** One after the other, each in a worker that opens the archive to read, and ends when it has answered. */
  function callAside(name: CallName, request: unknown, context: CallContext): Promise<Reply<unknown>> {
    const run = async (): Promise<Reply<unknown>> => {
      if (opened === null) return quick.call(name, request, context);
      const reading = await aside.call('openArchive', { ...opened, mode: 'read-only' }, BACKGROUND);
      const reply = reading.ok ? await aside.call(name, request, context) : reading;
      await aside.stop();
      return reply;
    };
    const answer = lastAside.then(run);
    lastAside = answer.catch(() => undefined);
    return answer;
  }

  async function route(name: CallName, request: unknown, context: CallContext): Promise<Reply<unknown>> {
    if (name === 'openArchive') return open(request, context);
    if (name === 'closeArchive') return close();
    if (name === 'changePassphrase') {
      return replaceFile(name, request, context, () => (request as Request<typeof name>).next);
    }
    if (name === 'restoreInPlace') {
      return replaceFile(name, request, context, () => (request as Request<typeof name>).passphrase);
    }
    const { lane } = CALLS[name];
    if (lane === 'aside') return callAside(name, request, context);
    const target = lane === 'long' ? long : quick;
    return (await revive(target)) ?? target.call(name, request, context);
  }

  async function call(name: CallName, request: unknown, context: CallContext): Promise<Reply<unknown>> {
    const reply = await route(name, request, context);
    const { lane, writes } = CALLS[name];
    // A worker beside the others opens the archive anew for each call, and writes nothing of it.
    if (lane === 'aside' && writes) changed({ ...NOTHING_CHANGED, kinds: ['backup'] });
    return reply;
  }

  return {
    call,
    async request<C extends CallName>(
      name: C,
      request: Request<C>,
      context = BACKGROUND,
    ): Promise<Response<C>> {
      const reply = await call(name, request, context);
      if (!reply.ok) throw new Failure(reply.code, reply.message);
      return reply.value as Response<C>;
    },
    async close() {
      forgetKey(opened?.key ?? null);
      await aside.stop();
      await long.stop();
      await quick.stop();
    },
  };
}

/** How to open the file that took the place of another. */
async function openedAnew(
  { path, mode, key }: Opened,
  passphrase: string | null | undefined,
): Promise<Opened> {
  const encrypted = isEncrypted(path);
  if (encrypted && passphrase === undefined) return { path, mode, ...(key && { key }) };
  forgetKey(key ?? null);
  const isKeyed = encrypted && typeof passphrase === 'string';
  return { path, mode, ...(isKeyed && { key: await keyFor(path, passphrase) }) };
}

/** A passphrase is made a key once, for both workers. What is no request goes on as it is, to be refused. */
async function withKey(request: unknown): Promise<unknown> {
  try {
    const { passphrase, ...rest } = parsers.openArchive(request);
    return passphrase === undefined ? request : { ...rest, key: await keyFor(rest.path, passphrase) };
  } catch (error) {
    if (error instanceof Failure) return request;
    throw error;
  }
}
