import type { BrowserType } from 'playwright-core';

type LaunchOptions = NonNullable<Parameters<BrowserType['launchPersistentContext']>[1]>;

/** The page before ours. For `about:blank` Chromium would open an ordinary window, with tabs and an address bar. */
export const FIRST_PAGE = 'data:text/html,';

/** Every host name and address is answered with "not found", and nothing is sent on the browser's own account. */
export const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--no-pings',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

export interface BrowserChoices {
  readonly executable: string;
  readonly headless: boolean;
  /** The browser's own sandbox; it cannot work for root. */
  readonly sandbox: boolean;
  /** More switches, such as `--log-net-log`. */
  readonly switches: readonly string[];
}

/** How the browser is started: as a bare window, over a pipe, with nothing granted. */
export function browserOptions({ executable, headless, sandbox, switches }: BrowserChoices): LaunchOptions {
  return {
    executablePath: executable,
    headless,
    chromiumSandbox: sandbox,
    args: [
      `--app=${FIRST_PAGE}`,
      // Without it a bar across the page warns of the switches that keep the browser offline.
      '--test-type=',
      '--window-size=1440,900',
      ...OFFLINE,
      ...(sandbox ? [] : ['--disable-gpu']),
      ...switches,
    ],
    ignoreDefaultArgs: ['--enable-automation'],
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
    // The window has its real size and follows the system's colours and motion, as a window should.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    // The program closes the browser itself, after the archive.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}
