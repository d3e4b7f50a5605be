import type { Sha256 } from '../contract/ids';
import { createAliases } from './aliases';
import { viewCodebook } from './codebook-view';
import { isOf, keyOf, readDoneKey, readQuoteKey, readTagKey, type Key } from './keys';
import { isPresent, ofKind, valuesOf, type Ledger, type View } from './record';
import type { Place } from './values';

/** The whole text with this hash, null where it is not here. */
export type Texts = (hash: Sha256) => string | null;

/**
 * What an archive with these texts shows of the ledger. It follows from the ledger alone: archives that know the same
 * show the same. Coding whose text is not here is not shown, and not lost.
 */
export function viewOf(ledger: Ledger, texts: Texts): View {
  const aliases = createAliases(ledger);
  const view = viewCodebook(ledger, aliases);
  for (const [key, fields] of ofKind(ledger, 'analyst')) {
    if (isPresent(fields)) view.set(key, valuesOf<'analyst'>(fields));
  }
  for (const [key, fields] of ofKind(ledger, 'annotation')) {
    const shows = isPresent(fields) && ledger.has(keyOf.analyst(fields.analyst.value));
    if (shows && standsIn(fields.place.value, texts)) view.set(key, valuesOf<'annotation'>(fields));
  }
  for (const [key, fields] of ofKind(ledger, 'done')) {
    const { analyst, text } = readDoneKey(key);
    const shows = isPresent(fields) && ledger.has(keyOf.analyst(analyst));
    if (shows && texts(text) !== null) view.set(key, valuesOf<'done'>(fields));
  }
  for (const [key, tags] of tagsByShownKey(ledger)) {
    const { theme, target } = readTagKey(key);
    const present = tags.map((tag) => ledger.get(tag)).filter(isPresent);
    if (present.length === 0 || !view.has(keyOf.theme(theme))) continue;
    if (isOf('quote', target)) {
      const quote = ledger.get(target);
      if (quote === undefined || !quoteStands(target, quote.exact.value, texts)) continue;
      view.set(target, valuesOf<'quote'>(quote));
    } else if (!view.has(target)) continue;
    view.set(key, { example: present.some((fields) => fields?.example.value === true) });
  }
  return view;
}

/** The tags that are one once themes are merged, by the key under which they show. */
export function tagsByShownKey(ledger: Ledger): Map<Key<'tag'>, Key<'tag'>[]> {
  const { resolve } = createAliases(ledger);
  const keys = ofKind(ledger, 'tag').map(([key]) => key);
  return Map.groupBy(keys, (key) => {
    const { analyst, theme, target } = readTagKey(key);
    return keyOf.tag(analyst, resolve(theme), target);
  });
}

const quoteStands = (key: Key<'quote'>, exact: string, texts: Texts): boolean =>
  standsIn({ ...readQuoteKey(key), exact }, texts);

/** Words that are not where they are said to be do not show: nothing is put where it only might belong. */
function standsIn({ text, start, end, exact }: Omit<Place, 'prefix' | 'suffix'>, texts: Texts): boolean {
  return texts(text)?.slice(start, end) === exact;
}
