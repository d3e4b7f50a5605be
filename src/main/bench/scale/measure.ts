import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { bytesByTable } from '../../core/archive/measuring';
import { measureCalls } from './calls';
import { importCorpus } from './import';
import type { ScaleOptions } from './options';
import { measureSearch } from './search';
import { measureWindowApart } from './window-process';

/** Tables that are named in the figures. */
const NAMED = 12;

export interface ScaleFigures {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly sizes: readonly Awaited<ReturnType<typeof measureArchive>>[];
}

/** Makes an archive of so many articles, unless it is kept from before, and measures it. */
export async function measureArchive(path: string, articles: number, options: ScaleOptions) {
  const made = `${path}.json`;
  if (!existsSync(made)) {
    rmSync(path, { force: true });
    writeFileSync(made, JSON.stringify(await importCorpus(path, articles, options)));
  }
  const imported = JSON.parse(readFileSync(made, 'utf8')) as Awaited<ReturnType<typeof importCorpus>>;
  const perText = (bytes: number): number => Math.round((bytes / imported.textBytes) * 100) / 100;
  const { size } = statSync(path);
  const byTable = [...bytesByTable(path)]
    .slice(0, NAMED)
    .map(([name, bytes]) => [name, perText(bytes)] as const);
  return {
    articles,
    import: imported,
    file: { bytes: size, perText: perText(size), byTable: Object.fromEntries(byTable) },
    search: await measureSearch(path, options),
    calls: await measureCalls(path, options),
    window:
      options.window === null
        ? null
        : measureWindowApart(options.window.root, path, options.window.dataFolder),
  };
}
