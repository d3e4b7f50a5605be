import type { Sha256, Uid } from '../contract/ids';
import { kindOf, readDoneKey, readQuoteKey, readTagKey } from './keys';
import type { Ledger, Seen } from './record';
import type { Place } from './view';

/** The text in which a record stands; null for the codebook and the analysts, which stand in none. */
export function textOfRecord(key: string, ledger: Ledger): Sha256 | null {
  switch (kindOf(key)) {
    case 'annotation':
      return (ledger.get(key)?.place?.value as unknown as Place | undefined)?.text ?? null;
    case 'quote':
      return readQuoteKey(key).text;
    case 'tag':
      return textOfRecord(readTagKey(key).target, ledger);
    case 'done':
      return readDoneKey(key).text;
    case 'analyst':
    case 'theme':
    case 'alias':
    case 'codebook':
      return null;
  }
}

/** A ledger without the records that stand in these texts, also those of what was removed: they hold its words. */
export function withoutTexts(ledger: Ledger, texts: ReadonlySet<Sha256>): Ledger {
  return new Map(
    [...ledger].filter(([key]) => {
      const text = textOfRecord(key, ledger);
      return text === null || !texts.has(text);
    }),
  );
}

/**
 * How much of each archive's changes somebody knows who got a part of a ledger: nothing from the first change on that
 * they did not get. A conflict may then be shown where there was none; none is passed over.
 * @param seen of who has the whole ledger
 */
export function seenWith(part: Ledger, whole: Ledger, seen: Seen): Seen {
  const known: Record<Uid, number> = { ...seen };
  for (const [key, fields] of whole) {
    if (part.has(key)) continue;
    for (const { origin, count } of Object.values(fields)) {
      known[origin] = Math.min(known[origin] ?? 0, count - 1);
    }
  }
  return known;
}
