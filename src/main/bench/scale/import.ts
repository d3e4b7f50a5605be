import type { ScaleOptions } from './options';
import { createHandlers } from '../../core/handlers';
import { systemEnvironment } from '../../system-environment';
import { QUIET } from './options';

/** Articles a call: as many as the command line sends. */
const BATCH = 64;

/** Imports so many articles into a new archive; times its first and its last tenth apart, to show how the pace changes. */
export async function importCorpus(path: string, count: number, { resources, reader, corpus }: ScaleOptions) {
  const handlers = createHandlers({ environment: systemEnvironment, resources, lock: true, reader });
  await handlers.openArchive({ path, mode: 'create' }, QUIET);
  const paces: number[] = [];
  let textBytes = 0;
  let total = 0;
  for (let done = 0; done < count; done += BATCH) {
    const texts = Array.from({ length: Math.min(BATCH, count - done) }, (_, at) =>
      corpus.article(done + at + 1),
    );
    const inputs = texts.map((text, at) => {
      const bytes = Buffer.from(text);
      textBytes += bytes.length;
      return { fileName: `${done + at + 1}.txt`, base64: bytes.toString('base64') };
    });
    const begin = performance.now();
    await handlers.importArticles({ inputs }, QUIET);
    const took = performance.now() - begin;
    total += took;
    paces.push(took / inputs.length);
  }
  const { counts } = (await handlers.archiveInfo({}, QUIET)) ?? { counts: null };
  await handlers.closeArchive({}, QUIET);
  const tenth = Math.max(1, Math.floor(paces.length / 10));
  const mean = (some: readonly number[]): number => some.reduce((sum, pace) => sum + pace, 0) / some.length;
  return {
    articlesPerSecond: Math.round(count / (total / 1_000)),
    /** Time an article at the end by that at the beginning. */
    slowing: Math.round((mean(paces.slice(-tenth)) / mean(paces.slice(0, tenth))) * 100) / 100,
    textBytes,
    quotes: counts?.quotes ?? 0,
    people: counts?.people ?? 0,
  };
}
