import type { BrowserContext, Page, Route } from 'playwright-core';
import type { PageFiles } from '../page-files';
import { ORIGIN } from './page-bridge';

/**
 * Answer requests for the page's own files and refuse all others, and close second windows. Interception does not see
 * WebSockets: the page's policy refuses those, and behind it no host name or address can be reached.
 */
export async function fence(context: BrowserContext, page: Page, files: PageFiles): Promise<void> {
  await context.route('**/*', (route) => answer(route, files));
  context.on('page', (other) => {
    if (other !== page) void other.close();
  });
}

async function answer(route: Route, files: PageFiles): Promise<void> {
  const url = new URL(route.request().url());
  const file =
    url.origin === ORIGIN && route.request().method() === 'GET' ? await files.read(url.pathname) : null;
  // 'aborted' leaves the page where it stands when it was about to go elsewhere; other refusals would show an error page.
  if (file === null) return route.abort('aborted');
  return route.fulfill({ status: 200, headers: { ...file.headers }, body: file.body });
}
