import type { Database } from 'better-sqlite3';
import { everyState, goneFrom, namesOfGone } from './forgotten-rows';

/** By what that which goes is named in data that refers to it by no key: uids, hashes of texts and files, names of people. */
export interface Marks {
  /** Whether a text names any of it. */
  readonly standIn: (text: string) => boolean;
  /** Uids of articles, people and briefs: each stands in every copy that holds one. */
  readonly uids: readonly string[];
  readonly names: readonly string[];
}

const UID_OR_HASH = /[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;

/** Reads what `markForgotten` found. Names only of people who were asked for: others bear the names of those who stay. */
export function readMarks(db: Database, people: readonly number[]): Marks {
  const values = (sql: string): string[] =>
    db
      .prepare<[], { value: string | null }>(sql)
      .all()
      .flatMap(({ value }) => value ?? []);
  const statesOf = (table: Parameters<typeof everyState>[0], column: string): string[] =>
    values(`SELECT DISTINCT value FROM (${everyState(table, column)}) WHERE row_id IN ${goneFrom(table)}`);
  const uids = (['articles', 'people', 'briefs'] as const).flatMap((table) => statesOf(table, 'uid'));
  const known = new Set([
    ...uids,
    ...statesOf('quotes', 'uid'),
    ...statesOf('annotations', 'uid'),
    ...statesOf('revisions', 'text_hash'),
    ...statesOf('originals', 'hash'),
    ...statesOf('corrections', 'hash'),
    ...statesOf('excerpt_sources', 'text_hash'),
    ...values(`SELECT value FROM (${everyState('merged_items', 'uid')}) WHERE row_id IN (${namesOfGone()})`),
  ]);
  const names =
    people.length === 0 ? [] : [...statesOf('people', 'name'), ...statesOf('person_variants', 'name')];
  const quoted = [...new Set(names)].map((name) => JSON.stringify(name));
  return {
    uids,
    names: [...new Set(names)],
    standIn: (text) =>
      (text.match(UID_OR_HASH) ?? []).some((mark) => known.has(mark)) ||
      quoted.some((name) => text.includes(name)),
  };
}
