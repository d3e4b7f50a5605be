import { expect, test } from 'vitest';
import type { ArchiveInfo } from '../../main/core/contract/archive';
import { CallFailure, type Client } from '../client';
import type { View } from './view';
import { Workspace } from './workspace.svelte';
import { ArchiveOpener } from './archive-opener.svelte';

const info = (path: string): ArchiveInfo => ({ path, readOnly: false }) as ArchiveInfo;

function doorOf(calls: Partial<Client>, view: View = { name: 'quotes' }): ArchiveOpener {
  const client: Partial<Client> = {
    archiveInfo: () => Promise.resolve(info('/archives/Baltic.attache')),
    overview: () => Promise.resolve({ archive: info('/archives/Baltic.attache'), themes: [] }),
    session: () => Promise.resolve({ archive: null, recent: [], shell: 'chromium', folder: '/archives' }),
    ...calls,
  };
  const workspace = new Workspace(client as Client);
  workspace.go(view);
  return new ArchiveOpener(workspace);
}

test('an archive that was opened is shown from its first view', async () => {
  const door = doorOf({ openSample: () => Promise.resolve(info('/archives/Baltic.attache')) });
  expect(await door.openSample()).toBe(true);
  expect(door.workspace.view).toEqual({ name: 'read' });
});

test('who went on while it was filled is not called back', async () => {
  const door = doorOf({
    openSample: () => {
      door.workspace.go({ name: 'briefs' });
      return Promise.resolve(info('/archives/Baltic.attache'));
    },
  });
  await door.openSample();
  expect(door.workspace.view).toEqual({ name: 'briefs' });
});

test('a backup is restored under the name that was given, and why it could not be is said in the dialog', async () => {
  const asked: unknown[] = [];
  const door = doorOf({
    pickArchive: () => Promise.resolve('/stick/copy.attache'),
    restoreBackup: (request) => {
      asked.push(request);
      return asked.length === 1
        ? Promise.reject(new CallFailure('conflict', 'There is one already.'))
        : Promise.resolve(info('/archives/Again.attache'));
    },
  });
  await door.chooseBackup();
  expect([door.dialog, door.backup]).toEqual(['restore', '/stick/copy.attache']);
  expect(await door.restore(door.backup, 'copy')).toBe(false);
  expect([door.dialog, door.problem]).toEqual(['restore', 'There is one already.']);
  expect(await door.restore(door.backup, 'Again')).toBe(true);
  expect([door.dialog, door.problem]).toEqual(['none', null]);
  expect(asked).toEqual([
    { path: '/stick/copy.attache', name: 'copy' },
    { path: '/stick/copy.attache', name: 'Again' },
  ]);
});

test('an archive that is encrypted asks for its passphrase in place of saying that it failed', async () => {
  const asked: unknown[] = [];
  const door = doorOf({
    openArchive: () => Promise.reject(new CallFailure('locked', 'It is encrypted.')),
  });
  const asking = new ArchiveOpener(door.workspace, {
    locked: (archive) => asked.push(archive),
    damaged: (path) => asked.push(path),
  });
  expect(await asking.openPath('/archives/Kaldor desk.attache')).toBe(false);
  expect([asking.dialog, asking.problem]).toEqual(['none', null]);
  expect(asked).toEqual([{ name: 'Kaldor desk', path: '/archives/Kaldor desk.attache', readOnly: false }]);
});
