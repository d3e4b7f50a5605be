/** The core, off the thread that shows the window. One file for both roles; which one is in `workerData`. */
import { parentPort, workerData } from 'node:worker_threads';
import { createHandlers } from './core/handlers';
import { warmUp } from './core/pdf/warm-up';
import { afterOpening } from './ipc/after-opening';
import { parsers } from './ipc/parsers';
import { serveCalls } from './ipc/serve-calls';
import type { WorkerData } from './ipc/worker-messages';
import { systemEnvironment } from './system-environment';

if (parentPort === null) throw new Error('worker.js runs as a worker thread only');
const { resources, role } = workerData as WorkerData;

const report = (error: unknown): void => console.error(error);
// One of the two takes the lock of the archive's one writer; it opens first.
const handlers = createHandlers({
  environment: systemEnvironment,
  resources,
  lock: role === 'quick',
  asksWho: true,
});

serveCalls(parentPort, {
  parsers,
  // Exports run in the long one. No opening waits for its fonts, and by the time of the first export they are there.
  handlers: role === 'long' ? afterOpening(handlers, () => void warmUp(resources).catch(report)) : handlers,
  report,
});
