/** The first export of a session, through the same worker threads as in the window. */
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BriefId } from '../../core/contract/ids';
import { createErrorLog, errorLogPlace } from '../../error-log/error-log';
import { createCoreClient } from '../../ipc/core-client';
import { builtPaths } from '../../shell/built-paths';
import { median } from './median';

/** Nobody exports sooner after opening an archive, in ms; meanwhile the worker warms its fonts. */
const LOOKING_AROUND = 3_000;
const RUNS = 5;

export interface FirstExport {
  readonly pages: number;
  /** The first export, seconds after the start; the median of some starts, in ms. */
  readonly ms: number;
  /** From the start of the workers to an open archive: what warming must not hold up. */
  readonly openMs: number;
}

export async function measureFirstExport({
  root,
  archive,
  briefId,
}: {
  root: string;
  archive: string;
  briefId: BriefId;
}): Promise<FirstExport> {
  const { worker, resources } = builtPaths(root);
  const times: number[] = [];
  const opening: number[] = [];
  let pages = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const core = createCoreClient({
      worker,
      resources,
      changed: () => undefined,
      log: createErrorLog(errorLogPlace(dirname(archive), root), 'bench'),
    });
    await core.request('openArchive', { path: archive, mode: 'open' });
    opening.push(performance.now() - start);
    await delay(LOOKING_AROUND);
    const begin = performance.now();
    ({ pages } = await core.request('exportBrief', { briefId }));
    times.push(performance.now() - begin);
    await core.close();
  }
  return { pages, ms: median(times), openMs: median(opening) };
}
