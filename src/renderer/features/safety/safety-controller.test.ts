import { expect, test } from 'vitest';
import type { ArchiveInfo } from '../../../main/core/contract/archive';
import type { RepairReport } from '../../../main/core/contract/repair';
import { CallFailure, type Client } from '../../client';
import { Workspace } from '../../workspace/workspace.svelte';
import { aboutOpenArchive } from './about-open-archive';
import { backup, backupState } from '../../testing/test-backups';
import { SafetyController } from './safety-controller.svelte';

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
  const controller = new SafetyController(workspace);
  await controller.refresh();
  return { controller, workspace, state };
}

test('damage under the open window stands until it is repaired, and what the repair saved is shown', async () => {
  const { controller } = await deskOf({
    repairHere: () => Promise.resolve({ report: REPORT, archive: info('/archives/Baltic.attache') }),
  });
  controller.hearDamage('/archives/Baltic.attache', 'A page cannot be read.');
  expect(controller.damage?.message).toBe('A page cannot be read.');
  expect(await controller.repair()).toBe(true);
  expect([controller.damage, controller.report, controller.work]).toEqual([null, REPORT, null]);
});

test('a repair that fails leaves the damage told', async () => {
  const { controller } = await deskOf({
    repairHere: () => Promise.reject(new CallFailure('disk-full', 'The disk is full.')),
  });
  controller.hearDamage('/archives/Baltic.attache', 'A page cannot be read.');
  expect(await controller.repair()).toBe(false);
  expect([controller.damage?.message, controller.report, controller.work]).toEqual([
    'A page cannot be read.',
    null,
    null,
  ]);
});

test('one thing at a time: a second request waits for nobody and is not made', async () => {
  const { promise, resolve } = Promise.withResolvers<null>();
  const { controller } = await deskOf({ backUp: () => promise });
  const first = controller.backUp();
  expect(await controller.check()).toBe(false);
  resolve(null);
  expect(await first).toBe(true);
});

test('what was found and how backups stood is not said of another archive', async () => {
  const { controller, workspace, state } = await deskOf({ checkArchive: () => Promise.resolve([]) });
  await controller.check();
  expect([controller.findings, controller.backups?.backups]).toEqual([[], [backup()]]);
  state.archive = info('/archives/Other.attache');
  await workspace.refresh();
  const reading = controller.refresh();
  expect([controller.findings, controller.backups]).toEqual([null, null]);
  await reading;
  expect(controller.backups?.backups).toEqual([backup()]);
});

test('damage in a backup is not damage of the archive', () => {
  expect([aboutOpenArchive('listQuotes'), aboutOpenArchive('checkBackup')]).toEqual([true, false]);
});
