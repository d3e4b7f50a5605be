import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';

/** The policy of the window's page (W3C CSP 3): its own files, no inline script, nothing from or to anywhere else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Some components set inline styles; no style can carry data out, because nothing may be fetched.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
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
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

/** The built page. Only files that were in the folder at the start are known, by their whole path: no path leads out of it. */
export interface PageFiles {
  /** The file at a URL path such as `/assets/index.js`; null when the page has none of that name. */
  read(urlPath: string): Promise<PageFile | null>;
}

export function pageFiles(folder: string): PageFiles {
  const known = new Map<string, string>();
  for (const entry of listFolder(folder)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    known.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  const index = known.get('/index.html');
  if (index === undefined) throw new Failure('not-found', en.shell.pageMissing);
  known.set('/', index);

  return {
    async read(urlPath) {
      const path = known.get(urlPath);
      if (path === undefined) return null;
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      return { headers: { ...HEADERS, 'Content-Type': type }, body: await readFile(path) };
    },
  };
}

function listFolder(folder: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(folder);
  } catch (error) {
    throw new Failure('not-found', en.shell.pageMissing, { cause: error });
  }
}

function readEntries(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true });
}
