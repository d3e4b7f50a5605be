/**
 * SIGKILL at random moments during an import: what was reported as added is there, and the archive is sound.
 * Five kills in the ordinary run, ATTACHE_KILLS=50 in `npm run test:crash`. Seeds are fixed and printed on failure.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articles, sampleTexts, seededRandom } from './bench/corpus';

const ROOT = resolve(import.meta.dirname, '../..');
const CLI = join(ROOT, 'out/main/cli.js');
const KILLS = Number(process.env.ATTACHE_KILLS ?? 5);
const ARTICLES = 200;
const folder = mkdtempSync(join(tmpdir(), 'attache-crash-'));
const cuttings = join(folder, 'cuttings');

interface Line {
  readonly outcome: 'added' | 'duplicate' | 'failed';
  readonly title: string;
}

/** How long the whole import takes here, in ms: kills are drawn over that time. */
let whole = 0;

beforeAll(() => {
  const build = spawnSync(process.execPath, [join(ROOT, 'scripts/attache.mjs'), '--version'], { cwd: ROOT });
  expect(build.status, String(build.stderr)).toBe(0);
  mkdirSync(cuttings);
  let number = 0;
  for (const text of articles(sampleTexts(join(ROOT, 'resources')), ARTICLES, 300)) {
    number += 1;
    writeFileSync(join(cuttings, `${String(number).padStart(3, '0')}.txt`), text);
  }
  const begin = performance.now();
  expect(attache('import', cuttings, '--archive', join(folder, 'whole.attache'), '--json').status).toBe(0);
  whole = performance.now() - begin;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Array.from({ length: KILLS }, (_, index) => index + 1))('killed, seed %i', (seed) => {
  test('nothing that was reported is lost, and the archive is sound', async () => {
    const archive = join(folder, `${seed}.attache`);
    const reported = await importAndKill(archive, seededRandom(seed)() * whole);

    const check = attache('check', '--archive', archive, '--json');
    const again = attache('import', cuttings, '--archive', archive, '--json');
    const lines = parseLines(again.stdout);
    const there = new Set(lines.filter(({ outcome }) => outcome === 'duplicate').map(({ title }) => title));

    expect(reported.filter((title) => !there.has(title))).toEqual([]);
    expect({ lines: lines.length, failed: lines.filter(({ outcome }) => outcome === 'failed') }).toEqual({
      lines: ARTICLES,
      failed: [],
    });
    // Killed before the file was made, there is nothing to check; afterwards it must be sound.
    if (reported.length > 0) {
      expect({ status: check.status, stderr: check.stderr }).toEqual({ status: 0, stderr: '' });
    }
    expect(attache('check', '--archive', archive).status).toBe(0);
    rmSync(archive, { force: true });
  });
});

/** Titles reported as added before the kill, `delay` ms after the start. */
async function importAndKill(archive: string, delay: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CLI, 'import', cuttings, '--archive', archive, '--json'], {
    cwd: ROOT,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), delay);
  await ended;
  clearTimeout(timer);
  // The last line may be cut short by the kill; only whole lines are reports.
  return parseLines(output.slice(0, output.lastIndexOf('\n') + 1))
    .filter(({ outcome }) => outcome === 'added')
    .map(({ title }) => title);
}

function attache(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function parseLines(output: string): readonly Line[] {
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}
