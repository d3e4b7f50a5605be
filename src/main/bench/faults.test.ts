/**
 * A few of each fault that `npm run test:faults` strikes by the hundred: kills in a process of its own, pages, logs, locks, two
 * programs, an open file, the clock. A full disk where this machine lets us have one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedOr } from '../../seeded';
import { ROOT } from './faults/command';
import { FEW, faultNames, strikeOne } from './faults/strike-all';
import { makeStock, type Stock } from './faults/stock';

const BUILDING = 300_000; // ms
const folder = mkdtempSync(join(tmpdir(), 'attache-faults-'));
let stock: Stock;

beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/attache.mjs'), '--version']);
  expect(status, String(stderr)).toBe(0);
  mkdirSync(join(folder, 'stock'));
  stock = await makeStock(join(folder, 'stock'));
}, BUILDING);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(faultNames(folder))('%s: nothing that was acknowledged is lost, and nothing is half there', async (name) => {
  const place = join(folder, name);
  mkdirSync(place);
  const rows = await strikeOne(name, FEW, { folder: place, stock, seed: seedOr(20261130) });
  expect(rows.flatMap(({ exceptions }) => exceptions)).toEqual([]);
});
