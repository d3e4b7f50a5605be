import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import type { RepairReport } from '../../contract/repair';
import { createTestEnvironment, makeFolder, openTestCore, BACKGROUND } from '../../testing/test-core';
import { checkFile } from '../check-file';
import { rebuildCopy } from './rebuild-copy';
import { repairArchive } from './repair';
import {
  fillArchive,
  importMore,
  overwritePages,
  pageOf,
  pagesOfRows,
  readRows,
} from '../../testing/test-damage';

/** How many damaged archives are repaired: `FAULTS=60` for the figures of `docs/safety.md`. */
const FAULTS = Number(process.env.FAULTS ?? 2);
const isHistory = (table: string): boolean => table.startsWith('journal_');

const environment = createTestEnvironment(5);
const leave: (() => void)[] = [];
afterAll(() => {
  for (const run of leave) run();
});

let folder = '';
let whole = '';
let backup = '';
beforeAll(async () => {
  folder = makeFolder((run) => void leave.push(run));
  whole = join(folder, 'whole.attache');
  backup = join(folder, 'backup.attache');
  const core = await openTestCore(whole);
  await fillArchive(core, FAULTS > 10 ? 120 : 16);
  await core.handlers.backupArchive({ path: backup }, BACKGROUND);
  await importMore(core, 3, 2); // an hour's work after it
  await core.handlers.closeArchive({}, BACKGROUND);
});

function repair(
  name: string,
  from: string,
  given: string | null = null,
): { to: string; report: RepairReport } {
  const to = join(folder, `${name}-repaired.attache`);
  const options = { from, to, backup: given, key: null, environment, reread: () => null };
  return { to, report: repairArchive(options) };
}

const copyOf = (name: string): string => {
  const path = join(folder, `${name}.attache`);
  copyFileSync(whole, path);
  return path;
};

/** Rows on no overwritten page, how many of them came back as they were, and for each table whether the loss is as stated. */
function compare(to: string, overwritten: ReadonlySet<number>, { tables }: RepairReport) {
  const pages = pagesOfRows(whole);
  const after = readRows(to);
  const sum = { standing: 0, back: 0, rows: 0, kept: 0, falselyStated: [] as string[], unknown: 0 };
  for (const [table, rows] of readRows(whole)) {
    const isBack = (id: number): boolean => after.get(table)?.get(id) === rows.get(id);
    const standing = [...rows.keys()].filter(
      (id) =>
        !isHistory(table) &&
        pages
          .get(table)
          ?.get(id)
          ?.some((page) => overwritten.has(page)) !== true,
    );
    sum.standing += standing.length;
    sum.back += standing.filter(isBack).length;
    const lost = [...rows.keys()].filter((id) => !isBack(id)).length;
    if (!isHistory(table)) sum.rows += rows.size;
    if (!isHistory(table)) sum.kept += rows.size - lost;
    const said = tables.find((one) => one.table === table);
    if (said?.lost === null) sum.unknown++;
    // What stands in the place of a lost row may be what it was, and a row of the backup too; neither can be known.
    else if (
      lost > (said?.lost ?? 0) + (said?.fromBackup ?? 0) ||
      lost < (said?.lost ?? 0) - (said?.standIns ?? 0)
    ) {
      sum.falselyStated.push(`${table}: ${lost} lost, ${said?.lost ?? 0} stated`);
    }
  }
  return sum;
}

test('a sound archive comes out as it was, with its history', () => {
  const { to, report } = repair('sound', whole);
  expect([report.how, report.findings, report.remaining, report.historyKept]).toEqual([
    'rebuilt',
    [],
    [],
    true,
  ]);
  expect(readRows(to)).toEqual(readRows(whole));
});

test(`of ${FAULTS} archives with overwritten pages, the rows elsewhere come back, and the loss is stated`, () => {
  const without = { standing: 0, back: 0, rows: 0, kept: 0, unknown: 0 };
  const withBackup = { ...without };
  const falsely: string[] = [];
  for (let seed = 1; seed <= FAULTS; seed++) {
    const from = copyOf(`damaged-${seed}`);
    const overwritten = overwritePages(from, { seed, count: 1 + (seed % 12) });
    const damaged = readFileSync(from);
    for (const [sums, given] of [
      [without, null],
      [withBackup, backup],
    ] as const) {
      const { to, report } = repair(`${seed}-${given === null ? 'alone' : 'backup'}`, from, given);
      expect(report.remaining).toEqual([]);
      const { falselyStated, ...sum } = compare(to, overwritten, report);
      for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += sum[name];
      falsely.push(...falselyStated.map((said) => `${seed}: ${said}`));
    }
    expect(readFileSync(from).equals(damaged)).toBe(true);
  }
  const share = ({ standing, back }: typeof without): number => back / standing;
  if (FAULTS > 10) {
    console.info({ without, withBackup, falsely, shares: [share(without), share(withBackup)] });
  }
  expect(falsely).toEqual([]);
  // In a small archive one page of quotes is a larger part of all that hangs on them.
  expect(Math.min(share(without), share(withBackup))).toBeGreaterThanOrEqual(FAULTS > 10 ? 0.99 : 0.97);
});

describe('an archive that SQLite does not open', () => {
  test.each(['zeros', 'noise'])('with %s over its first page is checked and gives every row back', (what) => {
    const from = copyOf(`headless-${what}`);
    const bytes = readFileSync(from);
    const page = bytes.subarray(0, 4096);
    for (let at = 0; at < page.length; at++) page[at] = what === 'zeros' ? 0 : (at * 7919) % 251;
    writeFileSync(from, bytes);
    expect(checkFile(from, { key: null, environment })[0]).toMatchObject({
      what: 'database',
      rebuildable: true,
    });
    const { to, report } = repair(`headless-${what}`, from);
    expect([report.how, report.remaining]).toEqual(['rebuilt', []]);
    expect(readRows(to)).toEqual(readRows(whole));
  });

  test('cut to its first half gives what stands there, and is made whole from a backup', () => {
    const from = copyOf('cut');
    truncateSync(from, 4096 * Math.floor(readFileSync(from).length / 8192));
    const alone = repair('cut', from);
    expect([alone.report.how, alone.report.remaining]).toEqual(['salvaged', []]);
    const completed = repair('cut-backup', from, backup);
    const articles = ({ report }: typeof alone): number =>
      report.tables.find(({ table }) => table === 'articles')?.kept ?? 0;
    expect(completed.report.remaining).toEqual([]);
    expect(articles(completed)).toBeGreaterThanOrEqual(articles(alone));
  });

  test('with nothing of an archive in it is refused, and nothing stands under the new name', () => {
    const from = join(folder, 'noise.attache');
    writeFileSync(from, Buffer.alloc(40_960, 7));
    expect(() => repair('noise', from)).toThrow();
    expect(() => readFileSync(join(folder, 'noise-repaired.attache'))).toThrow('ENOENT');
  });
});

/** How many articles and quotes a search can find. */
function searchable(path: string): unknown {
  const db = new Database(path, { readonly: true });
  const counts = db
    .prepare('SELECT (SELECT count(*) FROM article_words), (SELECT count(*) FROM quote_words)')
    .raw()
    .get();
  db.close();
  return counts;
}

test('an archive in which rows of another table hide what a search should find is told, and finds all again', () => {
  const from = copyOf('hidden');
  const db = new Database(from);
  db.exec('INSERT INTO unindexed (id, article_id, quote_id) VALUES (1, 3, 3)');
  for (const index of ['article_index', 'quote_index']) {
    db.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
  }
  db.close();
  expect(
    checkFile(from, { key: null, environment }).map(({ what, table, rebuildable }) => [
      what,
      table,
      rebuildable,
    ]),
  ).toEqual([
    ['search-index', 'article_index', true],
    ['search-index', 'quote_index', true],
  ]);
  const { to, report } = repair('hidden', from);
  expect([report.remaining, searchable(to)]).toEqual([[], searchable(whole)]);
  expect(rebuildCopy(from, { key: null, environment })).toEqual([]);
  expect(searchable(from)).toEqual(searchable(whole));
});

// Each passes SQLite's own check, or ends it, or gives a value of a type that the column never has.
test.each([
  ['journal_steps_one_open', 'coding_origin'],
  ['journal_steps_one_open', 'quotes'],
  ['article_index_config', 'journal_steps_one_open'],
  ['quote_index_data', 'coding_origin'],
  ['revisions', 'quotes'],
  ['originals', 'quotes'],
  ['coding_origin', 'quotes'],
  ['journal_scrubs', 'quotes'],
  // Rows with higher ids than this one says would be looked for in no search.
  ['unindexed', 'speaker_tallies'],
])('a leaf of %s that a leaf of %s was written over is told, and repair gives the rest', (over, other) => {
  const from = copyOf(`${other}-over-${over}`);
  const [page, source] = [pageOf(from, over, 'leaf'), pageOf(from, other, 'leaf')];
  const bytes = readFileSync(from);
  bytes.copy(bytes, (page - 1) * 4096, (source - 1) * 4096, source * 4096);
  writeFileSync(from, bytes);
  expect(checkFile(from, { key: null, environment }).length).toBeGreaterThan(0);
  const { to, report } = repair(`${other}-over-${over}`, from);
  const { falselyStated, standing, back } = compare(to, new Set([page]), report);
  const withText = over === 'revisions' ? 1 : 0; // the file that was packed with the text on that page
  expect([report.remaining, falselyStated, standing - back]).toEqual([[], [], withText]);
});

test('a copy of which only pages of an index are damaged is rebuilt in its place', () => {
  const path = copyOf('index-only');
  const page = pageOf(path, 'quotes_by_speaker');
  const bytes = readFileSync(path);
  bytes.fill(0, (page - 1) * 4096, page * 4096);
  writeFileSync(path, bytes);
  const findings = checkFile(path, { key: null, environment });
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.every(({ rebuildable }) => rebuildable)).toBe(true);
  expect(rebuildCopy(path, { key: null, environment })).toEqual([]);
  expect(readRows(path)).toEqual(readRows(whole));
});

test('an archive that only lost where its tables stand is not called sound', () => {
  const path = copyOf('schema-only');
  const page = pageOf(path, 'sqlite_schema', 'leaf');
  const bytes = readFileSync(path);
  bytes.fill(0, (page - 1) * 4096, page * 4096);
  writeFileSync(path, bytes);
  expect(checkFile(path, { key: null, environment }).length).toBeGreaterThan(0);
});
