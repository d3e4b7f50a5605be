import type { Sha256, Uid } from '../contract/ids';
import { isOf, readDoneKey, readQuoteKey, readTagKey, type Key } from './keys';
import { draftLedger, registersOf, type Ledger, type Seen } from './record';

/** The text in which a record stands; null for the codebook and the analysts, which stand in none. */
export function textOfRecord(key: Key, ledger: Ledger): Sha256 | null {
  if (isOf('annotation', key)) return ledger.get(key)?.place.value.text ?? null;
  if (isOf('quote', key)) return readQuoteKey(key).text;
  if (isOf('tag', key)) return textOfRecord(readTagKey(key).target, ledger);
  return isOf('done', key) ? readDoneKey(key).text : null;
}

/** A ledger without the records that stand in these texts, also those of what was removed: they hold its words. */
export function withoutTexts(ledger: Ledger, texts: ReadonlySet<Sha256>): Ledger {
  return draftLedger(
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
    for (const { origin, count } of registersOf(fields).map(([, register]) => register)) {
      known[origin] = Math.min(known[origin] ?? 0, count - 1);
    }
  }
  return known;
}
