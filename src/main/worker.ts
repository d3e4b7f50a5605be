/** The core, off the thread that shows the window. One file for both roles; which one is in `workerData`. */
import { parentPort, workerData } from 'node:worker_threads';
import { createHandlers } from './core/handlers';
import { parsers } from './ipc/parsers';
import { serveCalls } from './ipc/serve-calls';
import type { WorkerData } from './ipc/worker-messages';
import { systemEnvironment } from './system-environment';

if (parentPort === null) throw new Error('worker.js runs as a worker thread only');
const { resources, role } = workerData as WorkerData;

serveCalls(parentPort, {
  parsers,
  // One of the two takes the lock of the archive's one writer; it opens first.
  handlers: createHandlers({ environment: systemEnvironment, resources, lock: role === 'quick' }),
  report: (error) => console.error(error),
});
