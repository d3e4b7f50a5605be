import type { Database, Statement } from 'better-sqlite3';

/** As much of a database as reading needs that happens now and then. */
export type Prepares = Pick<Database, 'prepare' | 'readonly' | 'serialize'>;

/**
 * Prepares a statement when it is first wanted, and only once. A dropped statement keeps its memory until the collector
 * has come to it *and* the event loop has turned, and the collector does not know how much it is: who asks in a loop
 * would pile them up.
 */
export function preparingOnce(db: Database): Prepares {
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    readonly: db.readonly,
    prepare: prepare as Database['prepare'],
    serialize: (options) => db.serialize(options),
  };
}
