/** Parameters that say where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/u;

/** What two addresses of one page have in common: no scheme, `www.`, fragment, tracking parameters or slash at the end. */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  const host = url.host.replace(/^www\./u, '');
  const scheme = /^https?:$/u.test(url.protocol) ? '' : url.protocol;
  return `${scheme}//${host}${url.pathname.replace(/\/+$/u, '')}${url.search}`;
}
