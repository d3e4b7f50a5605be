/** The core, off the thread that shows the window. One file for both roles; which one is in `workerData`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Environment } from './core/contract/environment';
import type { Changes } from './core/contract/changes';
import { speakIn } from './core/contract/messages/language';
import { createHandlers } from './core/handlers';
import { warmUp } from './core/pdf/warm-up';
import { createErrorLog } from './error-log/error-log';
import { afterFirstOpen } from './ipc/after-first-open';
import { idleAfter } from './ipc/idle';
import { parsers } from './ipc/parsers';
import { serveCalls } from './ipc/serve-calls';
import type { FromWorker, WorkerData } from './ipc/worker-messages';
import { systemEnvironment } from './system-environment';

/** How long nothing is asked before an archive is brought into one file, in ms. */
const IDLE = 60_000;

const port = parentPort;
if (port === null) throw new Error('worker.js runs as a worker thread only');
const { resources, dataFolder, reader, role, log: place, language } = workerData as WorkerData;
speakIn(language);
const log = createErrorLog(place, `${role} worker`);
const report = (error: unknown, call?: string): string => log.report(error, call);
const environment: Environment = { ...systemEnvironment, report: (error) => void report(error) };
const tell = (changes: Changes): void => port.postMessage({ kind: 'changed', changes } satisfies FromWorker);
// One of the two takes the lock of the archive's one writer; it opens first.
const handlers = createHandlers({
  environment,
  resources,
  dataFolder,
  lock: role === 'quick',
  tell,
  asksWho: true,
  idle: idleAfter(IDLE),
  reader: new URL(reader),
});

serveCalls(port, {
  parsers,
  // Exports run in the long one. No opening waits for its fonts, and by the time of the first export they are there.
  handlers: role === 'long' ? afterFirstOpen(handlers, () => void warmUp(resources).catch(report)) : handlers,
  report,
});
