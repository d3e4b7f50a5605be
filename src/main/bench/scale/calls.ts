import { createHandlers } from '../../core/handlers';
import { systemEnvironment } from '../../system-environment';
import { QUIET, spread, type ScaleOptions } from './options';

const TIMES = 7;

/** What the window asks for when it opens and shows its views: time and bytes of each answer. */
export async function measureCalls(path: string, { resources }: ScaleOptions) {
  const handlers = createHandlers({ environment: systemEnvironment, resources, lock: true });
  const begin = performance.now();
  await handlers.openArchive({ path, mode: 'open' }, QUIET);
  const opening = Math.round(performance.now() - begin);
  const asked: Readonly<Record<string, () => unknown>> = {
    overview: () => handlers.overview({ themes: true }, QUIET),
  };
  const figures: Record<string, { ms: ReturnType<typeof spread>; bytes: number }> = {};
  for (const [name, ask] of Object.entries(asked)) {
    const times: number[] = [];
    let bytes = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const start = performance.now();
      const answer = await ask();
      times.push(performance.now() - start);
      bytes = Buffer.byteLength(JSON.stringify(answer));
    }
    figures[name] = { ms: spread(times), bytes };
  }
  await handlers.closeArchive({}, QUIET);
  return { openingMs: opening, answers: figures };
}
