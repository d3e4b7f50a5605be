/** Imports by the built reader: what stands in the archive is the same as if each document had been read in place. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { articles, sampleTexts } from '../../bench/corpus';
import { openArchive } from '../archive/open';
import type { ImportInput, ImportReport } from '../contract/importing';
import { messages } from '../contract/messages/catalogue';
import { createHandlers } from '../handlers';
import {
  aFailure,
  createTestEnvironment,
  makeFolder,
  RESOURCES,
  toBase64,
  BACKGROUND,
} from '../testing/test-core';

const ROOT = join(RESOURCES, '..');
const READER = pathToFileURL(join(ROOT, 'out/main/document-reader.js'));

beforeAll(() => {
  const build = spawnSync(process.execPath, [join(ROOT, 'scripts/attache.mjs'), '--version']);
  expect(build.status, String(build.stderr)).toBe(0);
});

/** Every format, copies, one marked more strictly, details of the analyst, and what cannot be imported. */
function everyKind(): readonly ImportInput[] {
  const made = [...articles(sampleTexts(RESOURCES), 30, 200)].map((text, index) => ({
    fileName: `${index}.txt`,
    base64: toBase64(text),
  }));
  const folder = join(RESOURCES, 'sample');
  const sample = readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html)$/u.test(name))
    .map((fileName) => ({ fileName, base64: readFileSync(join(folder, fileName)).toString('base64') }));
  const stricter = made.slice(2, 4).map((input) => ({ ...input, details: { marking: 'TLP:RED' as const } }));
  return [
    ...made.slice(0, 10),
    { fileName: 'empty.txt', base64: '' },
    ...sample,
    { fileName: 'a.pdf', base64: btoa('%PDF-1.7 and so on') },
    ...stricter,
    {
      fileName: null,
      base64: toBase64('Half a pair: \ud800 is kept as a sign.'),
      details: { place: 'Oslo' },
    },
    ...made.slice(5),
  ];
}

function coreOf(reader: URL | null) {
  return createHandlers({ environment: createTestEnvironment(), resources: RESOURCES, lock: true, reader });
}

/** What an archive holds after an import in calls of so many documents, two of them under way at a time. */
async function imported(inputs: readonly ImportInput[], atOnce: number, reader: URL | null) {
  const path = join(makeFolder(onTestFinished), 'a.attache');
  const core = coreOf(reader);
  await core.openArchive({ path, mode: 'create' }, BACKGROUND);
  const calls: Promise<readonly ImportReport[]>[] = [];
  for (let next = 0; next < inputs.length; next += atOnce) {
    calls.push(
      Promise.resolve(core.importArticles({ inputs: inputs.slice(next, next + atOnce) }, BACKGROUND)),
    );
    await calls.at(-2);
  }
  const reports = (await Promise.all(calls)).flat();
  const history = await core.listHistory({ limit: 200, before: null }, BACKGROUND);
  await core.closeArchive({}, BACKGROUND);
  const archive = openArchive(path, { mode: 'read-only', environment: createTestEnvironment() });
  const dump = new TextDecoder().decode(archive.dump()).split('\n');
  expect(archive.check()).toEqual([]);
  archive.close();
  return { reports, history, dump };
}

test('the same rows, steps and reports, in the same order', async () => {
  const inputs = everyKind();
  const inPlace = await imported(inputs, 1, null);
  expect(new Set(inPlace.reports.map(({ outcome }) => outcome))).toEqual(
    new Set(['added', 'duplicate', 'failed']),
  );
  expect(await imported(inputs, inputs.length, READER)).toEqual(inPlace);
  expect(await imported(inputs, 20, READER)).toEqual(inPlace);
});

test('a thread that dies costs one document, which is named', async () => {
  const inputs = everyKind().slice(0, 10);
  const deadly = { fileName: 'deadly.txt', base64: toBase64('Words') };
  const reader = join(makeFolder(onTestFinished), 'reader.mjs');
  writeFileSync(
    reader,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ fileName }) => void (fileName === 'deadly.txt' && process.exit(1)));
    await import(${JSON.stringify(READER.href)});`,
  );
  const path = join(makeFolder(onTestFinished), 'a.attache');
  const reported: unknown[] = [];
  const environment = { ...createTestEnvironment(), report: (error: unknown) => void reported.push(error) };
  const core = createHandlers({
    environment,
    resources: RESOURCES,
    lock: true,
    reader: pathToFileURL(reader),
  });
  await core.openArchive({ path, mode: 'create' }, BACKGROUND);
  const reports = await core.importArticles(
    { inputs: [...inputs.slice(0, 5), deadly, ...inputs.slice(5)] },
    BACKGROUND,
  );
  await core.closeArchive({}, BACKGROUND);
  expect(reports.map(({ fileName, outcome, why }) => [fileName, outcome, why])).toEqual([
    ...inputs.slice(0, 5).map(({ fileName }) => [fileName, 'added', null]),
    ['deadly.txt', 'failed', messages.ingest.failures.givenUp],
    ...inputs.slice(5).map(({ fileName }) => [fileName, 'added', null]),
  ]);
  expect(reported).toEqual([new Error('a reader ended by itself')]);
});

test('cancelled, what was added stays and no document is begun', async () => {
  const path = join(makeFolder(onTestFinished), 'a.attache');
  const core = coreOf(READER);
  await core.openArchive({ path, mode: 'create' }, BACKGROUND);
  const inputs = [...articles(sampleTexts(RESOURCES), 200, 200)].map((text) => ({
    fileName: null,
    base64: toBase64(text),
  }));
  const stop = new AbortController();
  const context = { signal: stop.signal, progress: () => stop.abort() };
  await expect(core.importArticles({ inputs }, context)).rejects.toThrow(aFailure('cancelled'));
  expect(await core.archiveInfo({}, BACKGROUND)).toMatchObject({ counts: { articles: 32 } });
  const [first] = await core.importArticles({ inputs: inputs.slice(0, 1) }, BACKGROUND);
  expect(first?.outcome).toBe('duplicate');
  await core.closeArchive({}, BACKGROUND);
});
