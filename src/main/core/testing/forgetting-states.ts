/** For tests: the states of an archive as rows, and what each of them is without what was forgotten; worked out from the states alone. */
import type { Archive } from '../archive/archive';

export type Row = Readonly<Record<string, unknown>> & { readonly id: number };
/** Rows by table. */
export type State = ReadonlyMap<string, readonly Row[]>;
/** Ids of rows that are gone, by table. */
export type Gone = ReadonlyMap<string, ReadonlySet<number>>;

export interface Key {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
}

export function readState(archive: Archive): State {
  const state = new Map<string, Row[]>();
  let rows: Row[] = [];
  for (const line of new TextDecoder().decode(archive.dump()).trimEnd().split('\n')) {
    if (line.startsWith('{')) rows.push(JSON.parse(line) as Row);
    else state.set(line, (rows = []));
  }
  return state;
}

/** What goes with what was named: what refers to it in any state, who was merged into it, and who is quoted nowhere else. */
export function goneWith(
  states: readonly State[],
  keys: readonly Key[],
  named: Readonly<Record<'articles' | 'people' | 'briefs', readonly number[]>>,
): Gone {
  const all = (table: string): Row[] => states.flatMap((state) => state.get(table) ?? []);
  const gone = new Map([...(states[0]?.keys() ?? [])].map((table) => [table, new Set<number>()]));
  const add = (table: string, ids: readonly number[]): void => ids.forEach((id) => gone.get(table)?.add(id));
  const isGone = (table: string, id: unknown): boolean => gone.get(table)?.has(id as number) === true;
  for (const table of ['articles', 'people', 'briefs'] as const) add(table, named[table]);
  const now = new Set(
    states
      .at(-1)
      ?.get('people')
      ?.map(({ id }) => id),
  );
  const merged = new Set(
    all('person_aliases').flatMap(({ uid, person_id }) => (isGone('people', person_id) ? [uid] : [])),
  );
  add(
    'people',
    all('people').flatMap(({ id, uid }) => (merged.has(uid) && !now.has(id) ? [id] : [])),
  );
  const cascade = (): void => {
    for (let size = -1; size !== sizeOf(gone);) {
      size = sizeOf(gone);
      for (const { table, column, parent } of keys) {
        if (`${table}.${column}` === 'quotes.speaker_id') continue;
        add(
          table,
          all(table).flatMap((row) => (isGone(parent, row[column]) ? [row.id] : [])),
        );
      }
    }
  };
  cascade();
  const spoke = (among: (id: number) => boolean): Set<unknown> =>
    new Set(all('quotes').flatMap(({ id, speaker_id }) => (among(id) ? [speaker_id] : [])));
  const still = spoke((id) => !isGone('quotes', id));
  const silent = [...spoke((id) => isGone('quotes', id))].filter((id) => id !== null && !still.has(id));
  add('people', silent as number[]);
  cascade();
  return gone;
}

const sizeOf = (gone: Gone): number => [...gone.values()].reduce((sum, { size }) => sum + size, 0);

/** @param names of people who were named to be forgotten */
export function without(state: State, gone: Gone, names: ReadonlySet<string>): string {
  const left = [...state].map(([table, rows]) => [
    table,
    rows
      .filter(({ id }) => gone.get(table)?.has(id) !== true)
      .map((row) => rewritten(table, row, gone, names)),
  ]);
  return JSON.stringify(left);
}

function rewritten(table: string, row: Row, gone: Gone, names: ReadonlySet<string>): Row {
  if (table === 'quotes') return rewrittenQuote(row, gone, names);
  return table === 'briefs' ? { ...row, document: withoutEvidence(String(row.document), gone) } : row;
}

function rewrittenQuote(row: Row, gone: Gone, names: ReadonlySet<string>): Row {
  if (gone.get('people')?.has(row.speaker_id as number) === true) {
    const nobody = { speaker_id: null, role: null, mention_start: null, mention_end: null, cue: null };
    return { ...row, ...nobody, reasons: '[{"code":"no-speaker"}]' };
  }
  const reasons = JSON.parse(String(row.reasons)) as Record<string, unknown>[];
  const kept = reasons.filter(
    (reason) => ![...Object.values(reason)].flat().some((value) => names.has(String(value))),
  );
  return { ...row, reasons: JSON.stringify(kept) };
}

function withoutEvidence(document: string, gone: Gone): string {
  const tables = { quote: 'quotes', annotation: 'annotations' } as const;
  return JSON.stringify(JSON.parse(document), (name, value: unknown) =>
    name === 'evidence'
      ? (value as { kind: 'quote' | 'annotation'; id: number }[]).filter(
          ({ kind, id }) => gone.get(tables[kind])?.has(id) !== true,
        )
      : value,
  );
}
