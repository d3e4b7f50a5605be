import type { Prepares } from './preparing-once';
import { readColumns } from './schema';

/** Every row of every domain table, in a fixed order and form: equal bytes mean equal contents. The history is not part of it. */
export function dumpArchive(db: Prepares): Uint8Array {
  const lines: string[] = [];
  for (const [table, columns] of readColumns(db)) {
    const pairs = columns.map(
      ({ name, type }) => `'${name}', ${type === 'BLOB' ? `iif(${name} IS NULL, NULL, hex(${name}))` : name}`,
    );
    const rows = db.prepare<[], { line: string }>(
      `SELECT json_object(${pairs.join(', ')}) AS line FROM ${table} ORDER BY id`,
    );
    lines.push(table, ...rows.all().map(({ line }) => line));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
