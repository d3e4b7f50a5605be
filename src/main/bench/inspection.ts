/** How long `inspect` takes for a long brief, in the core: without the start of a process. Milliseconds. */
import type { CallContext } from '../core/contract/calls';
import type { IsoDate } from '../core/contract/ids';
import type { Evidence } from '../core/contract/evidence';
import { inspectPdf } from '../core/exchange/inspect';
import type { createHandlers } from '../core/handlers';
import { draftOf } from './long-brief';

const TIMES = 5;

export interface InspectionSpeed {
  readonly pages: number;
  readonly megabytes: number;
  /** The first look in this process, and the median of those after it. */
  readonly firstMs: number;
  readonly intactMs: number;
  /** The same file after another program saved it: then the text of every page is read. */
  readonly resavedMs: number;
}

export async function measureInspection(
  handlers: ReturnType<typeof createHandlers>,
  evidence: readonly Evidence[],
  context: CallContext,
): Promise<InspectionSpeed> {
  const composed = await handlers.composeBrief(
    { themeIds: [], title: 'Long', date: '2026-11-23' as IsoDate },
    context,
  );
  await handlers.saveBrief({ briefId: composed.id, draft: draftOf(evidence) }, context);
  const { bytes, pages } = await handlers.exportBrief({ briefId: composed.id }, context);
  const resaved = Buffer.concat([bytes, Buffer.from('\n')]);
  const first = timeOf(bytes, 'as-sealed');
  const median = (file: Uint8Array, verdict: string): number => {
    const times = Array.from({ length: TIMES }, () => timeOf(file, verdict)).sort((a, b) => a - b);
    return times[Math.floor(TIMES / 2)] ?? NaN;
  };
  return {
    pages,
    megabytes: Math.round(bytes.length / 1e5) / 10,
    firstMs: Math.round(first),
    intactMs: Math.round(median(bytes, 'as-sealed')),
    resavedMs: Math.round(median(resaved, 'resaved')),
  };
}

function timeOf(file: Uint8Array, verdict: string): number {
  const begin = performance.now();
  const { inspection } = inspectPdf(file);
  const took = performance.now() - begin;
  if (inspection.verdict !== verdict) {
    throw new Error(`the brief should be ${verdict}: ${inspection.message}`);
  }
  return took;
}
