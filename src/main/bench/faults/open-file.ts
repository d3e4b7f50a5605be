/** An archive that is renamed, deleted or replaced while a program has it open: noticed before the next thing is acknowledged. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CallContext } from '../../core/contract/calls';
import { Failure } from '../../core/failure';
import { createHandlers } from '../../core/handlers';
import { clockAt, RESOURCES } from './command';
import { DAY } from './reference';
import type { Row } from './row';
import { countRows } from './snapshot';
import type { Stock } from './stock';

const QUIET: CallContext = { signal: new AbortController().signal, progress: () => undefined };
const BEFORE = 3;

/** What is done to the file; each returns where what was acknowledged must stand: of what is gone the program makes a copy. */
const STRIKES: Readonly<Record<string, (archive: string, stock: Stock) => string>> = {
  renamed(archive) {
    const moved = archive.replace('desk', 'moved');
    renameSync(archive, moved);
    return moved;
  },
  deleted(archive) {
    rmSync(archive);
    return archive.replace('.attache', '-saved.attache');
  },
  replaced(archive, stock) {
    const kept = archive.replace('desk', 'kept');
    renameSync(archive, kept);
    copyFileSync(stock.archive, archive);
    return kept;
  },
};

export async function strikeOpenFiles({
  folder,
  stock,
}: {
  folder: string;
  stock: Stock;
}): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [strike, run] of Object.entries(STRIKES)) {
    const place = join(folder, strike);
    mkdirSync(place);
    const archive = join(place, 'desk.attache');
    copyFileSync(stock.archive, archive);
    const { acknowledged, falsely, left } = await workOn(archive, stock, () => run(archive, stock));
    const exceptions: string[] = [];
    if (falsely > 0) exceptions.push(`${falsely} articles were acknowledged into a file that is not there`);
    const had = countRows(stock.archive).get('articles') ?? 0;
    const lost = had + acknowledged - (existsSync(left) ? (countRows(left).get('articles') ?? 0) : 0);
    if (lost > 0) exceptions.push(`${lost} acknowledged articles are missing from ${basename(left)}`);
    if (strike === 'replaced' && countRows(archive).get('articles') !== had) {
      exceptions.push('the file that took its place was written to');
    }
    rows.push({
      fault: `file ${strike}`,
      during: 'open',
      times: 1,
      acknowledged,
      lost,
      exceptions,
    });
  }
  return rows;
}

/** Imports three articles, lets the fault happen, and tries three more. */
async function workOn(archive: string, stock: Stock, strike: () => string) {
  const { environment } = clockAt(DAY);
  const handlers = createHandlers({ environment, resources: RESOURCES, lock: true });
  await handlers.openArchive({ path: archive, mode: 'open' }, QUIET);
  const add = async (path: string): Promise<boolean> => {
    const inputs = [{ fileName: basename(path), base64: readFileSync(path).toString('base64') }];
    try {
      const [report] = await handlers.importArticles({ inputs }, QUIET);
      return report?.outcome === 'added';
    } catch (error) {
      if (error instanceof Failure) return false;
      throw error;
    }
  };
  let acknowledged = 0;
  for (const path of stock.articles.slice(0, BEFORE)) acknowledged += (await add(path)) ? 1 : 0;
  const left = strike();
  let falsely = 0;
  for (const path of stock.articles.slice(BEFORE, 2 * BEFORE)) falsely += (await add(path)) ? 1 : 0;
  await handlers.closeArchive({}, QUIET);
  return { acknowledged, falsely, left };
}
