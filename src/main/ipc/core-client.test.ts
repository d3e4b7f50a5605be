import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallContext } from '../core/contract/calls';
import { createErrorLog, errorLogPlace } from '../error-log/error-log';
import { createCoreClient, type CoreClient } from './core-client';
import { BACKGROUND } from './background-context';

const ROOT = join(import.meta.dirname, '../../..');
const BUILDING = 300_000; // ms
const folder = mkdtempSync(join(tmpdir(), 'attache-core-'));
afterAll(() => rmSync(folder, { recursive: true }));

let changes = 0;

function clientOf(worker: string): CoreClient {
  return createCoreClient({
    worker: pathToFileURL(worker),
    resources: join(ROOT, 'resources'),
    changed: () => (changes += 1),
    log: createErrorLog(errorLogPlace(folder, ROOT), 'main'),
  });
}

describe('the built workers', () => {
  let core: CoreClient;
  const archive = join(folder, 'baltic.attache');
  const text =
    'Ferries\n\n“We will keep the ferries running all winter,” said Ada Brandt, the harbour master.';
  const input = { fileName: 'ferries.txt', base64: Buffer.from(text).toString('base64') };

  beforeAll(() => {
    const build = spawnSync(process.execPath, [join(ROOT, 'scripts/attache.mjs'), '--version']);
    expect(build.status, String(build.stderr)).toBe(0);
    core = clientOf(join(ROOT, 'out/main/worker.js'));
  }, BUILDING);
  afterAll(() => core.close());

  test('what one worker imports the other finds', async () => {
    await core.request('openArchive', { path: archive, mode: 'create' });
    const steps: [number, number][] = [];
    const context: CallContext = { ...BACKGROUND, progress: (done, total) => void steps.push([done, total]) };
    await core.request('importArticles', { inputs: [input] }, context);
    const { hits } = await core.request('search', { query: 'ferries', filters: {}, limit: 10 });
    expect(hits.map(({ kind }) => kind).sort()).toEqual(['article', 'quote']);
    expect(steps).toEqual([[1, 1]]);
  });

  test('announces writing and not reading', async () => {
    changes = 0;
    await core.request('listThemes', {});
    expect(changes).toBe(0);
    await core.request('undo', {});
    expect(changes).toBe(1);
  });

  test('an archive that cannot be opened leaves the one before it open', async () => {
    const failed = core.request('openArchive', { path: join(folder, 'missing.attache'), mode: 'open' });
    await expect(failed).rejects.toMatchObject({ code: 'not-found' });
    expect(await core.request('archiveInfo', {})).toMatchObject({ path: archive });
    expect(await core.request('checkArchive', {})).toEqual([]);
  });

  test('a request that is none comes back as data', async () => {
    expect(await core.call('readArticle', { articleId: 'first' }, BACKGROUND)).toMatchObject({
      ok: false,
      code: 'bad-request',
    });
  });

  test('a cancelled import stops between two articles and keeps what it added', async () => {
    const controller = new AbortController();
    const context: CallContext = { signal: controller.signal, progress: () => controller.abort() };
    const inputs = Array.from({ length: 200 }, (_, index) => ({
      fileName: `${index}.txt`,
      base64: Buffer.from(`${text}\n\nNumber ${index}.`).toString('base64'),
    }));
    await expect(core.request('importArticles', { inputs }, context)).rejects.toMatchObject({
      code: 'cancelled',
    });
    const articles = await core.request('listArticles', {});
    expect(articles.length).toBeGreaterThan(0);
    expect(articles.length).toBeLessThan(inputs.length);
  });

  test('a passphrase is set, changed and asked for, and both workers go on', async () => {
    const [first, second] = ['sphinx of black quartz', 'judge my vow, all of it'];
    await core.request('changePassphrase', { current: null, next: first });
    expect(await core.request('archiveInfo', {})).toMatchObject({ path: archive, encrypted: true });
    expect(await core.request('checkArchive', {})).toEqual([]);
    await core.request('changePassphrase', { current: first, next: second });
    await core.request('closeArchive', {});
    const open = (passphrase?: string) =>
      core.request('openArchive', { path: archive, mode: 'open', passphrase });
    await expect(open()).rejects.toMatchObject({ code: 'locked' });
    await expect(open(first)).rejects.toMatchObject({ code: 'locked' });
    expect(await open(second)).toMatchObject({ encrypted: true });
    expect(await core.request('checkArchive', {})).toEqual([]);
    await core.request('changePassphrase', { current: second, next: null });
    expect(await core.request('checkArchive', {})).toEqual([]);
  });

  test('closing lets go of the archive', async () => {
    await core.close();
    const next = clientOf(join(ROOT, 'out/main/worker.js'));
    expect(await next.request('openArchive', { path: archive, mode: 'open' })).toMatchObject({
      readOnly: false,
    });
    await next.close();
  });
});

describe('a worker that dies', () => {
  /** Answers each call with what it was asked before, and dies of `search`. */
  const MORTAL = `
    import { parentPort } from 'node:worker_threads';
    const asked = [];
    parentPort.on('message', ({ kind, id, call, request }) => {
      if (kind !== 'call') return;
      if (call === 'search') process.exit(1);
      asked.push([call, request]);
      parentPort.postMessage({ kind: 'reply', id, reply: { ok: true, value: [...asked] } });
    });`;

  test('fails what it was doing, comes back and opens the archive again', async () => {
    const worker = join(folder, 'mortal.mjs');
    writeFileSync(worker, MORTAL);
    const core = clientOf(worker);
    await core.call('openArchive', { path: '/a.attache', mode: 'create' }, BACKGROUND);
    expect(await core.call('search', {}, BACKGROUND)).toMatchObject({ ok: false, code: 'unexpected' });
    expect(await core.call('listThemes', {}, BACKGROUND)).toEqual({
      ok: true,
      value: [
        ['openArchive', { path: '/a.attache', mode: 'open' }],
        ['listThemes', {}],
      ],
    });
    await core.close();
  });

  test('opens an encrypted archive again with the key alone, and keeps none of it once it is closed', async () => {
    const worker = join(folder, 'mortal.mjs');
    writeFileSync(worker, MORTAL);
    const core = clientOf(worker);
    const given = { path: '/a.attache', mode: 'create', passphrase: 'sphinx of black quartz' };
    await core.call('openArchive', given, BACKGROUND);
    await core.call('search', {}, BACKGROUND);
    const reply = await core.call('listThemes', {}, BACKGROUND);
    expect(reply).toMatchObject({
      value: [
        ['openArchive', { path: '/a.attache', mode: 'open', key: expect.any(Uint8Array) as Uint8Array }],
        ['listThemes', {}],
      ],
    });
    expect(JSON.stringify(reply)).not.toContain('quartz');
    await core.call('closeArchive', {}, BACKGROUND);
    await core.call('search', {}, BACKGROUND);
    expect(await core.call('listThemes', {}, BACKGROUND)).toMatchObject({ value: [['listThemes', {}]] });
    await core.close();
  });
});
