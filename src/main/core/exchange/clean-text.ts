import { cleanText } from '../contract/rules/clean-text';

/** Every string of a value, cleaned; everything else as it is. */
export function cleaned<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(cleaned) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item)])) as Value;
}

/** A name or title of a file from outside, fit to be shown: nothing unseen, on one line, no longer than this. */
export function shownLine(text: string, longest = 300): string {
  const line = cleanText(text.slice(0, 4 * longest))
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line;
}

/** The path of the first string that is not clean, e.g. `people.3.name`; null when all are. */
export function findUnclean(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return cleanText(value) === value ? null : path;
  if (value === null || typeof value !== 'object') return null;
  if (isAnchor(value)) return findUnclean(value.prefix + value.exact + value.suffix, path);
  for (const [key, item] of Object.entries(value)) {
    const found = findUnclean(item, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** The words around a passage are cut anywhere; only together are they a text. */
function isAnchor(value: object): value is { prefix: string; exact: string; suffix: string } {
  return (
    'exact' in value &&
    ['prefix', 'exact', 'suffix'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  );
}

/** An address as it may travel: of the web, without a name or password in it. Paths of a machine stay at home. */
export function publicAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, username, password, hostname } = new URL(url);
  const isPublic = (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
  return isPublic && hostname.includes('.') ? url : null;
}
