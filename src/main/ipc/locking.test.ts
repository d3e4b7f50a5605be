import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { messages } from '../core/contract/messages/catalogue';
import type { WindowEvent } from '../core/contract/window';
import { createHandlers } from '../core/handlers';
import { aFailure, makeFolder, RESOURCES } from '../core/testing/test-core';
import { systemEnvironment } from '../system-environment';
import type { CoreClient } from './core-client';
import { createLocking } from './locking';
import { BACKGROUND } from './background-context';

const MINUTE = 60_000;
const PASSPHRASE = 'sphinx of black quartz';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

async function openWindow(passphrase: string | undefined) {
  const path = join(makeFolder(onTestFinished), 'a.attache');
  const handlers = createHandlers({ environment: systemEnvironment, resources: RESOURCES, lock: true });
  const core: Pick<CoreClient, 'request'> = {
    request: async (name, request, context = BACKGROUND) => handlers[name](request, context),
  };
  const heard: WindowEvent[] = [];
  const running = { busy: false, cancelled: 0 };
  const locking = createLocking({
    core,
    shell: { announce: (event) => void heard.push(event) },
    busy: () => running.busy,
    cancel: () => (running.cancelled += 1),
    report: (error) => expect.fail(String(error)),
  });
  onTestFinished(async () => {
    locking.stop();
    await core.request('closeArchive', {});
  });
  await core.request('openArchive', { path, mode: 'create', passphrase });
  const isOpen = async () => (await core.request('archiveInfo', {})) !== null;
  const touch = () => locking.handlers.stillHere({}, BACKGROUND);
  return { core, path, heard, running, isOpen, touch, lock: () => locking.handlers.lock({}, BACKGROUND) };
}

const wait = async (minutes: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(minutes * MINUTE);
};

test('locking closes the archive, ends what runs and tells the window', async () => {
  const { core, path, heard, running, isOpen, lock } = await openWindow(PASSPHRASE);
  expect(await lock()).toBeNull();
  expect([heard, running.cancelled, await isOpen()]).toEqual([
    [{ kind: 'locked', name: 'a', path }],
    1,
    false,
  ]);
  await expect(core.request('openArchive', { path, mode: 'open' })).rejects.toEqual(aFailure('locked'));
  await expect(lock()).rejects.toEqual(aFailure('no-archive'));
});

test('an archive without a passphrase is not locked, by hand or by itself', async () => {
  const { isOpen, lock } = await openWindow(undefined);
  await expect(lock()).rejects.toThrow(messages.encryption.lockNeedsPassphrase);
  await wait(600);
  expect(await isOpen()).toBe(true);
});

test('nobody there for a quarter of an hour locks it, and a touch begins it anew', async () => {
  const { isOpen, touch } = await openWindow(PASSPHRASE);
  await wait(14);
  await touch();
  await wait(14);
  expect(await isOpen()).toBe(true);
  await wait(2);
  expect(await isOpen()).toBe(false);
});

test('what runs is not cut short; when it is done, the lock comes', async () => {
  const { running, isOpen } = await openWindow(PASSPHRASE);
  running.busy = true;
  await wait(60);
  expect(await isOpen()).toBe(true);
  running.busy = false;
  await wait(1);
  expect(await isOpen()).toBe(false);
});

test('how long it takes is the archive’s own setting, and may be never', async () => {
  const { core, isOpen } = await openWindow(PASSPHRASE);
  expect(await core.request('setLockAfter', { minutes: null })).toMatchObject({ lockAfter: null });
  await wait(600);
  expect(await isOpen()).toBe(true);
  expect(await core.request('setLockAfter', { minutes: 5 })).toMatchObject({ lockAfter: 5 });
  await wait(1);
  expect(await isOpen()).toBe(false);
});

test('a machine that slept, or whose clock was set back, locks no later', async () => {
  const { isOpen } = await openWindow(PASSPHRASE);
  vi.setSystemTime(Date.now() - 600 * MINUTE);
  await wait(16);
  expect(await isOpen()).toBe(false);
});
