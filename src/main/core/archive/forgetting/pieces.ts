import type { Database } from 'better-sqlite3';
import type { DomainTable } from '../tables';
import { createByteSearch } from './byte-search';
import { goneFrom } from './forgotten-rows';

/** A few bytes of what is forgotten, by which any copy of it is known. */
export type Piece = Uint8Array;

/** UTF-16 units of a piece of a text, and bytes of a piece of a file: by so many, words are told from other words. */
const LENGTH = 32;
const SHORTEST = 24;
/** How many are looked for, whatever is forgotten; and from how many texts they come. */
const MOST_PIECES = 400;
const MOST_TEXTS = 200;

/** What is written by people or came from files, and may hold what nobody is to read again. */
const TEXTS: readonly (readonly [table: DomainTable, column: string])[] = [
  ['revisions', 'text'],
  ['annotations', 'note'],
  ['briefs', 'words'],
];
const FILES = ['originals', 'corrections'] as const;

/** What else may rightly have the same words or uids: what the archive and the rest of its history say in these places. */
const STAYING: Readonly<Partial<Record<DomainTable, readonly string[]>>> = {
  revisions: ['text'],
  articles: ['title', 'standfirst'],
  annotations: ['note'],
  briefs: ['title', 'words'],
  brief_versions: ['document'],
  // Whoever was merged into somebody who stays goes on naming them.
  person_aliases: ['uid'],
};

/** Takes pieces of what `markForgotten` found, evenly from all of it, while it is still there. */
export function takePieces(db: Database): Piece[] {
  const texts = TEXTS.flatMap(([table, column]) =>
    spread(sources(db, table, column), MOST_TEXTS).flatMap((source) => source.read()?.toString() ?? []),
  );
  const files = FILES.flatMap((table) =>
    spread(sources(db, table, 'bytes'), MOST_TEXTS / 4).flatMap((source) => {
      const value = source.read();
      if (value === null) return []; // a correction by hand has no file
      return typeof value === 'string' ? Buffer.from(value, 'hex') : value;
    }),
  );
  const each = Math.max(2, Math.ceil(MOST_PIECES / Math.max(1, texts.length)));
  return [
    ...texts.flatMap((text) => piecesOf(text, each)).map((piece) => Buffer.from(piece)),
    ...files.flatMap((bytes) =>
      places(bytes.length, 4).map((at) => Uint8Array.from(bytes.subarray(at, at + LENGTH))),
    ),
  ];
}

/** Leaves out what rightly stands elsewhere too: another article may have the same words. For after the erasing. */
export function withoutStaying(db: Database, pieces: readonly Piece[]): Piece[] {
  const search = createByteSearch(pieces);
  const stays = new Set<number>();
  const columns = Object.entries(STAYING).flatMap(([table, names]) =>
    names.map((name) => [table, name] as const),
  );
  for (const [table, column] of columns) {
    const values = db.prepare<[], { value: string | null }>(
      `SELECT ${column} AS value FROM ${table} UNION ALL
       SELECT image ->> '$.${column}' FROM journal_changes WHERE table_name = '${table}' AND image IS NOT NULL`,
    );
    for (const { value } of values.iterate()) {
      for (const number of search.in(Buffer.from(value ?? ''))) stays.add(number);
    }
  }
  return pieces.filter((_piece, number) => !stays.has(number));
}

/** How a piece may stand in a file: as it is, in JSON, and in the journal's form of a file. */
export function formsOf(piece: Piece): Uint8Array[] {
  const plain = Buffer.from(piece);
  const json = Buffer.from(JSON.stringify(plain.toString()).slice(1, -1));
  return [plain, ...(json.equals(plain) ? [] : [json]), Buffer.from(plain.toString('hex').toUpperCase())];
}

interface Source {
  read(): string | Buffer | null;
}

/** Every state of a column in the rows that go. */
function sources(db: Database, table: DomainTable, column: string): Source[] {
  const present = db.prepare<[number], { value: string | Buffer | null }>(
    `SELECT ${column} AS value FROM main.${table} WHERE id = ?`,
  );
  const past = db.prepare<[number], { value: string | null }>(
    `SELECT image ->> '$.${column}' AS value FROM main.journal_changes WHERE id = ?`,
  );
  const presentIds = db.prepare<[], { id: number }>(
    `SELECT id FROM main.${table} WHERE id IN ${goneFrom(table)} ORDER BY id`,
  );
  const pastIds = db.prepare<[string], { id: number }>(
    `SELECT id FROM images WHERE table_name = ? AND row_id IN ${goneFrom(table)} ORDER BY id`,
  );
  return [
    ...presentIds.all().map(({ id }) => ({ read: () => present.get(id)?.value ?? null })),
    ...pastIds.all(table).map(({ id }) => ({ read: () => past.get(id)?.value ?? null })),
  ];
}

/** So many of them, from the first to the last. */
function spread<Thing>(things: readonly Thing[], most: number): Thing[] {
  if (things.length <= most) return [...things];
  return things.filter(
    (_thing, index) =>
      Math.floor((index * most) / things.length) !== Math.floor(((index - 1) * most) / things.length),
  );
}

/** Places in so many units, evenly. */
function places(length: number, count: number): number[] {
  if (length < SHORTEST) return [];
  const last = Math.max(0, length - LENGTH);
  const wanted = Math.min(count, Math.max(1, Math.floor(length / LENGTH)));
  return [
    ...new Set(Array.from({ length: wanted }, (_, index) => Math.floor((last * (index + 0.5)) / wanted))),
  ];
}

const piecesOf = (text: string, count: number): string[] =>
  places(text.length, count)
    // Half a surrogate pair is no text.
    .map((at) => text.slice(at, at + LENGTH).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, ''))
    .filter((piece) => piece.length >= SHORTEST);
