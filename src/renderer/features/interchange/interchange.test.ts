import { expect, test } from 'vitest';
import type { Sha256 } from '../../../main/core/contract/ids';
import type { TakeInReport } from '../../../main/core/contract/interchange';
import { CallFailure } from '../../client';
import { CodingExport } from './coding-export.svelte';
import { TakeIn, type GivenFile } from './take-in.svelte';

const NOTHING = { analysts: 0, themes: 0, articles: 0, annotations: 0, tags: 0 };
const report = (dryRun: boolean, themes: number): TakeInReport => ({
  format: 'qdc',
  origin: 'NVivo',
  dryRun,
  added: { ...NOTHING, themes },
  known: NOTHING,
  notices: [],
  unplaced: [],
});
const file = (size = 3): GivenFile => ({
  name: 'codes.qdc',
  size,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode('<x>').buffer),
});

function taking(themes: number) {
  const asked: unknown[] = [];
  const takeIn = new TakeIn({
    importProject: (request) => {
      asked.push(request);
      return Promise.resolve(report(request.dryRun, themes));
    },
    undo: () => {
      asked.push('undo');
      return Promise.resolve(null);
    },
  });
  return { asked, takeIn };
}

test('a file is looked through first, then taken in, and can be taken back', async () => {
  const { asked, takeIn } = taking(2);
  await takeIn.take();
  await takeIn.look(file());
  expect(takeIn.stage).toEqual({ kind: 'planned', name: 'codes.qdc', report: report(true, 2) });
  await takeIn.take();
  expect(takeIn.stage).toEqual({ kind: 'taken', name: 'codes.qdc', report: report(false, 2) });
  await takeIn.undo();
  await takeIn.undo();
  expect(takeIn.stage).toEqual({ kind: 'undone' });
  const request = { fileName: 'codes.qdc', base64: 'PHg+' };
  expect(asked).toEqual([{ ...request, dryRun: true }, { ...request, dryRun: false }, 'undo']);
});

test('where nothing is new, nothing is written and nothing undone', async () => {
  const { asked, takeIn } = taking(0);
  await takeIn.look(file());
  await takeIn.take();
  await takeIn.undo();
  expect([takeIn.hasNews, asked.length]).toEqual([false, 1]);
});

test('a file that is no project, or far too large, says so', async () => {
  const takeIn = new TakeIn({
    importProject: () => Promise.reject(new CallFailure('bad-file', 'No project.')),
    undo: () => Promise.resolve(null),
  });
  await takeIn.look(file());
  expect(takeIn.stage).toEqual({ kind: 'failed', message: 'No project.' });
  await takeIn.look(file(65 * 2 ** 20));
  expect(takeIn.stage).toMatchObject({ kind: 'failed', message: expect.stringContaining('64') as string });
});

test('nothing is exported before what the form cannot carry was shown; each is looked for once', async () => {
  const asked: string[] = [];
  const passed = { marking: 'none', leftOut: [], released: [] } as const;
  const saved = { path: '/a.qdc', bytes: 1, sha256: 's' as Sha256, losses: [], passed };
  const coding = new CodingExport({
    leftOut: () => Promise.resolve([]),
    listReleases: () => Promise.resolve([]),
    exportLosses: ({ format }) => {
      asked.push(format);
      return Promise.resolve([{ loss: 'briefs', count: 2 }]);
    },
    saveCoded: ({ format }) => {
      asked.push(`save ${format}`);
      return Promise.resolve(format === 'csv' ? null : saved);
    },
  });
  await coding.save();
  expect([coding.losses, asked]).toEqual([null, []]);
  for (const format of ['qdpx', 'qdc', 'qdpx', 'csv'] as const) await coding.choose(format);
  await coding.save();
  expect(coding.stage).toEqual({ kind: 'choosing' });
  await coding.choose('qdc');
  await coding.save();
  expect(coding.stage).toEqual({ kind: 'saved', file: saved });
  expect(asked).toEqual(['qdpx', 'qdc', 'csv', 'save csv', 'save qdc']);
});

test('what its marking keeps here is shown for every form and marking, and goes only for a reason', async () => {
  const stricter = [{ uid: null, title: 'Harbour report', marking: 'TLP:RED' }] as const;
  const asked: unknown[] = [];
  const coding = new CodingExport({
    leftOut: ({ form, marking }) => {
      asked.push([form, marking]);
      return Promise.resolve(marking === 'TLP:RED' ? [] : stricter);
    },
    listReleases: () => Promise.resolve([]),
    exportLosses: () => Promise.resolve([]),
    saveCoded: (request) => {
      asked.push(request);
      return Promise.resolve(null);
    },
  });
  await coding.begin();
  expect(coding.leaving.stricter).toEqual(stricter);
  await coding.save();
  coding.leaving.reason = ' Ana agreed. ';
  await coding.save();
  await coding.choose('csv', 'TLP:RED');
  await coding.save();
  expect(asked).toEqual([
    ['qdpx', 'none'],
    { format: 'qdpx', marking: 'none' },
    { format: 'qdpx', marking: 'none', release: 'Ana agreed.' },
    ['csv', 'TLP:RED'],
    { format: 'csv', marking: 'TLP:RED' },
  ]);
});
