import type { Archive } from '../../archive/archive';
import { canonicalJson, type Json } from '../../exchange/canonical-json';
import type { Key } from '../../coding/keys';
import { draftLedger, joinSeen, type Fields, type Ledger, type Seen } from '../../coding/record';
import { stampChanges, type Signature } from '../../coding/stamp';
import type { Environment } from '../../contract/environment';
import { readCodingRecords, type ArchiveCodingRecords } from './coding-records';

/** All that is known of the coding, the archive's own changes among it. */
export interface CodingState {
  readonly ledger: Ledger;
  readonly holding: ArchiveCodingRecords;
  readonly seen: Seen;
  /** For what is decided now. */
  readonly signature: Signature;
}

/** Reads what is known and signs what has changed here since; writes nothing. */
export function readCodingState(archive: Archive, environment: Environment): CodingState {
  const rows = archive.coding.ledger();
  const known = draftLedger();
  for (const { key, fields } of rows) known.set(key as Key, JSON.parse(fields) as Fields);
  const holding = readCodingRecords(archive, rows);
  const { uid: origin, count } = archive.coding.origin() ?? { uid: environment.newUid(), count: 0 };
  const signature = { at: environment.now(), by: archive.analyst().uid, origin, count: count + 1 };
  const ledger = stampChanges(known, holding, signature);
  const own = ledger === known ? count : count + 1;
  const [latest] = archive.coding.exchanges();
  const seen = latest === undefined ? {} : (JSON.parse(latest.seen) as Seen);
  return {
    ledger,
    holding,
    seen: joinSeen(seen, { [origin]: own }),
    signature: { ...signature, count: own + 1 },
  };
}

/** Writes down what is known now, and where each record stands; only what differs takes room. */
export function rememberCoding(archive: Archive, ledger: Ledger, signature: Signature, count: number): void {
  const rows = archive.coding.ledger();
  const known = new Map(rows.map((row) => [row.key as Key, row]));
  const { places } = readCodingRecords(archive, rows);
  const news = [...ledger].flatMap(([key, fields]) => {
    const row = known.get(key);
    const place = places.get(key) ?? { rowId: row?.rowId ?? null, articleId: row?.articleId ?? null };
    const written = { key, fields: canonicalJson(fields as unknown as Json), ...place };
    const same =
      row?.fields === written.fields && row.rowId === written.rowId && row.articleId === written.articleId;
    return same ? [] : [written];
  });
  archive.coding.writeLedger(news);
  archive.coding.setOrigin(signature.origin, count);
}

/** How many changes of its own the archive has written down. */
export const ownCount = ({ seen, signature }: CodingState): number => seen[signature.origin] ?? 0;
