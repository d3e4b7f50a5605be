import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { messages } from '../core/contract/messages/catalogue';
import { HANDED } from '../core/contract/shell';
import { Failure } from '../core/failure';
import type { Program } from './shell';

/** The policy of the window's page (W3C CSP 3): its own files, no inline script, nothing from or to anywhere else. */
const contentSecurityPolicy = (origin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Some components set inline styles; no style can carry data out, because nothing may be fetched.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    // Only what the program hands it. Not 'self': that would mean WebSockets too.
    `connect-src ${origin}${HANDED}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'no-store',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

export interface PageFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

/**
 * The built page, and what the program hands it. Of the folder only those files are known that were there at the start,
 * by their whole path: no path leads out of it.
 */
export interface PageFiles {
  /** The file at a URL path such as `/assets/index.js`; null when the page has none of that name. */
  read(urlPath: string): Promise<PageFile | null>;
}

export interface PageFilesOptions {
  /** The built page. */
  readonly folder: string;
  /** The page's scheme and host. */
  readonly origin: string;
  readonly program: Pick<Program, 'handed'>;
}

export function pageFiles({ folder, origin, program }: PageFilesOptions): PageFiles {
  const known = new Map<string, string>();
  for (const entry of listFolder(folder)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    known.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  const index = known.get('/index.html');
  if (index === undefined) throw new Failure('not-found', messages.shell.pageMissing);
  known.set('/', index);

  const policy = contentSecurityPolicy(origin);
  return {
    async read(urlPath) {
      const path = known.get(urlPath);
      const body = path === undefined ? program.handed(urlPath) : await readFile(path);
      if (body === null) return null;
      const type = TYPES[extname(path ?? urlPath)] ?? 'application/octet-stream';
      const headers = { ...HEADERS, 'Content-Security-Policy': policy, 'Content-Type': type };
      return { headers, body: Buffer.from(body) };
    },
  };
}

function listFolder(folder: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(folder);
  } catch (error) {
    throw new Failure('not-found', messages.shell.pageMissing, { cause: error });
  }
}

function readEntries(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true });
}
