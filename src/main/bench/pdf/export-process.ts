/**
 * The process in which our exporter is measured: `node bench-pdf-export.js ARCHIVE RESOURCES BRIEF TIMES`. It holds what an
 * export needs and nothing of the benchmark. Says the first file's figures, then how long each further one took, in ms.
 */
import type { CallContext } from '../../core/contract/calls';
import type { BriefId } from '../../core/contract/ids';
import { createHandlers } from '../../core/handlers';
import { systemEnvironment } from '../../system-environment';

const QUIET: CallContext = { signal: new AbortController().signal, progress: () => undefined };
const [path = '', resources = '', id, times] = process.argv.slice(2);
const briefId = Number(id) as BriefId;

const handlers = createHandlers({ environment: systemEnvironment, resources, lock: false });
await handlers.openArchive({ path, mode: 'read-only' }, QUIET);
const { pages, bytes } = await handlers.exportBrief({ briefId }, QUIET);
process.stdout.write(`${JSON.stringify({ pages, bytes: bytes.byteLength })}\n`);
for (let time = 0; time < Number(times); time += 1) {
  const begin = performance.now();
  await handlers.exportBrief({ briefId }, QUIET);
  process.stdout.write(`${performance.now() - begin}\n`);
}
