import { expect, test, vi } from 'vitest';
import type { ArchiveInfo } from '../../main/core/contract/archive';
import type { Theme } from '../../main/core/contract/themes';
import type { Client } from '../client';
import { Workspace } from './workspace.svelte';

function workspaceWith(listThemes: () => Promise<readonly Theme[]>): Workspace {
  const archiveInfo = (): Promise<ArchiveInfo> => Promise.resolve({ readOnly: false } as ArchiveInfo);
  return new Workspace({ archiveInfo, listThemes } as unknown as Client);
}

test('who waits for what was announced has it, without the pause that saves readings', async () => {
  vi.useFakeTimers();
  const named = { id: 7, name: 'Deterrence' } as Theme;
  const listThemes = vi.fn(() => Promise.resolve([named]));
  const workspace = workspaceWith(listThemes);

  await workspace.caughtUp();
  expect(listThemes).not.toHaveBeenCalled();

  workspace.refreshSoon();
  await workspace.caughtUp();
  expect(workspace.themes).toEqual([named]);
  await vi.runAllTimersAsync();
  expect(listThemes).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

test('a reading that is under way is waited for', async () => {
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<readonly Theme[]>();
  const workspace = workspaceWith(() => promise);
  workspace.refreshSoon();
  await vi.advanceTimersByTimeAsync(1000);
  let caughtUp = false;
  const waiting = workspace.caughtUp().then(() => (caughtUp = true));
  await vi.advanceTimersByTimeAsync(1000);
  expect(caughtUp).toBe(false);
  resolve([]);
  await waiting;
  expect(workspace.version).toBe(1);
  vi.useRealTimers();
});
