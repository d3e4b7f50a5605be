import type { Pages } from './pages';
import { readHeader, readPayload, readValues, readVarint, type Payload, type Stored } from './record';

const INDEX_INTERIOR = 2;
const TABLE_INTERIOR = 5;
const INDEX_LEAF = 10;
const TABLE_LEAF = 13;
/** SQLite goes no deeper itself (BTCURSOR_MAX_DEPTH). */
const DEEPEST = 20;

/** A page of a b-tree (sqlite.org/fileformat2.html#b_tree_pages). */
interface TreePage {
  readonly kind: number;
  readonly bytes: Buffer;
  /** Where its cells begin, in the order of their keys. */
  readonly cells: readonly number[];
  /** The child behind the last key; 0 for a leaf. */
  readonly right: number;
}

/** A row as it stands on a leaf of a table. */
export interface Cell {
  readonly rowid: number;
  readonly payload: Payload;
}

/** All values of an entry of an index, the row's number behind them. */
type Key = readonly Stored[];

/** An entry of an index: the values of its columns, and the row that has them. */
export interface Entry {
  readonly values: readonly Stored[];
  readonly rowid: number;
}

export interface TableVisitor {
  /** Whether this row is one of the table's. */
  row(cell: Cell): boolean;
  /** Rows may have stood here that cannot be read: those after `after`, up to and with `to`. */
  gap(after: number, to: number): void;
}

/**
 * Goes through the leaves of a table from its root, past whatever cannot be read.
 * @returns the pages that are surely the table's
 */
export function walkTable(pages: Pages, root: number, visitor: TableVisitor): Set<number> {
  const own = new Set<number>();
  const seen = new Set<number>();
  const visit = (number: number, after: number, to: number, depth: number): boolean => {
    const page = seen.has(number) || depth > DEEPEST ? null : readTreePage(pages, number);
    seen.add(number);
    const isOwn =
      page !== null &&
      (page.kind === TABLE_INTERIOR
        ? visitInterior(page, after, to, depth)
        : page.kind === TABLE_LEAF && visitLeaf(page, after, to));
    if (isOwn) own.add(number);
    else visitor.gap(after, to);
    return isOwn;
  };
  const visitInterior = (page: TreePage, after: number, to: number, depth: number): boolean => {
    const children = childrenOf(page);
    if (children === null) return false;
    let before = after;
    for (const { key } of children) {
      if (key <= before || key > to) return false;
      before = key;
    }
    let lower = after;
    for (const { child, key } of children) {
      visit(child, lower, key, depth + 1);
      lower = key;
    }
    visit(page.right, lower, to, depth + 1);
    return true;
  };
  const visitLeaf = (page: TreePage, after: number, to: number): boolean => {
    const rows = page.cells.map((at) => readCell(pages, page.bytes, at));
    const kept = rows.filter(
      (cell) => cell !== null && cell.rowid > after && cell.rowid <= to && visitor.row(cell),
    ).length;
    // A row that cannot be read is the visitor's to know; one that has no number leaves a gap.
    if (kept > 0 && rows.includes(null)) visitor.gap(after, to);
    return kept > 0 || rows.length === 0;
  };
  visit(root, -Infinity, Infinity, 0);
  return own;
}

/**
 * Goes through an index from its root.
 * @returns its pages, and whether all of them could be read
 */
export function walkIndex(
  pages: Pages,
  root: number,
  entry: (entry: Entry) => boolean,
): { own: Set<number>; whole: boolean } {
  const own = new Set<number>();
  let whole = true;
  const visit = (number: number, after: Key | null, to: Key | null, depth: number): void => {
    const page = own.has(number) || depth > DEEPEST ? null : readTreePage(pages, number);
    const entries = page === null ? null : entriesOf(pages, page);
    if (page === null || entries === null || !isOrdered(entries, after, to)) {
      whole = false;
      return;
    }
    own.add(number);
    let lower = after;
    for (const { child, key } of entries) {
      if (child !== 0) visit(child, lower, key, depth + 1);
      if (!entry(toEntry(key))) whole = false;
      lower = key;
    }
    if (page.right !== 0) visit(page.right, lower, to, depth + 1);
  };
  visit(root, null, null, 0);
  return { own, whole };
}

/** The rows of a page that may be a leaf of any table; none where it is no leaf. */
export function looseRows(pages: Pages, number: number): Cell[] {
  const page = readTreePage(pages, number);
  if (page?.kind !== TABLE_LEAF) return [];
  return page.cells.map((at) => readCell(pages, page.bytes, at)).filter((cell) => cell !== null);
}

function readTreePage(pages: Pages, number: number): TreePage | null {
  const bytes = pages.read(number);
  if (bytes === null) return null;
  const start = number === 1 ? 100 : 0;
  const kind = bytes.readUInt8(start);
  if (![INDEX_INTERIOR, TABLE_INTERIOR, INDEX_LEAF, TABLE_LEAF].includes(kind)) return null;
  const isLeaf = kind === TABLE_LEAF || kind === INDEX_LEAF;
  const count = bytes.readUInt16BE(start + 3);
  const first = start + (isLeaf ? 8 : 12);
  if (first + 2 * count > pages.usable) return null;
  const cells = Array.from({ length: count }, (_, index) => bytes.readUInt16BE(first + 2 * index));
  if (cells.some((at) => at < first + 2 * count || at > pages.usable - 4)) return null;
  return { kind, bytes, cells, right: isLeaf ? 0 : bytes.readUInt32BE(start + 8) };
}

function childrenOf({ bytes, cells }: TreePage): { child: number; key: number }[] | null {
  const children = cells.map((at) => {
    const key = readVarint(bytes, at + 4);
    return key === null ? null : { child: bytes.readUInt32BE(at), key: signed(key.value) };
  });
  return children.includes(null) ? null : children.filter((child) => child !== null);
}

function readCell(pages: Pages, bytes: Buffer, at: number): Cell | null {
  const length = readVarint(bytes, at);
  const rowid = length === null ? null : readVarint(bytes, length.end);
  if (length === null || rowid === null) return null;
  const payload = payloadAt(pages, bytes, rowid.end, length.value, pages.usable - 35);
  return payload === null ? null : { rowid: signed(rowid.value), payload };
}

/** The entries of a page of an index, with the child before each; null where one cannot be read. */
function entriesOf(pages: Pages, { kind, bytes, cells }: TreePage): { child: number; key: Key }[] | null {
  if (kind !== INDEX_INTERIOR && kind !== INDEX_LEAF) return null;
  const childBytes = kind === INDEX_INTERIOR ? 4 : 0;
  const most = Math.floor(((pages.usable - 12) * 64) / 255) - 23;
  const entries: { child: number; key: Key }[] = [];
  for (const at of cells) {
    const length = readVarint(bytes, at + childBytes);
    const payload = length && payloadAt(pages, bytes, length.end, length.value, most);
    const record = payload && readPayload(pages, payload);
    const header = record?.whole === true ? readHeader(record.bytes, payload?.length ?? 0) : null;
    if (!record || header === null) return null;
    const child = childBytes === 0 ? 0 : bytes.readUInt32BE(at);
    entries.push({ child, key: readValues(record.bytes, header).values });
  }
  return entries;
}

/** Whether keys ascend between those of the page above; a page that was overwritten with another has others. */
function isOrdered(entries: readonly { key: Key }[], after: Key | null, to: Key | null): boolean {
  let before = after;
  for (const { key } of entries) {
    if (before !== null && compare(key, before) <= 0) return false;
    before = key;
  }
  return to === null || before === null || compare(before, to) < 0;
}

/** How much of a payload stands on its page is a rule of the format, not written down anywhere. */
function payloadAt(pages: Pages, page: Buffer, at: number, length: number, most: number): Payload | null {
  if (length < 1 || length > pages.count * pages.usable) return null;
  const least = Math.floor(((pages.usable - 12) * 32) / 255) - 23;
  const spilt = least + ((length - least) % (pages.usable - 4));
  const local = length <= most ? length : spilt <= most ? spilt : least;
  if (at + local + (local < length ? 4 : 0) > pages.usable) return null;
  return { page, at, length, local };
}

/** A rowid is a signed number of 64 bits; ours are small and positive. */
const signed = (value: number): number => (value >= 2 ** 63 ? value - 2 ** 64 : value);

function toEntry(values: Key): Entry {
  const rowid = values.at(-1);
  return { values: values.slice(0, -1), rowid: typeof rowid === 'number' ? rowid : Number.NaN };
}

/** The order of keys in an index: nothing, numbers, text, bytes (sqlite.org/datatype3.html#sort_order). */
function compare(one: Key, other: Key): number {
  for (const [index, value] of one.entries()) {
    const order = compareValues(value, other[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(one: Stored, other: Stored): number {
  const rank = rankOf(one) - rankOf(other);
  if (rank !== 0 || one === null || other === null) return rank;
  if (isNumber(one) && isNumber(other)) return one < other ? -1 : one > other ? 1 : 0;
  return Buffer.compare(bytesOf(one), bytesOf(other));
}

const isNumber = (value: Stored): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';
const rankOf = (value: Stored): number =>
  value === null ? 0 : typeof value === 'string' ? 2 : Buffer.isBuffer(value) ? 3 : 1;
const bytesOf = (value: Stored): Buffer => (Buffer.isBuffer(value) ? value : Buffer.from(String(value)));
