import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { messages } from '../core/contract/messages/catalogue';
import { appendBounded } from './bounded-file';
import { createErrorLog, errorLogPlace } from './error-log';

const ROOT = join(import.meta.dirname, '../../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-errors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const linesIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

test('an error is one line of the log and a text to copy, under one number', () => {
  const log = createErrorLog(errorLogPlace(join(folder, 'data'), ROOT), 'quick worker');
  const details = log.report(Object.assign(new TypeError('Oduya'), { code: 'ENOENT' }), 'search');
  const [line = '', ...others] = linesIn(join(folder, 'data', 'errors.log'));
  const kept = JSON.parse(line) as Record<string, unknown>;
  expect(kept).toMatchObject({
    where: 'quick worker, search',
    version: log.version,
    kind: 'TypeError',
    code: 'ENOENT',
  });
  expect(others).toEqual([]);
  expect(details.split('\n').slice(0, 3)).toEqual([
    `Attaché ${log.version}, ${String(kept.time)}, ${String(kept.id)}`,
    'quick worker, search',
    'TypeError: ENOENT',
  ]);
  expect(details).toContain('src/main/error-log/error-log.test.ts:');
  expect(line + details).not.toContain('Oduya');
});

test.skipIf(process.platform === 'win32')('only its owner may read the log', () => {
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
  const log = createErrorLog(errorLogPlace(join(folder, 'data'), ROOT), 'main');
  log.report(new Error('x'));
  expect([modeOf(log.file), modeOf(join(folder, 'data'))]).toEqual(['600', '700']);
  chmodSync(log.file, 0o644);
  log.report(new Error('x'));
  expect(modeOf(log.file)).toBe('600');
});

test('a log that cannot be written stops nothing', () => {
  writeFileSync(join(folder, 'data'), 'a file where the folder should be');
  const log = createErrorLog(errorLogPlace(join(folder, 'data'), ROOT), 'main');
  expect(log.report(new Error('x'))).toMatch(/^Attaché /u);
});

test('a bug is said with the log that keeps it, and where none does, with all that it would have kept', () => {
  const error = Object.assign(new Error('Oduya'), { code: 'ENOSPC' });
  const log = createErrorLog(errorLogPlace(join(folder, 'data'), ROOT), 'main');
  expect(log.tell(error)).toBe(messages.shell.bugKept(log.file));
  expect(linesIn(log.file)).toHaveLength(1);

  writeFileSync(join(folder, 'file'), '');
  const deaf = createErrorLog(errorLogPlace(join(folder, 'file'), ROOT), 'main');
  const [first, ...told] = deaf.tell(error).split('\n');
  expect(first).toBe(messages.shell.bugNotKept(deaf.file, '').trimEnd());
  expect(told.slice(1, 3)).toEqual(['main', 'Error: ENOSPC']);
});

test.skipIf(!existsSync('/proc/self'))('a data folder that no system makes holds nobody up', () => {
  const log = createErrorLog(errorLogPlace('/proc/nope/attache', ROOT), 'main');
  expect(log.tell(new Error('x'))).toContain('could not be written');
});

test('the log turns over at its bound, and the last one before it is kept', () => {
  const file = join(folder, 'errors.log');
  for (let line = 0; line < 100; line += 1) appendBounded(file, `line ${line}`.padEnd(99, '.'), 1_000);
  expect([...linesIn(`${file}.1`), ...linesIn(file)].map((line) => parseInt(line.slice(5), 10))).toEqual(
    Array.from({ length: 20 }, (_, index) => 80 + index),
  );
});

test('a lock that a killed process left does not stop the turning over for ever', () => {
  const file = join(folder, 'errors.log');
  const append = (): void => appendBounded(file, 'x'.repeat(99), 100);
  writeFileSync(`${file}.lock`, '');
  append();
  append();
  append();
  expect(existsSync(`${file}.1`)).toBe(false);
  utimesSync(`${file}.lock`, 1, 1);
  append();
  append();
  expect(existsSync(`${file}.1`)).toBe(true);
});

test.each([
  ['lose no line', 1e9],
  ['tear no line while they turn it over', 20_000],
])('processes that write at once %s', async (_what, most) => {
  const file = join(folder, 'errors.log');
  const source = join(import.meta.dirname, 'bounded-file.ts');
  const writers = ['a', 'b', 'c'].map((name) => {
    const script = `const { appendBounded } = await import(${JSON.stringify(source)});
      for (let n = 0; n < 400; n += 1) appendBounded(${JSON.stringify(file)}, '${name} ' + n + ' '.repeat(90) + 'end', ${most});`;
    return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  });
  const codes = await Promise.all(writers.map(async (writer) => (await once(writer, 'exit')) as unknown[]));
  expect(codes.map(([code]) => code)).toEqual([0, 0, 0]);
  const lines = [...linesIn(`${file}.1`), ...linesIn(file)];
  expect(lines.filter((line) => !/^[abc] \d+ +end$/u.test(line))).toEqual([]);
  expect(new Set(lines).size).toBe(lines.length);
  if (most === 1e9) expect(lines).toHaveLength(1_200);
  else expect(statSync(`${file}.1`).size).toBeGreaterThanOrEqual(most);
});
