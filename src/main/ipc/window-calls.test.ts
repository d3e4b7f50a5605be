import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallContext } from '../core/contract/calls';
import type { ArticleId, IsoDate, ThemeId } from '../core/contract/ids';
import type { Brief, BriefDraft } from '../core/contract/briefs';
import { inspectPdf } from '../core/exchange/inspect';
import { createHandlers } from '../core/handlers';
import { systemEnvironment } from '../system-environment';
import type { CoreClient } from './core-client';
import { oneTimeFiles, type OneTimeFiles } from './one-time-files';
import { printFolder, type PrintFolder } from './print-folder';
import { recentArchives } from './recent-archives';
import { saveBeside } from '../shell/save-beside';
import { BACKGROUND } from './background-context';
import { createWindowCalls, type WindowCalls } from './window-calls';

const RESOURCES = join(import.meta.dirname, '../../../resources');

let dataFolder: string;
let calls: WindowCalls;
let core: Pick<CoreClient, 'request'>;
let picked: string | null;
let handed: OneTimeFiles;
let prints: PrintFolder;
const revealed: string[] = [];
const openedFiles: string[] = [];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'attache-window-'));
  picked = null;
  revealed.length = 0;
  openedFiles.length = 0;
  handed = oneTimeFiles();
  prints = printFolder();
  const handlers = createHandlers({ environment: systemEnvironment, resources: RESOURCES, lock: true });
  core = { request: async (name, request, context = BACKGROUND) => handlers[name](request, context) };
  calls = createWindowCalls({
    core,
    dataFolder,
    handed,
    prints,
    report: (error) => JSON.stringify(error),
    now: () => systemEnvironment.now(),
    locking: { lock: () => Promise.resolve(null), stillHere: () => Promise.resolve(null) },
    recent: recentArchives(join(dataFolder, 'recent.json')),
    shell: {
      kind: 'chromium',
      pickArchive: () => Promise.resolve(picked),
      pickFolder: () => Promise.resolve(dataFolder),
      save: (fileName, bytes) => saveBeside(dataFolder, fileName, bytes),
      reveal: (path) => {
        revealed.push(path);
        return Promise.resolve();
      },
      openFile: (path) => {
        openedFiles.push(path);
        return Promise.resolve();
      },
    },
  });
});
afterEach(async () => {
  await core.request('closeArchive', {});
  prints.remove();
  rmSync(dataFolder, { recursive: true });
});

const archive = (name: string): string => join(dataFolder, 'archives', `${name}.attache`);
const ask = <C extends keyof WindowCalls['handlers']>(
  name: C,
  request: Parameters<WindowCalls['handlers'][C]>[0],
): ReturnType<WindowCalls['handlers'][C]> => asked(name, request, BACKGROUND);
const asked = <C extends keyof WindowCalls['handlers']>(
  name: C,
  request: Parameters<WindowCalls['handlers'][C]>[0],
  context: CallContext,
): ReturnType<WindowCalls['handlers'][C]> =>
  (calls.handlers[name] as (...given: unknown[]) => ReturnType<WindowCalls['handlers'][C]>)(request, context);

describe('archives', () => {
  test('a new archive stands in the data folder and heads the list of recent ones', async () => {
    await ask('createArchive', { name: 'Baltic' });
    await ask('createArchive', { name: '  Black Sea ' });
    expect(await ask('session', {})).toMatchObject({
      archive: { name: 'Black Sea', path: archive('Black Sea') },
      recent: [
        { name: 'Black Sea', path: archive('Black Sea') },
        { name: 'Baltic', path: archive('Baltic') },
      ],
      shell: 'chromium',
      folder: join(dataFolder, 'archives'),
    });
  });

  test('an archive is not made over another', async () => {
    await ask('createArchive', { name: 'Baltic' });
    await expect(ask('createArchive', { name: 'Baltic' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test.each(['', '  ', '../up', 'a/b', 'a\\b', 'C:x', '.hidden', 'what?', 'end.', 'nul', 'line\nbreak'])(
    'the name “%s” is refused',
    async (name) => {
      await expect(ask('createArchive', { name })).rejects.toMatchObject({ code: 'bad-request' });
      expect(existsSync(join(dataFolder, 'up.attache'))).toBe(false);
    },
  );

  test('a backup comes back under a new name, and neither it nor another archive is touched', async () => {
    await ask('createArchive', { name: 'Baltic' });
    const backup = join(dataFolder, 'copy.attache');
    await core.request('backupArchive', { path: backup });
    const bytes = readFileSync(backup);

    await expect(ask('restoreBackup', { path: backup, name: 'Baltic' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await ask('restoreBackup', { path: backup, name: 'Baltic again' })).toMatchObject({
      path: archive('Baltic again'),
      readOnly: false,
    });
    expect(readFileSync(backup).equals(bytes)).toBe(true);
  });

  test('what is no backup is not restored, and the open archive stays open', async () => {
    await ask('createArchive', { name: 'Baltic' });
    const path = join(dataFolder, 'notes.attache');
    writeFileSync(path, 'not an archive');
    await expect(ask('restoreBackup', { path, name: 'Notes' })).rejects.toMatchObject({ code: 'bad-file' });
    await expect(ask('restoreBackup', { path: 'notes.attache', name: 'Notes' })).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(existsSync(archive('Notes'))).toBe(false);
    expect(await core.request('archiveInfo', {})).toMatchObject({ name: 'Baltic' });
  });

  test('the sample is filled once and opened afterwards', async () => {
    const first = await ask('openSample', {});
    expect(first).toMatchObject({ sample: true, path: archive('Sample archive') });
    expect(first.counts.articles).toBeGreaterThan(0);
    await core.request('closeArchive', {});
    expect((await ask('openSample', {})).counts).toEqual(first.counts);
  });

  test('an archive that is gone leaves the list', async () => {
    await ask('createArchive', { name: 'Baltic' });
    await core.request('closeArchive', {});
    rmSync(archive('Baltic'));
    expect((await ask('session', {})).recent).toEqual([]);
  });

  test('an unreadable list of recent archives is an empty one', async () => {
    writeFileSync(join(dataFolder, 'recent.json'), '{"archives": 7');
    expect((await ask('session', {})).recent).toEqual([]);
  });
});

describe('paths that the window names', () => {
  const open = (path: string, mode: string) => () => calls.guard('openArchive', { path, mode });

  test('an archive may be opened by its full path', () => {
    expect(open('/anywhere/a.attache', 'open')).not.toThrow();
    expect(open('/anywhere/a.attache', 'read-only')).not.toThrow();
  });

  test.each(['/etc/passwd', 'a.attache', './a.attache', ''])('“%s” is not opened', (path) => {
    expect(open(path, 'open')).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });

  test('one is made only where the user chose, and once', async () => {
    picked = join(dataFolder, 'chosen');
    expect(open(`${picked}.attache`, 'create')).toThrow(expect.objectContaining({ code: 'bad-request' }));
    expect(await ask('pickArchive', { mode: 'create' })).toBe(`${picked}.attache`);
    expect(open(`${picked}.attache`, 'create')).not.toThrow();
    expect(open(`${picked}.attache`, 'create')).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });

  test('only what Attaché saved is shown in the file manager', async () => {
    await expect(ask('reveal', { path: '/etc/passwd' })).rejects.toMatchObject({ code: 'bad-request' });
    expect(revealed).toEqual([]);
  });
});

test('the coding is saved for other programs, with what its form cannot carry', async () => {
  await ask('openSample', {});
  const saved = await ask('saveCoded', { format: 'qdc' });
  expect(saved?.losses.map(({ loss }) => loss)).toEqual([
    'articles',
    'passages',
    'untagged-quotes',
    'theme-marks',
    'codebook-history',
    'briefs',
  ]);
  expect(saved?.path).toMatch(/Sample archive\.qdc$/u);
  expect(existsSync(saved?.path ?? '')).toBe(true);
  await ask('reveal', { path: saved?.path ?? '' });
  expect(revealed).toEqual([saved?.path]);
});

async function composeBrief(): Promise<Brief> {
  await ask('openSample', {});
  const [quote] = await core.request('listQuotes', { articleId: 1 as ArticleId });
  if (quote === undefined) throw new Error('the first sample article has no quote');
  await core.request('addTag', { target: { kind: 'quote', id: quote.id }, themeId: 1 as ThemeId });
  const { drafted: _drafted, ...brief } = await core.request('composeBrief', {
    themeIds: [1 as ThemeId],
    title: 'Ferries',
    date: '2026-10-14' as IsoDate,
  });
  return brief;
}

const draftOf = ({ id: _id, uid: _uid, updatedAt: _updatedAt, ...draft }: Brief): BriefDraft => draft;
const PDF = /^%PDF-1\.7/u;

test('a draft is drawn for the page to fetch once, and nothing is saved', async () => {
  const brief = await composeBrief();
  const draft = { ...draftOf(brief), bottomLine: 'Ferries first.' };
  const preview = await ask('previewBrief', { briefId: brief.id, draft });
  expect(preview).toMatchObject({ pages: 6, warnings: [] });
  expect(Buffer.from(handed.take(preview.address) ?? []).toString('latin1')).toMatch(PDF);
  expect(handed.take(preview.address)).toBeNull();
  expect((await core.request('readBrief', { briefId: brief.id })).brief).toEqual(brief);
  expect(readdirSync(dataFolder)).toEqual(['archives', 'recent.json']);
});

test('a page that asks often and fetches never holds two files and no more', async () => {
  const brief = await composeBrief();
  const request = { briefId: brief.id, draft: draftOf(brief) };
  const addresses: string[] = [];
  for (let time = 0; time < 4; time += 1) addresses.push((await ask('previewBrief', request)).address);
  expect(addresses.map((address) => handed.take(address) !== null)).toEqual([false, false, true, true]);
});

test('a copy for readers goes to the system’s viewer for printing, and goes with the program', async () => {
  const { id: briefId } = await composeBrief();
  expect(await ask('printBrief', { briefId, paper: 'letter' })).toEqual({ warnings: [] });
  const [path = ''] = openedFiles;
  expect(path).toMatch(/1 2026-10-14 Ferries\.pdf$/u);
  expect(inspectPdf(readFileSync(path)).inspection).toMatchObject({ readerCopy: true, intact: true });
  expect(readFileSync(path).includes('/MediaBox [0 0 612 792]')).toBe(true);
  prints.remove();
  expect(existsSync(path)).toBe(false);
});

test('an export that is cancelled at its very end writes no file', async () => {
  const { id: briefId } = await composeBrief();
  const stop = new AbortController();
  // Heard with the last page, when the core no longer listens.
  const request = core.request;
  core.request = async (...given) => {
    const value = await request(...given);
    stop.abort();
    return value;
  };
  const context: CallContext = { signal: stop.signal, progress: () => undefined };
  await expect(asked('saveBriefPdf', { briefId }, context)).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(dataFolder).filter((name) => name.endsWith('.pdf'))).toEqual([]);
});

test('a brief is saved, never over another file, and can then be shown', async () => {
  const { id: briefId } = await composeBrief();
  const first = await ask('saveBriefPdf', { briefId });
  const second = await ask('saveBriefPdf', { briefId });
  expect(second).toEqual({ ...first, path: first?.path.replace(/\.pdf$/u, ' (2).pdf') });
  expect(existsSync(first?.path ?? '')).toBe(true);
  await ask('reveal', { path: first?.path ?? '' });
  expect(revealed).toEqual([first?.path]);
});
