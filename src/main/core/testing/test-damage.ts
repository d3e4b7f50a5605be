/** For tests: an archive of some size, its pages overwritten, and which of its rows stood on them. */
import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DAY, importText, BACKGROUND, type TestCore } from './test-core';
import { seedOr } from '../../../seeded';
import { readLayout } from '../archive/repair/layout';

/** Mulberry32: the same numbers from 0 to 1 for one seed in every run. */
function seeded(seed: number): () => number {
  let state = seedOr(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fills an open archive with the sample, and articles made of its paragraphs with what an analyst does to them. */
export async function fillArchive(core: TestCore, articles: number): Promise<void> {
  const { handlers } = core;
  await handlers.loadSample({}, BACKGROUND);
  await importMore(core, articles, 1);
}

/** Imports articles and works on them: accepts, tags, annotates, renames. */
export async function importMore(core: TestCore, count: number, seed: number): Promise<void> {
  const { handlers } = core;
  const random = seeded(seed);
  const paragraphs: string[] = [];
  for (const { id } of (await handlers.listArticles({}, BACKGROUND)).slice(0, 12)) {
    const { revision } = await handlers.readArticle({ articleId: id }, BACKGROUND);
    paragraphs.push(...revision.text.split('\n\n'));
  }
  const themes = await handlers.listThemes({}, BACKGROUND);
  for (let number = 1; number <= count; number++) {
    const body = Array.from(
      { length: 4 + Math.floor(random() * 20) },
      () => paragraphs[Math.floor(random() * paragraphs.length)] ?? '',
    );
    const title = `Dispatch ${seed}-${number} on allied budgets`;
    const { articleId } = await importText(core, `${title}\n\n${body.join('\n\n')}\n`);
    if (articleId === null) continue;
    const [quote] = await handlers.listQuotes({ articleId }, BACKGROUND);
    const theme = themes[number % themes.length];
    if (quote === undefined || theme === undefined) continue;
    await handlers.addTag({ target: { kind: 'quote', id: quote.id }, themeId: theme.id }, BACKGROUND);
    const span = { start: 0, end: title.length };
    const note = { articleId, span, note: `Read with ${number}`, themeIds: [theme.id] };
    await handlers.addAnnotation(note, BACKGROUND);
  }
  const themeIds = themes.slice(0, 2).map(({ id }) => id);
  await handlers.composeBrief({ themeIds, title: `Brief ${seed}`, date: DAY }, BACKGROUND);
}

/** Pages by the rows that stand on them, overflow pages too: by table and id, as `dbstat` tells it. */
export function pagesOfRows(path: string): Map<string, Map<number, number[]>> {
  const db = new Database(path, { readonly: true });
  const tables = new Map<string, Map<number, number[]>>();
  for (const { name } of readLayout(db)) {
    const pages = db
      .prepare<[string], { path: string; pageno: number; pagetype: string; ncell: number }>(
        'SELECT path, pageno, pagetype, ncell FROM dbstat WHERE name = ? ORDER BY path',
      )
      .all(name);
    const ids = db.prepare<[], number>(`SELECT id FROM ${name} ORDER BY id`).pluck().all();
    const rows = new Map<number, number[]>();
    const byCell = new Map<string, number>();
    for (const leaf of pages.filter(({ pagetype }) => pagetype === 'leaf')) {
      for (const [cell, id] of ids.splice(0, leaf.ncell).entries()) {
        rows.set(id, [leaf.pageno]);
        byCell.set(`${leaf.path}${cell.toString(16).padStart(3, '0')}`, id);
      }
    }
    for (const { path: at, pageno } of pages.filter(({ pagetype }) => pagetype === 'overflow')) {
      rows.get(byCell.get(at.split('+')[0] ?? '') ?? 0)?.push(pageno);
    }
    tables.set(name, rows);
  }
  db.close();
  return tables;
}

/** The first page of an index, as `dbstat` tells it. */
export function pageOf(path: string, name: string, kind = '%'): number {
  const db = new Database(path, { readonly: true });
  const page = db
    .prepare<[string, string], number>('SELECT pageno FROM dbstat WHERE name = ? AND pagetype LIKE ?')
    .pluck()
    .get(name, kind);
  db.close();
  if (page === undefined) throw new Error(`no page of ${name}`);
  return page;
}

/** The first page of every index, by its name. */
export function indexPages(path: string): ReadonlyMap<string, number> {
  const db = new Database(path, { readonly: true });
  const rows = db
    .prepare<[], [string, number]>(
      `SELECT name, min(pageno) FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE type = 'index')
       GROUP BY name ORDER BY name`,
    )
    .raw()
    .all();
  db.close();
  return new Map(rows);
}

/** Overwrites drawn pages of a closed archive. @returns their numbers */
export function overwritePages(
  path: string,
  { seed, count, size = 4096, from = 1 }: { seed: number; count: number; size?: number; from?: number },
): Set<number> {
  const random = seeded(seed);
  const bytes = readFileSync(path);
  const before = Buffer.from(bytes);
  const last = bytes.length / size;
  const overwritten = new Set<number>();
  while (overwritten.size < count) {
    const number = from + Math.floor(random() * (last - from + 1));
    if (overwritten.has(number)) continue;
    overwritten.add(number);
    const page = bytes.subarray((number - 1) * size, number * size);
    const how = Math.floor(random() * 3);
    if (how === 0) page.fill(0);
    else if (how === 1) for (let at = 0; at < size; at++) page[at] = Math.floor(random() * 256);
    else {
      const other = Math.floor(random() * last);
      before.copy(page, 0, other * size, (other + 1) * size);
    }
  }
  writeFileSync(path, bytes);
  return overwritten;
}

/** Every row of every table that holds rows of its own, as one text each. */
export function readRows(path: string): Map<string, Map<number, string>> {
  const db = new Database(path, { readonly: true });
  const tables = new Map<string, Map<number, string>>();
  for (const { name } of readLayout(db)) {
    const rows = db.prepare<[], unknown[]>(`SELECT * FROM ${name} ORDER BY id`).raw().all();
    tables.set(name, new Map(rows.map((row) => [Number(row[0]), JSON.stringify(row)])));
  }
  db.close();
  return tables;
}
