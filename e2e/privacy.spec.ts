import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';

/**
 * Event types of Chromium's net log that mean a name was looked up or bytes left (net/log/net_log_event_type_list.h).
 * UDP_CONNECT is not among them: Chromium asks the system which address it would use for IPv6 by connecting a UDP
 * socket, which sends nothing; what would be sent shows as UDP_BYTES_SENT.
 */
const LEAVING = [
  'HOST_RESOLVER_DNS_TASK',
  'HOST_RESOLVER_SYSTEM_TASK',
  'DNS_TRANSACTION',
  'TCP_CONNECT',
  'SOCKET_BYTES_SENT',
  'UDP_BYTES_SENT',
  'QUIC_SESSION',
];

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: unknown }[];
}

test('every way out of the page is refused', async ({ attache }) => {
  const { page } = await attache.start();
  await expect(page.getByRole('banner')).toBeVisible();
  const home = page.url();
  const outcomes = await page.evaluate(async () => {
    const target = 'https://example.com/';
    const refused = (promise: Promise<unknown>): Promise<string> =>
      Promise.race([
        promise.then(
          () => 'went through',
          () => 'refused',
        ),
        new Promise<string>((resolve) => setTimeout(() => resolve('hung'), 5_000)),
      ]);
    const event = (
      element: EventTarget,
      good: readonly string[],
      bad: readonly string[],
      begin = (): void => undefined,
    ): Promise<string> =>
      new Promise((resolve) => {
        for (const name of good) element.addEventListener(name, () => resolve('went through'));
        for (const name of bad) element.addEventListener(name, () => resolve('refused'));
        setTimeout(() => resolve('hung'), 5_000);
        begin();
      });
    const attempt = (
      run: () => EventTarget,
      good: readonly string[],
      bad: readonly string[],
    ): Promise<string> => {
      try {
        return event(run(), good, bad);
      } catch {
        return Promise.resolve('refused');
      }
    };

    const image = new Image();
    const script = document.createElement('script');
    const frame = document.createElement('iframe');
    const form = Object.assign(document.createElement('form'), { action: target, method: 'post' });
    document.body.append(script, form);

    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (violation) =>
      violations.push(violation.effectiveDirective),
    );

    const results = {
      fetch: await refused(fetch(target)),
      ownFiles: await refused(fetch('/index.html')),
      noCors: await refused(fetch(target, { mode: 'no-cors' })),
      webSocket: await attempt(() => new WebSocket('wss://example.com/'), ['open'], ['error', 'close']),
      eventSource: await attempt(() => new EventSource(target), ['open'], ['error']),
      image: await event(image, ['load'], ['error'], () => (image.src = `${target}a.png`)),
      font: await refused(new FontFace('out', `url(${target}a.woff2)`).load()),
      script: await event(script, ['load'], ['error'], () => (script.src = `${target}a.js`)),
      module: await refused(import(/* @vite-ignore */ `${target}a.js`)),
      worker: await attempt(() => new Worker(`${target}a.js`), ['message'], ['error']),
      frame: await new Promise<string>((resolve) => {
        frame.addEventListener('load', () => {
          // A refused frame loads an error page of nobody's origin; nobody may read it, and nothing was asked for.
          resolve(violations.some((name) => name.startsWith('frame')) ? 'refused' : 'went through');
        });
        setTimeout(
          () => resolve(violations.some((name) => name.startsWith('frame')) ? 'refused' : 'hung'),
          3_000,
        );
        frame.src = target;
        document.body.append(frame);
      }),
      inlineScript: await new Promise<string>((resolve) => {
        const inline = document.createElement('script');
        inline.textContent = 'window.name = "ran"';
        document.body.append(inline);
        resolve(window.name === 'ran' ? 'went through' : 'refused');
      }),
    };
    form.submit();
    return results;
  });
  expect(outcomes).toEqual(Object.fromEntries(Object.keys(outcomes).map((name) => [name, 'refused'])));

  await page.evaluate(() => window.location.assign('https://example.com/away'));
  await page.waitForTimeout(500);
  expect(page.url()).toBe(home);
  await expect(page.getByRole('banner')).toBeVisible();
});

test('a popup is closed before it shows anything', async ({ attache }) => {
  const { page } = await attache.start();
  await expect(page.getByRole('banner')).toBeVisible();
  const asked: string[] = [];
  page.context().on('requestfinished', (request) => asked.push(request.url()));
  await page.evaluate(() => {
    window.open('https://example.com/');
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      target: '_blank',
    });
    link.click();
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(asked.filter((url) => url.includes('example.com'))).toEqual([]);
});

test('WebRTC finds no way to the network', async ({ attache }) => {
  const { page } = await attache.start();
  const candidates = await page.evaluate(async () => {
    // Taken away by the shell where it can be; else it must find no address to speak from.
    if (!('RTCPeerConnection' in window)) return [];
    const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.example.com:3478' }] });
    const found: string[] = [];
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) found.push(candidate.candidate);
    });
    connection.createDataChannel('out');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    connection.close();
    return found;
  });
  expect(
    candidates.filter((candidate) => / udp /iu.test(candidate) || /srflx|relay/u.test(candidate)),
  ).toEqual([]);
});

test('a call that does not fit the contract is refused before it is run', async ({ attache }) => {
  const { page } = await attache.start();
  const replies = await page.evaluate(async () => {
    const { attache: bridge } = window as unknown as {
      attache: { call(name: string, id: number, request: unknown): Promise<{ ok: boolean; code?: string }> };
    };
    const calls: [string, unknown][] = [
      ['readArticle', { articleId: '1; DROP TABLE articles' }],
      ['search', { query: 1, filters: {}, limit: 10 }],
      ['openArchive', { path: '/etc/passwd', mode: 'open' }],
      ['exportBrief', { briefId: 1 }],
      ['drawBrief', { briefId: 1 }],
      ['backupArchive', { path: '/tmp/out' }],
      ['reveal', { path: '/etc/passwd' }],
      ['constructor', {}],
      ['noSuchCall', {}],
    ];
    const codes: (string | undefined)[] = [];
    for (const [index, [name, request]] of calls.entries()) {
      const reply = await bridge.call(name, 90_000 + index, request);
      codes.push(reply.ok ? 'ran' : reply.code);
    }
    return codes;
  });
  expect(replies).toEqual(Array.from({ length: 9 }, () => 'bad-request'));
});

test("a whole run leaves no trace in Chromium's net log", async ({ attache }, info) => {
  test.skip(info.project.name === 'electron', 'the net log is read from the Chromium shell');
  const file = info.outputPath('net-log.json');
  const program = await attache.start({
    switches: [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'],
  });
  const { page } = program;
  await page
    .getByRole('button', { name: /sample/iu })
    .first()
    .click();
  await expect(page.getByRole('navigation')).toBeVisible();
  for (const view of ['Quotes', 'People', 'Themes', 'Briefs', 'Read']) {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: view })
      .or(page.getByRole('navigation').getByRole('button', { name: view }))
      .first()
      .click();
    await page.waitForTimeout(300);
  }
  await page.evaluate(() => {
    void fetch('https://example.com/').catch(() => undefined);
    new Image().src = 'https://example.com/a.png';
  });
  await page.waitForTimeout(1_000);
  await program.close();

  const log = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const types = log.constants.logEventTypes;
  // A misspelt type would never be found: each must be one that this Chromium knows.
  expect(LEAVING.filter((name) => !(name in types))).toEqual([]);
  expect(log.events.length).toBeGreaterThan(0);
  const left = LEAVING.map((name) => [name, log.events.filter(({ type }) => type === types[name]).length]);
  expect(left).toEqual(LEAVING.map((name) => [name, 0]));
});
