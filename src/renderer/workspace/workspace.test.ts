import { expect, test, vi } from 'vitest';
import type { ArchiveInfo } from '../../main/core/contract/archive';
import { EVERYTHING, NOTHING_CHANGED, type Changes } from '../../main/core/contract/changes';
import type { ArticleId } from '../../main/core/contract/ids';
import type { Theme } from '../../main/core/contract/themes';
import type { Client } from '../client';
import { Workspace } from './workspace.svelte';

function workspaceWith(listThemes: () => Promise<readonly Theme[]>): Workspace {
  const archive = { readOnly: false } as ArchiveInfo;
  const overview = async ({ themes }: { themes: boolean }) => ({
    archive,
    themes: themes ? await listThemes() : null,
  });
  return new Workspace({ overview } as unknown as Client);
}

const decided = (...articles: number[]): Changes => ({
  ...NOTHING_CHANGED,
  kinds: ['quote'],
  articles: articles as ArticleId[],
});

test('who waits for what was announced has it, without the pause that saves readings', async () => {
  vi.useFakeTimers();
  const named = { id: 7, name: 'Deterrence' } as Theme;
  const listThemes = vi.fn(() => Promise.resolve([named]));
  const workspace = workspaceWith(listThemes);

  await workspace.caughtUp();
  expect(listThemes).not.toHaveBeenCalled();

  workspace.refreshSoon(EVERYTHING);
  await workspace.caughtUp();
  expect(workspace.themes).toEqual([named]);
  await vi.runAllTimersAsync();
  expect(listThemes).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

test('what was taken back is read at once', async () => {
  vi.useFakeTimers();
  const workspace = workspaceWith(() => Promise.resolve([]));
  const read = vi.fn();
  workspace.follow([{ kinds: ['quote'] }], read);
  Object.assign(workspace.client, {
    undo() {
      workspace.refreshSoon(decided(1));
      return Promise.resolve({ kind: 'tag', subject: 'Deterrence' });
    },
  });
  await workspace.undo();
  expect(read).toHaveBeenCalledTimes(2);
  await vi.runAllTimersAsync();
  expect(read).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test('a reading that is under way is waited for', async () => {
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<readonly Theme[]>();
  const workspace = workspaceWith(() => promise);
  const read = vi.fn();
  workspace.follow([{ kinds: ['theme'] }], read);
  workspace.refreshSoon(EVERYTHING);
  await vi.advanceTimersByTimeAsync(1000);
  let caughtUp = false;
  const waiting = workspace.caughtUp().then(() => (caughtUp = true));
  await vi.advanceTimersByTimeAsync(1000);
  expect([caughtUp, read.mock.calls.length]).toEqual([false, 1]);
  resolve([]);
  await waiting;
  expect(read).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test('each hears of what it shows, once for many changes, and nobody of what nobody touched', async () => {
  vi.useFakeTimers();
  const listThemes = vi.fn(() => Promise.resolve([]));
  const workspace = workspaceWith(listThemes);
  const heard: [string, unknown][] = [];
  const article = 3 as ArticleId;
  const end = workspace.follow([{ kinds: ['quote'] }], ({ articles }) => void heard.push(['any', articles]));
  workspace.follow([{ kinds: ['quote'], article }], ({ articles }) => void heard.push(['third', articles]));
  workspace.follow([{ kinds: ['brief'] }], ({ articles }) => void heard.push(['briefs', articles]));
  const told = async (...changes: Changes[]): Promise<unknown> => {
    heard.length = 0;
    for (const one of changes) workspace.refreshSoon(one);
    await vi.runAllTimersAsync();
    return [...heard];
  };
  expect(heard).toEqual([
    ['any', 'any'],
    ['third', 'any'],
    ['briefs', 'any'],
  ]);
  expect(await told(decided(1), decided(2), decided(1))).toEqual([['any', [1, 2]]]);
  expect(await told(decided(3))).toEqual([
    ['any', [3]],
    ['third', [3]],
  ]);
  end();
  expect(await told({ ...NOTHING_CHANGED, kinds: ['brief'] })).toEqual([['briefs', []]]);
  expect(await told({ ...NOTHING_CHANGED, kinds: ['setting'] })).toEqual([]);
  // A brief and a setting say nothing of themes.
  expect(listThemes).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
