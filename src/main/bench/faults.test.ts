/** A few of each kind of fault that `npm run test:faults` strikes with: every promise is kept. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedOr } from '../../seeded';
import { ROOT } from './faults/command';
import { makeStock, type Stock } from './faults/stock';
import { FAULT_NAMES, FEW, canStrike, strikeOne } from './faults/strike-all';

const BUILDING = 300_000; // ms
/** Works are many: of those that are killed, and of those whose disk is full, every fourth. */
const EVERY = 4;
const STRUCK = [
  ...FAULT_NAMES.filter((name) => name.startsWith('kill ')).filter((_, at) => at % EVERY === 0),
  ...FAULT_NAMES.filter((name) => name.startsWith('full disk ')).filter((_, at) => at % EVERY === 1),
  ...FAULT_NAMES.filter((name) => !/^(?:kill|full disk) /u.test(name)),
];

const folder = mkdtempSync(join(tmpdir(), 'attache-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let stock: Stock;
beforeAll(async () => {
  const build = spawnSync(process.execPath, [join(ROOT, 'scripts/attache.mjs'), '--version']);
  expect(build.status, String(build.stderr)).toBe(0);
  stock = await makeStock(folder);
}, BUILDING);

test.for(STRUCK)('%s', async (name, { skip }) => {
  if (!canStrike(name, folder)) return skip('a disk to fill takes root on Linux');
  const place = join(folder, name);
  mkdirSync(place);
  const rows = await strikeOne({ name, amounts: FEW, seed: seedOr(20261130), folder: place, stock });
  expect(rows.every(({ times }) => times > 0)).toBe(true);
  expect(rows.flatMap(({ exceptions }) => exceptions)).toEqual([]);
});
