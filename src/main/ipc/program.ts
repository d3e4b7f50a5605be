import { join } from 'node:path';
import { CALLS, isCall, type CallContext, type CallName } from '../core/contract/calls';
import type { ShellCalls } from '../core/contract/calls/shell';
import type { ArchiveInfo } from '../core/contract/archive';
import type { IsoInstant } from '../core/contract/ids';
import type { Reply } from '../core/contract/window';
import { Failure } from '../core/failure';
import { tighten } from '../core/files/own';
import type { ErrorLog } from '../error-log/error-log';
import type { Program, Shell } from '../shell/shell';
import { systemEnvironment } from '../system-environment';
import { createCoreClient } from './core-client';
import { createBackupKeeper } from './backup-keeper';
import { dispatch, refuse } from './dispatch';
import { oneTimeFiles } from './one-time-files';
import { createLocking } from './locking';
import { shellParsers } from './parsers';
import { printFolder } from './print-folder';
import { recentArchives } from './recent-archives';
import { createWindowCalls } from './window-calls';

export interface ProgramOptions {
  readonly dataFolder: string;
  readonly resources: string;
  /** The built `worker.js`. */
  readonly worker: URL;
  readonly shell: Shell;
  readonly log: ErrorLog;
  /** Hears lines for the user when there may be no window any more; stderr unless given. */
  readonly say?: (line: string) => void;
}

/** Put core and shell together: every call of the window ends here, whichever shell carried it. */
export function createProgram({
  dataFolder,
  resources,
  worker,
  shell,
  log,
  say = (line) =>
    void process.stderr.write(`${line}
`),
}: ProgramOptions): Program {
  const report = (error: unknown, call?: string): string => log.report(error, call);
  const core = createCoreClient({
    worker,
    resources,
    dataFolder,
    log,
    changed(changes) {
      shell.announce({ kind: 'changed', changes });
      if (changes.kinds.some((kind) => kind !== 'backup')) keeper.wrote();
    },
  });
  const now = (): IsoInstant => systemEnvironment.now();
  const keeper = createBackupKeeper({ core, now, say, report });
  const recent = recentArchives(join(dataFolder, 'recent.json'));
  // An older release left them open to others. The data folder itself may be one that the user shares on purpose.
  tighten(...['archives', 'recent.json', 'errors.log', 'errors.log.1'].map((name) => join(dataFolder, name)));
  const handed = oneTimeFiles();
  const prints = printFolder();
  const running = new Map<number, AbortController>();
  const cancelAll = (): void => {
    for (const controller of running.values()) controller.abort();
  };
  const locking = createLocking({ core, shell, report, busy: () => running.size > 0, cancel: cancelAll });
  const windowCalls = createWindowCalls({
    core,
    shell,
    recent,
    handed,
    prints,
    dataFolder,
    leaving: () => keeper.beforeClosing(),
    now,
    report,
    locking: locking.handlers,
  });
  const answering = { parsers: shellParsers, handlers: windowCalls.handlers, report };

  async function callCore(name: CallName, request: unknown, context: CallContext): Promise<Reply<unknown>> {
    try {
      windowCalls.guard(name, request);
    } catch (error) {
      if (error instanceof Failure) return refuse(error);
      throw error;
    }
    if (name === 'openArchive' || name === 'closeArchive') await keeper.beforeClosing();
    const reply = await core.call(name, request, context);
    if (name === 'openArchive' && reply.ok) windowCalls.opened(reply.value as ArchiveInfo);
    return reply;
  }

  return {
    async call(name, callId, request) {
      const controller = new AbortController();
      running.set(callId, controller);
      const progress = (done: number, total: number): void =>
        shell.announce({ kind: 'progress', callId, done, total });
      const context: CallContext = { signal: controller.signal, progress };
      try {
        if (isWindows(name)) return await callCore(name, request, context);
        return await dispatch<ShellCalls>(answering, name, request, context);
      } finally {
        running.delete(callId);
      }
    },
    cancel: (callId) => running.get(callId)?.abort(),
    handed: (address) => handed.take(address),
    async close() {
      cancelAll();
      locking.stop();
      keeper.stop();
      await keeper.beforeClosing();
      await core.close();
      prints.remove();
    },
  };
}

/** Whether the core answers it to the window. */
const isWindows = (name: string): name is CallName => isCall(name) && !CALLS[name].coreOnly;
