import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LeavingBytes } from '../core/contract/leaving';
import { makeFolder } from '../core/testing/test-core';
import { printFolder } from './print-folder';

const BYTES = new TextEncoder().encode('pages') as LeavingBytes;
/** A process that has ended: no system gives so high a number. */
const DEAD = 2 ** 30;

test('copies for the printer go with the program, or else when it is next started', async () => {
  const parent = makeFolder(onTestFinished);
  for (const left of [`attache-print-${DEAD}-aB3dE6`, `other-print-${DEAD}-aB3dE6`]) {
    mkdirSync(join(parent, left));
    writeFileSync(join(parent, left, '1 brief.pdf'), 'left by a run that was killed');
  }
  const prints = printFolder(parent);
  const path = await prints.put('brief.pdf', BYTES);
  // A second window, of another data folder, leaves them to whom they belong.
  printFolder(parent);
  expect([readFileSync(path, 'utf8'), readdirSync(parent).length]).toEqual(['pages', 2]);
  prints.remove();
  expect(readdirSync(parent)).toEqual([`other-print-${DEAD}-aB3dE6`]);
});

test.skipIf(process.platform === 'win32')('nobody else can read them', async () => {
  const prints = printFolder(makeFolder(onTestFinished));
  const path = await prints.put('brief.pdf', BYTES);
  expect([path, dirname(path)].map((made) => (statSync(made).mode & 0o777).toString(8))).toEqual([
    '600',
    '700',
  ]);
});
