import { protocol, type Session } from 'electron';
import type { PageFiles } from '../page-files';

/** The page's address: a scheme of our own, so that it has an origin without a server. */
export const ORIGIN = 'app://attache';
export const PAGE = `${ORIGIN}/index.html`;

/** Make the scheme one with an origin, as secure as https. To be called before Electron is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Answer requests for the page's own files; any other is not found. */
export function servePage(session: Session, files: PageFiles): void {
  session.protocol.handle('app', async (request) => {
    const file =
      request.method === 'GET' && isOurs(request.url)
        ? await files.read(new URL(request.url).pathname)
        : null;
    if (file === null) return new Response(null, { status: 404 });
    return new Response(file.body, { headers: file.headers });
  });
}

/** Is this an address of the page or one of its files? */
export function isOurs(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`);
}
