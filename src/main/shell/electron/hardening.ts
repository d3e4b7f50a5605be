import type { App } from 'electron';

/** Chromium's own switches: no name is looked up, no connection made on the browser's account. */
const SWITCHES = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
] as const;

/** What has to be said before Electron is ready. The crash reporter is never started. */
export function harden(app: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  app.enableSandbox();
  for (const [name, value] of SWITCHES) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}
