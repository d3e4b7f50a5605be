/** Nothing goes out: no file names what opens a connection or looks a host up, neither Node's modules nor a page's globals. */
import ts from 'typescript';
import { importsOf, markupOf, scriptOf } from './imports';

/** Also what Node's `fetch` and `WebSocket` are made of, and the inspector, which listens on a port. */
const MODULES =
  /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|quic)(?:\/|$)|^(?:undici|ws)(?:\/|$)/u;
const GLOBALS: ReadonlySet<string> = new Set([
  'fetch',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'XMLHttpRequest',
  'sendBeacon',
  'WebTransport',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  // Loads Node's modules past every import.
  'getBuiltinModule',
]);
const FROM_ELECTRON =
  /\bimport\s*\{[^}]*\b(net|autoUpdater|crashReporter)\b[^}]*\}\s*from\s*['"]electron['"]/u;

interface Exception {
  readonly names: readonly string[];
  readonly why: string;
}

/** Who may name what, by file. The shells drive a browser over a pipe and need none. */
export const NETWORK_EXCEPTIONS: Readonly<Record<string, Exception>> = {
  'renderer/features/briefs/preview/open-pdf.ts': {
    names: ['fetch'],
    why: 'takes a drawn brief from an address that the program serves itself; the policy of the page refuses any other',
  },
  'main/shell/chromium/page-bridge.ts': {
    names: ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'],
    why: 'takes them away from the page, whose policy does not cover them',
  },
};

/**
 * What a file names of the network, excepted or not, each once. Identifiers and strings of exactly that name count, so that
 * neither an alias nor `globalThis['…']` hides one; comments do not.
 */
export function networkNames(file: string, source: string): readonly string[] {
  const modules = importsOf(file, source).filter((name) => MODULES.test(name));
  const names = [...modules, ...globalsIn(scriptOf(file, source)), ...wordsIn(markupOf(file, source))];
  const electron = FROM_ELECTRON.exec(source)?.[1];
  return [...new Set(electron === undefined ? names : [...names, `electron's ${electron}`])];
}

/** @returns one line for each name that is not excepted; empty when all is well. */
export function networkBreaches(file: string, source: string): readonly string[] {
  const excepted = NETWORK_EXCEPTIONS[file]?.names ?? [];
  return networkNames(file, source)
    .filter((name) => !excepted.includes(name))
    .map((name) => `${file} names ${name}: nothing goes out`);
}

/** Most files name nothing of it, and are not parsed. */
const ANY = new RegExp(`\\b(?:${[...GLOBALS].join('|')})\\b`, 'u');

function globalsIn(script: string): readonly string[] {
  if (!ANY.test(script)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && GLOBALS.has(node.text)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest));
  return found;
}

const wordsIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/[\w$]+/gu)].map(([word]) => word).filter((word) => GLOBALS.has(word));
