import { looseRows, walkTable, type Cell } from '../pages/b-tree';
import type { Pages } from '../pages/pages';
import { readHeader, readPayload, readValues, type Stored } from '../pages/record';

/** What a file says of itself, as far as it can be read. */
export interface FileFacts {
  /** Root pages of tables and indexes by name. */
  readonly roots: ReadonlyMap<string, number>;
  /** The largest id that each table ever had, by its name. */
  readonly sequence: ReadonlyMap<string, number>;
  /** Pages of `sqlite_schema` and those that hold nothing: no rows of ours stand on them. */
  readonly taken: ReadonlySet<number>;
  /** Null where the header is gone. */
  readonly header: { readonly application: number; readonly version: number } | null;
}

const SCHEMA_ROOT = 1;
/** What a row of `sqlite_schema` can be about (sqlite.org/schematab.html). */
const OBJECTS: ReadonlySet<Stored> = new Set(['table', 'index', 'view', 'trigger']);

/** Reads the header, the schema and the list of free pages. Nothing of the schema is carried out, and its words are not read. */
export function readFacts(pages: Pages): FileFacts {
  const header = readFileHeader(pages);
  const taken = freePages(pages);
  const roots = new Map<string, number>();
  const note = (cell: Cell): boolean => {
    const [type, name, , root] = readAll(pages, cell) ?? [];
    if (type === undefined || !OBJECTS.has(type) || typeof name !== 'string') return false;
    if (typeof root === 'number' && root > 1 && !roots.has(name)) roots.set(name, root);
    return true;
  };
  let gaps = 0;
  for (const page of walkTable(pages, SCHEMA_ROOT, { row: note, gap: () => gaps++ })) taken.add(page);
  // Leaves that the damaged root no longer leads to are known by what a row of it must be.
  for (let page = 2; gaps > 0 && page <= pages.count; page++) {
    if (taken.has(page)) continue;
    const rows = looseRows(pages, page);
    if (rows.length > 0 && rows.filter(note).length === rows.length) taken.add(page);
  }
  return { roots, sequence: readSequence(pages, roots.get('sqlite_sequence')), taken, header };
}

export function readFileHeader(pages: Pages): FileFacts['header'] {
  const first = pages.read(1);
  if (first?.subarray(0, 15).toString('latin1') !== 'SQLite format 3') return null;
  return { application: first.readUInt32BE(68), version: first.readUInt32BE(60) };
}

/** Pages that are free for use: what still stands on them was deleted (sqlite.org/fileformat2.html#the_freelist). */
function freePages(pages: Pages): Set<number> {
  const free = new Set<number>();
  let trunk = readFileHeader(pages) === null ? 0 : (pages.read(1)?.readUInt32BE(32) ?? 0);
  while (trunk !== 0 && !free.has(trunk)) {
    const bytes = pages.read(trunk);
    if (bytes === null) break;
    const count = bytes.readUInt32BE(4);
    if (count > pages.usable / 4 - 2) break;
    free.add(trunk);
    for (let index = 0; index < count; index++) free.add(bytes.readUInt32BE(8 + 4 * index));
    trunk = bytes.readUInt32BE(0);
  }
  return free;
}

function readSequence(pages: Pages, root: number | undefined): Map<string, number> {
  const sequence = new Map<string, number>();
  if (root === undefined) return sequence;
  walkTable(pages, root, {
    row(cell) {
      const [name, last, ...more] = readAll(pages, cell) ?? [];
      if (typeof name !== 'string' || typeof last !== 'number' || more.length > 0) return false;
      sequence.set(name, last);
      return true;
    },
    gap: () => undefined,
  });
  return sequence;
}

function readAll(pages: Pages, { payload }: Cell): Stored[] | null {
  const { bytes } = readPayload(pages, payload);
  const header = readHeader(bytes, payload.length);
  return header && readValues(bytes, header).values;
}
