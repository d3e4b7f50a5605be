import { expect, test } from 'vitest';
import type { ArchiveInfo } from '../../../main/core/contract/archive';
import type { RepairReport } from '../../../main/core/contract/repair';
import { CallFailure, type Client } from '../../client';
import { Workspace } from '../../workspace/workspace.svelte';
import { aboutOpenArchive } from './about-open-archive';
import { backup, backupState } from '../../testing/test-backups';
import { SafetyDesk } from './safety-desk.svelte';

const info = (path: string): ArchiveInfo => ({ path, readOnly: false }) as ArchiveInfo;
const REPORT: RepairReport = {
  path: '/archives/Baltic.attache',
  how: 'rebuilt',
  tables: [],
  historyKept: true,
  remaining: [],
  backup: null,
  findings: [],
};

async function deskOf(calls: Partial<Client>) {
  const state = { archive: info('/archives/Baltic.attache') };
  const client: Partial<Client> = {
    overview: () => Promise.resolve({ archive: state.archive, themes: [] }),
    backupState: () => Promise.resolve(backupState()),
    reportError: () => Promise.resolve({ details: '' }),
    ...calls,
  };
  const workspace = new Workspace(client as Client);
  await workspace.refresh();
  const desk = new SafetyDesk(workspace);
  await desk.refresh();
  return { desk, workspace, state };
}

test('damage under the open window stands until it is repaired, and what the repair saved is shown', async () => {
  const { desk } = await deskOf({
    repairHere: () => Promise.resolve({ report: REPORT, archive: info('/archives/Baltic.attache') }),
  });
  desk.hearDamage('/archives/Baltic.attache', 'A page cannot be read.');
  expect(desk.damage?.message).toBe('A page cannot be read.');
  expect(await desk.repair()).toBe(true);
  expect([desk.damage, desk.report, desk.work]).toEqual([null, REPORT, null]);
});

test('a repair that fails leaves the damage told', async () => {
  const { desk } = await deskOf({
    repairHere: () => Promise.reject(new CallFailure('disk-full', 'The disk is full.')),
  });
  desk.hearDamage('/archives/Baltic.attache', 'A page cannot be read.');
  expect(await desk.repair()).toBe(false);
  expect([desk.damage?.message, desk.report, desk.work]).toEqual(['A page cannot be read.', null, null]);
});

test('one thing at a time: a second request waits for nobody and is not made', async () => {
  const { promise, resolve } = Promise.withResolvers<null>();
  const { desk } = await deskOf({ backUp: () => promise });
  const first = desk.backUp();
  expect(await desk.check()).toBe(false);
  resolve(null);
  expect(await first).toBe(true);
});

test('what was found and how backups stood is not said of another archive', async () => {
  const { desk, workspace, state } = await deskOf({ checkArchive: () => Promise.resolve([]) });
  await desk.check();
  expect([desk.findings, desk.backups?.backups]).toEqual([[], [backup()]]);
  state.archive = info('/archives/Other.attache');
  await workspace.refresh();
  const reading = desk.refresh();
  expect([desk.findings, desk.backups]).toEqual([null, null]);
  await reading;
  expect(desk.backups?.backups).toEqual([backup()]);
});

test('damage in a backup is not damage of the archive', () => {
  expect([aboutOpenArchive('listQuotes'), aboutOpenArchive('checkBackup')]).toEqual([true, false]);
});
