import { expect, test } from 'vitest';
import type { ArchiveInfo } from '../../../main/core/contract/archive';
import { CallFailure, type Client } from '../../client';
import { Workspace } from '../../workspace/workspace.svelte';
import { ArchiveLock } from './archive-lock.svelte';

const PATH = '/archives/Baltic.attache';
const info = (encrypted: boolean): ArchiveInfo =>
  ({ name: 'Baltic', path: PATH, readOnly: false, encrypted }) as ArchiveInfo;

async function lockOf(calls: Partial<Client>, encrypted = true) {
  let open: ArchiveInfo | null = info(encrypted);
  const client: Partial<Client> = {
    overview: () => Promise.resolve({ archive: open, themes: [] }),
    reportError: () => Promise.resolve({ details: '' }),
    lock: () => {
      open = null;
      return Promise.resolve(null);
    },
    openArchive: ({ passphrase }) => {
      if (passphrase !== 'nine small boats') {
        return Promise.reject(new CallFailure('locked', 'This is not its passphrase.'));
      }
      open = info(encrypted);
      return Promise.resolve(open);
    },
    ...calls,
  };
  const workspace = new Workspace(client as Client);
  await workspace.refresh();
  return { workspace, lock: new ArchiveLock(workspace) };
}

test('an archive is locked, a wrong passphrase says so, and the right one opens it where it was', async () => {
  const { workspace, lock } = await lockOf({});
  workspace.go({ name: 'briefs' });
  await lock.lock();
  expect([workspace.archive, lock.closed?.path]).toEqual([null, PATH]);
  expect([await lock.unlock('eight'), lock.problem]).toEqual([false, 'This is not its passphrase.']);
  expect([await lock.unlock('nine small boats'), lock.problem, lock.closed]).toEqual([true, null, null]);
  expect([workspace.archive?.path, workspace.view]).toEqual([PATH, { name: 'briefs' }]);
});

test('what could not be locked is not shown as locked, and what is not encrypted never is', async () => {
  const refusing = await lockOf({ lock: () => Promise.reject(new CallFailure('conflict', 'Not now.')) });
  await refusing.lock.lock();
  expect([refusing.lock.closed, refusing.workspace.archive?.path]).toEqual([null, PATH]);

  const plain = await lockOf({}, false);
  await plain.lock.lock();
  expect([plain.lock.closed, plain.workspace.archive?.path]).toEqual([null, PATH]);
});
