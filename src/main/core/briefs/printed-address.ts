/** Longer addresses are shown by their site alone; the link leads all the way. */
const LONGEST = 56;

/** How the address of a source is printed and where it leads; null for one that is not of the web. */
export function printedAddress(url: string): { readonly words: string; readonly href: string } | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  // Only addresses of the web become links: an article's text decides nothing else a click may do.
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  const site = address.host.replace(/^www\./u, '');
  const full = `${site}${address.pathname === '/' ? '' : address.pathname}${address.search}`;
  return { words: full.length > LONGEST ? site : full, href: address.href };
}
