import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import { makeFolder } from '../../testing/test-core';
import { ReaderPool, type Reading } from './reader-pool';

/** A reader that does by name what a document can do to one; of any other it answers how many bytes it was given. */
const READER = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ fileName, bytes }) => {
  if (fileName === 'ends') process.exit(3);
  if (fileName === 'hangs') for (;;);
  if (fileName === 'hoards') for (const all = []; ; ) all.push(new Array(100_000).fill(0.5));
  if (fileName === 'refuses') parentPort.postMessage({ kind: 'refused', code: 'bad-file', message: 'No.' });
  else if (fileName === 'errs') parentPort.postMessage({ kind: 'fault', error: new RangeError('too far') });
  else parentPort.postMessage({ kind: 'read', document: { fileName }, contents: { quotes: [], packed: { packing: null, bytes } } });
});
parentPort.postMessage({ kind: 'ready' });
`;
const GIVEN_UP = { error: new Failure('bad-file', messages.ingest.failures.givenUp) };

let reported: unknown[];
let url: URL;
beforeEach(() => {
  reported = [];
  const path = join(makeFolder(onTestFinished), 'reader.mjs');
  writeFileSync(path, READER);
  url = pathToFileURL(path);
});
afterEach(() => vi.useRealTimers());

function poolOf(size: number, reader = url): ReaderPool {
  const pool = new ReaderPool({ reader, size, heap: 64, report: (error) => void reported.push(error) });
  onTestFinished(() => pool.stop());
  return pool;
}

const read = (pool: ReaderPool, name: string): Promise<unknown> =>
  pool.read({ fileName: name, base64: btoa(name) }).then(brief);

/** The name of what was read, with its bytes as a text; all else as it is. */
function brief(reading: Reading | null): unknown {
  if (reading === null || 'error' in reading) return reading;
  const { fileName } = reading.document as unknown as { fileName: string };
  return `${fileName}: ${Buffer.from(reading.contents().packed.bytes).toString()}`;
}

test.each([1, 2, 5])('%i threads read what they are sent, and what they refuse is told', async (size) => {
  const pool = poolOf(size);
  const names = ['refuses', 'errs', ...Array.from({ length: 100 }, (_, index) => `n${index}`)];
  expect(await Promise.all(names.map((name) => read(pool, name)))).toEqual([
    { error: new Failure('bad-file', 'No.') },
    { error: new RangeError('too far') },
    ...names.slice(2).map((name) => `${name}: ${name}`),
  ]);
  expect(reported).toEqual([]);
});

test.each([
  ['ends by itself', 'ends', [new Error('a reader ended by itself')]],
  ['needs all memory', 'hoards', []],
] as const)('a document with which its thread %s costs itself alone', async (_what, fatal, bugs) => {
  const pool = poolOf(2);
  const names = ['a', 'b', 'c', fatal, 'd', 'e', fatal, 'f', 'g', 'h'];
  expect(await Promise.all(names.map((name) => read(pool, name)))).toEqual(
    names.map((name) => (name === fatal ? GIVEN_UP : `${name}: ${name}`)),
  );
  expect(reported).toEqual([...bugs, ...bugs]);
});

test('a document that is read without end is given up, and what waited behind it is read', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pool = poolOf(1);
  await read(pool, 'before');
  const readings = ['hangs', 'behind'].map((name) => read(pool, name));
  vi.advanceTimersByTime(120_000);
  expect(await Promise.all(readings)).toEqual([GIVEN_UP, 'behind: behind']);
  expect(reported).toEqual([]);
});

test('where threads cannot be started, whoever asks is told to read', async () => {
  const pool = poolOf(2, pathToFileURL('/nowhere/at/all.mjs'));
  expect(await Promise.all(['a', 'b', 'c'].map((name) => read(pool, name)))).toEqual([null, null, null]);
  expect(await read(pool, 'later')).toBeNull();
  expect(reported.length).toBeGreaterThan(0);
});

test('stopped, it lets go of everything at once and can begin anew', async () => {
  const pool = poolOf(2);
  await read(pool, 'before');
  const readings = ['hangs', 'hangs', 'c', 'd'].map((name) => read(pool, name));
  pool.stop();
  expect(await Promise.all(readings)).toEqual([null, null, null, null]);
  expect(await read(pool, 'after')).toBe('after: after');
  expect(reported).toEqual([]);
});
