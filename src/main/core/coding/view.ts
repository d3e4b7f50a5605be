import type { Sha256, Uid } from '../contract/ids';
import { createAliases } from './aliases';
import { valuesOf, viewCodebook } from './codebook-view';
import { keyOf, kindOf, readDoneKey, readQuoteKey, readTagKey } from './keys';
import { isPresent, type Fields, type Ledger, type Values, type View } from './record';

/** Where a passage stands: words of a text that is known by its hash. Offsets count UTF-16 units. */
export interface Place {
  readonly text: Sha256;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The whole text with this hash, null where it is not here. */
export type Texts = (hash: Sha256) => string | null;

/**
 * What an archive with these texts shows of the ledger. It follows from the ledger alone: archives that know the same
 * show the same. Coding whose text is not here is not shown, and not lost.
 */
export function viewOf(ledger: Ledger, texts: Texts): View {
  const aliases = createAliases(ledger);
  const view = viewCodebook(ledger, aliases);
  for (const [key, fields] of ledger) {
    if (shows(key, fields, ledger, texts)) view.set(key, valuesOf(fields));
  }
  for (const [key, tags] of tagsByShownKey(ledger)) {
    const { theme, target } = readTagKey(key);
    const present = tags.map((tag) => ledger.get(tag)).filter(isPresent);
    if (present.length === 0 || !view.has(keyOf.theme(theme))) continue;
    if (!view.has(target) && !quoteStands(target, ledger, texts)) continue;
    const quote = kindOf(target) === 'quote' ? ledger.get(target) : undefined;
    if (quote !== undefined) view.set(target, valuesOf(quote));
    view.set(key, { example: present.some((fields) => fields?.example?.value === true) });
  }
  return view;
}

/** The tags that are one once themes are merged, by the key under which they show. */
export function tagsByShownKey(ledger: Ledger): Map<string, string[]> {
  const { resolve } = createAliases(ledger);
  return Map.groupBy(
    [...ledger.keys()].filter((key) => kindOf(key) === 'tag'),
    (key) => {
      const { analyst, theme, target } = readTagKey(key);
      return keyOf.tag(analyst, resolve(theme), target);
    },
  );
}

function shows(key: string, fields: Fields, ledger: Ledger, texts: Texts): boolean {
  if (!isPresent(fields)) return false;
  const kind = kindOf(key);
  if (kind === 'done') {
    return ledger.has(keyOf.analyst(readDoneKey(key).analyst)) && texts(readDoneKey(key).text) !== null;
  }
  if (kind === 'annotation') {
    return (
      ledger.has(keyOf.analyst(fields.analyst?.value as Uid)) &&
      standsIn(fields.place?.value as unknown as Place, texts)
    );
  }
  return kind === 'analyst';
}

function quoteStands(key: string, ledger: Ledger, texts: Texts): boolean {
  const fields = ledger.get(key);
  if (kindOf(key) !== 'quote' || fields === undefined) return false;
  const { exact } = valuesOf(fields) as Values & { exact: string };
  return standsIn({ ...readQuoteKey(key), exact }, texts);
}

/** Words that are not where they are said to be do not show: nothing is put where it only might belong. */
function standsIn({ text, start, end, exact }: Omit<Place, 'prefix' | 'suffix'>, texts: Texts): boolean {
  return texts(text)?.slice(start, end) === exact;
}
