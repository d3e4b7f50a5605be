import type { Prepares } from './preparing-once';
import { DOMAIN_TABLES, type Column, type DomainTable } from './tables';

/** The columns of every domain table, as the archive itself has them. */
export function readColumns(db: Prepares): ReadonlyMap<DomainTable, readonly Column[]> {
  const columns = db.prepare<[string], Column>('SELECT name, type FROM pragma_table_info(?) ORDER BY cid');
  return new Map(DOMAIN_TABLES.map((table) => [table, columns.all(table)]));
}
