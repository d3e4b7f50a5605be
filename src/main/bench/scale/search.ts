import { openBareSearch } from '../../core/archive/measuring';
import { readQuery } from '../../core/archive/search-query';
import { createHandlers } from '../../core/handlers';
import { systemEnvironment } from '../../system-environment';
import { QUIET, spread, type ScaleOptions } from './options';
import { queryKinds } from './queries';

/** Hits that the window asks for. */
const LIMIT = 40;

/** Time of searches of each kind, and of FTS5 alone for the same words: ids by its own ranking, nothing else. */
export async function measureSearch(path: string, { resources, corpus }: ScaleOptions) {
  const handlers = createHandlers({ environment: systemEnvironment, resources, lock: false });
  await handlers.openArchive({ path, mode: 'read-only' }, QUIET);
  const bare = openBareSearch(path);
  const kinds = queryKinds(corpus.words);
  for (const { queries } of kinds) {
    for (const [query] of queries.slice(0, 3)) {
      await handlers.search({ query, filters: {}, limit: LIMIT }, QUIET);
    }
  }
  const figures = [];
  for (const { name, queries } of kinds) {
    const times: number[] = [];
    const bareTimes: number[] = [];
    for (const [query, filters] of queries) {
      let begin = performance.now();
      await handlers.search({ query, filters, limit: LIMIT }, QUIET);
      times.push(performance.now() - begin);
      const { match } = readQuery(query);
      begin = performance.now();
      if (match !== null) bare.find(match, LIMIT);
      bareTimes.push(performance.now() - begin);
    }
    figures.push({ name, ms: spread(times), bareMs: spread(bareTimes) });
  }
  bare.close();
  await handlers.closeArchive({}, QUIET);
  return figures;
}
