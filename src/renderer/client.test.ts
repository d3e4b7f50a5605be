import { expect, test } from 'vitest';
import { EVERYTHING } from '../main/core/contract/changes';
import type { Bridge, Reply, WindowEvent } from '../main/core/contract/window';
import { CallFailure, connect } from './client';

function bridgeOf(
  reply: (name: string, callId: number, tell: (event: WindowEvent) => void) => Promise<Reply<unknown>>,
) {
  const heard: unknown[] = [];
  let tell: (event: WindowEvent) => void = () => undefined;
  const bridge: Bridge = {
    call: (name, callId) => reply(name, callId, (event) => tell(event)),
    cancel: (callId) => heard.push(['cancel', callId]),
    listen: (listener) => {
      tell = listener;
    },
  };
  return { bridge, heard, tell: (event: WindowEvent) => tell(event) };
}

test('a refused call throws what the core said, with its code', async () => {
  const { bridge } = bridgeOf(() =>
    Promise.resolve({ ok: false, code: 'no-archive', message: 'Open an archive first.' }),
  );
  const failed = connect(bridge).client.listThemes({});
  await expect(failed).rejects.toEqual(new CallFailure('no-archive', 'Open an archive first.'));
});

test('progress reaches the call it belongs to and no other', async () => {
  const { bridge } = bridgeOf((name, callId, tell) => {
    tell({ kind: 'progress', callId, done: name === 'checkArchive' ? 1 : 2, total: 3 });
    return Promise.resolve({ ok: true, value: [] });
  });
  const { client } = connect(bridge);
  const seen: unknown[] = [];
  await Promise.all([
    client.checkArchive({}, { onprogress: (done, total) => seen.push(['check', done, total]) }),
    client.listThemes({}, { onprogress: (done, total) => seen.push(['people', done, total]) }),
  ]);
  expect(seen).toEqual([
    ['check', 1, 3],
    ['people', 2, 3],
  ]);
});

test('an aborted signal cancels the call that runs, and a call that has not begun is not made', async () => {
  const stop = new AbortController();
  const { bridge, heard } = bridgeOf(() => {
    stop.abort();
    return Promise.resolve({ ok: false, code: 'cancelled', message: 'Cancelled.' });
  });
  const { client } = connect(bridge);
  await expect(client.checkArchive({}, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect(heard).toEqual([['cancel', 1]]);
  await expect(client.checkArchive({}, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect(heard).toHaveLength(1);
});

test('everybody who asked hears of a change', () => {
  const { bridge, tell } = bridgeOf(() => Promise.resolve({ ok: true, value: null }));
  const connection = connect(bridge);
  const heard: unknown[] = [];
  connection.onchange((changes) => heard.push(['one', changes]));
  connection.onchange((changes) => heard.push(['two', changes]));
  tell({ kind: 'changed', changes: EVERYTHING });
  expect(heard).toEqual([
    ['one', EVERYTHING],
    ['two', EVERYTHING],
  ]);
});

test('a call that wants to know who works here waits for the answer and is made again; without one it fails as it did', async () => {
  let named = false;
  const { bridge } = bridgeOf(() =>
    Promise.resolve(
      named ? { ok: true, value: [] } : { ok: false, code: 'unnamed', message: 'Say who works here first.' },
    ),
  );
  const connection = connect(bridge);
  const failure = new CallFailure('unnamed', 'Say who works here first.');
  await expect(connection.client.listThemes({})).rejects.toEqual(failure);
  connection.introduceWith(() => Promise.resolve(false));
  await expect(connection.client.listThemes({})).rejects.toEqual(failure);
  connection.introduceWith(() => {
    named = true;
    return Promise.resolve(true);
  });
  await expect(connection.client.listThemes({})).resolves.toEqual([]);
});

test('everybody who asked hears which call was refused', async () => {
  const { bridge } = bridgeOf(() =>
    Promise.resolve({ ok: false, code: 'damaged', message: 'A page is gone.' }),
  );
  const connection = connect(bridge);
  const heard: unknown[] = [];
  connection.onrefusal((name, failure) => heard.push([name, failure.code]));
  await expect(connection.client.listThemes({})).rejects.toMatchObject({ code: 'damaged' });
  expect(heard).toEqual([['listThemes', 'damaged']]);
});
