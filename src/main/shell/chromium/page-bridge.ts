import type { Bridge, WindowEvent } from '../../core/contract/window';

/** The page's address. RFC 2606 reserves `.invalid`: no such host can exist. */
export const ORIGIN = 'https://attache.invalid';
export const PAGE = `${ORIGIN}/index.html`;

/** What the page's global object holds by the bindings, and what the bridge adds to it. */
export interface PageGlobals {
  /** Answers in JSON: Playwright carries one text about ten times as fast as a list of thousands of objects. */
  attacheCall: (...call: Parameters<Bridge['call']>) => Promise<string>;
  attacheCancel: (callId: number) => Promise<void>;
  attacheHear: (event: WindowEvent) => void;
  attache: Bridge;
  location: { readonly origin: string };
}

/**
 * Runs inside the page before its own script, as text: it can use nothing from this module but its argument.
 * Makes `window.attache` of the bindings, and takes away what opens connections outside the page's policy.
 */
export function installBridge(origin: string): void {
  const page = globalThis as unknown as PageGlobals;
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
    Reflect.deleteProperty(page, name);
  }
  if (page.location.origin !== origin) return;
  const listeners: ((event: WindowEvent) => void)[] = [];
  const { attacheCall, attacheCancel } = page;
  const bridge: Bridge = {
    call: async (name, callId, request) =>
      JSON.parse(await attacheCall(name, callId, request)) as Awaited<ReturnType<Bridge['call']>>,
    cancel: (callId) => void attacheCancel(callId),
    listen: (listener) => void listeners.push(listener),
  };
  Object.defineProperty(page, 'attache', { value: Object.freeze(bridge) });
  Object.defineProperty(page, 'attacheHear', {
    value: (event: WindowEvent) => {
      for (const listener of listeners) listener(event);
    },
  });
}
