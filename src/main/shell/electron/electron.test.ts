/**
 * What the Electron window refuses, against a stand-in for Electron that only writes down what it is told.
 * Whether Electron keeps to it is for the end-to-end tests, where its runtime is installed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageFiles } from '../page-files';
import type { Program } from '../shell';

type Listener = (...given: unknown[]) => unknown;

const told = vi.hoisted(() => ({
  handlers: new Map<string, (...given: unknown[]) => unknown>(),
  windows: [] as { options: unknown; contents: Map<string, (...given: unknown[]) => unknown> }[],
  exposed: new Map<string, unknown>(),
  sent: [] as unknown[],
}));

vi.mock('electron', () => {
  const on = (name: string, listener: Listener): void => void told.handlers.set(name, listener);
  class StandInWindow {
    webContents;
    constructor(options: unknown) {
      const contents = new Map<string, Listener>();
      this.webContents = {
        on: (name: string, listener: Listener) => contents.set(name, listener),
        setWindowOpenHandler: (listener: Listener) => contents.set('window.open', listener),
        setWebRTCIPHandlingPolicy: (policy: string) => contents.set('webrtc', () => policy),
      };
      told.windows.push({ options, contents });
    }
    once(): void {
      // Showing and closing are not looked at here.
    }
  }
  const session = {
    on: (name: string, listener: Listener) => on(`session ${name}`, listener),
    setPermissionRequestHandler: (listener: Listener) => on('permission request', listener),
    setPermissionCheckHandler: (listener: Listener) => on('permission check', listener),
    setDevicePermissionHandler: (listener: Listener) => on('device permission', listener),
    setDisplayMediaRequestHandler: (listener: Listener) => on('display media', listener),
    setSpellCheckerEnabled: (enabled: boolean) => on('spelling', () => enabled),
    webRequest: { onBeforeRequest: (listener: Listener) => on('request', listener) },
    protocol: { handle: (scheme: string, listener: Listener) => on(`${scheme}:`, listener) },
  };
  return {
    BrowserWindow: StandInWindow,
    protocol: {},
    session: { fromPartition: () => session },
    ipcMain: { handle: on, on },
    ipcRenderer: {
      invoke: (...given: unknown[]) => Promise.resolve(told.sent.push(given)),
      send: (...given: unknown[]) => told.sent.push(given),
      on,
    },
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => told.exposed.set(name, value),
    },
  };
});

const { createWindow } = await import('./browser-window');
const { carryCalls } = await import('./page-calls');
const { servePage } = await import('./page-protocol');
const { windowSession } = await import('./window-session');

const heard = (name: string): Listener => {
  const listener = told.handlers.get(name);
  if (listener === undefined) throw new Error(`nothing was set for ${name}`);
  return listener;
};

const folder = mkdtempSync(join(tmpdir(), 'attache-electron-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  told.handlers.clear();
  told.windows.length = 0;
  told.sent.length = 0;
});

describe('the session', () => {
  test('grants no permission of any kind', () => {
    windowSession();
    const answers: unknown[] = [];
    heard('permission request')(null, 'notifications', (granted: unknown) => answers.push(granted));
    heard('display media')(null, (streams: unknown) => answers.push(streams));
    answers.push(heard('permission check')(null, 'geolocation'), heard('device permission')({}));
    answers.push(heard('spelling')());
    expect(answers).toEqual([false, {}, false, false, false]);
  });

  test.each([
    ['app://attache/index.html', false],
    ['app://attache/assets/index.js', false],
    ['data:image/png;base64,AAAA', false],
    ['app://attache.example/index.html', true],
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['wss://example.com/', true],
    ['file:///etc/passwd', true],
    ['blob:app://attache/1', true],
  ])('a request to %s is refused: %s', (url, cancel) => {
    windowSession();
    const answer = vi.fn();
    heard('request')({ url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
  });

  test('a download is stopped', () => {
    windowSession();
    const preventDefault = vi.fn();
    heard('session will-download')({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

test('the page is served by its own scheme, with its policy; nothing else is', async () => {
  servePage(windowSession(), pageFiles({ folder, origin: 'app://attache', program: { handed: () => null } }));
  const fetch = heard('app:') as (request: Request) => Promise<Response>;
  const page = await fetch(new Request('app://attache/index.html'));
  expect([page.status, await page.text()]).toEqual([200, '<!doctype html>']);
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  for (const url of ['app://attache/other.html', 'app://elsewhere/index.html', 'app://attache/../secret']) {
    expect((await fetch(new Request(url))).status).toBe(404);
  }
  expect((await fetch(new Request('app://attache/index.html', { method: 'POST' }))).status).toBe(404);
});

describe('the window', () => {
  test('is sandboxed and apart from Node', () => {
    createWindow(windowSession(), '/preload.cjs');
    expect(told.windows[0]?.options).toMatchObject({
      webPreferences: {
        preload: '/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
  });

  test('goes nowhere and opens nothing', () => {
    createWindow(windowSession(), '/preload.cjs');
    const contents = told.windows[0]?.contents;
    expect(contents?.get('window.open')?.({ url: 'app://attache/index.html' })).toEqual({ action: 'deny' });
    expect(contents?.get('webrtc')?.()).toBe('disable_non_proxied_udp');
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      contents?.get(name)?.({ preventDefault });
      expect(preventDefault, name).toHaveBeenCalledOnce();
    }
  });
});

describe('calls', () => {
  const mainFrame = { url: 'app://attache/index.html' };
  const webContents = { mainFrame };
  const call = vi.fn<Program['call']>(() => Promise.resolve({ ok: true, value: 'answer' }));
  const cancel = vi.fn<Program['cancel']>();
  const ask = (sender: unknown, senderFrame: unknown): unknown =>
    heard('attache:call')({ sender, senderFrame }, 'listThemes', 1, {});

  beforeEach(() => {
    call.mockClear();
    cancel.mockClear();
    // Only these parts of a window are looked at.
    const window = { webContents } as unknown as BrowserWindow;
    carryCalls(window, { call, cancel, handed: () => null, close: () => Promise.resolve() });
  });

  test('of the page are carried', async () => {
    expect(await ask(webContents, mainFrame)).toEqual({ ok: true, value: 'answer' });
    heard('attache:cancel')({ sender: webContents, senderFrame: mainFrame }, 1);
    expect([call.mock.calls, cancel.mock.calls]).toEqual([[['listThemes', 1, {}]], [[1]]]);
  });

  test.each([
    ['another window', {}, mainFrame],
    ['a frame in the page', webContents, { url: 'app://attache/index.html' }],
    ['a frame that is gone', webContents, null],
  ])('of %s are refused', async (_who, sender, senderFrame) => {
    expect(await ask(sender, senderFrame)).toMatchObject({ ok: false, code: 'bad-request' });
    heard('attache:cancel')({ sender, senderFrame }, 1);
    expect([call.mock.calls, cancel.mock.calls]).toEqual([[], []]);
  });

  test('of another address in the same frame are refused', async () => {
    const elsewhere = { url: 'https://example.com/app://attache/' };
    const moved = { mainFrame: elsewhere };
    carryCalls({ webContents: moved } as unknown as BrowserWindow, {
      call,
      cancel,
      handed: () => null,
      close: () => Promise.resolve(),
    });
    expect(await ask(moved, elsewhere)).toMatchObject({ ok: false, code: 'bad-request' });
    expect(call).not.toHaveBeenCalled();
  });
});

test('the preload hands the page three functions and nothing of Electron', async () => {
  await import('../../preload/index');
  const bridge = told.exposed.get('attache') as Record<string, Listener>;
  expect([...told.exposed.keys(), ...Object.keys(bridge)]).toEqual(['attache', 'call', 'cancel', 'listen']);
  await bridge.call?.('listThemes', 1, {});
  bridge.cancel?.(1);
  expect(told.sent).toEqual([
    ['attache:call', 'listThemes', 1, {}],
    ['attache:cancel', 1],
  ]);
  const events: unknown[] = [];
  bridge.listen?.((...given: unknown[]) => events.push(given));
  const event = { kind: 'progress', callId: 1, done: 2, total: 3 };
  heard('attache:event')({ sender: 'ipcRenderer' }, event);
  expect(events).toEqual([[event]]);
});
