import type { Database } from 'better-sqlite3';
import { readColumns } from '../schema';
import type { DomainTable } from '../tables';
import { goneFrom } from './forgotten-rows';
import type { Marks } from './marks';

/** A row as the journal keeps one. */
type Row = Readonly<Record<string, unknown>>;

interface Rewriting {
  readonly table: DomainTable;
  /** The columns that may change. */
  readonly columns: readonly string[];
  readonly of: (row: Row) => Row;
}

interface Change {
  readonly id: number;
  readonly step: number;
  readonly row: number;
  readonly image: string;
}

/**
 * Takes out of the rows that stay what they say of those that go: of the rows as they are, and as every step of the history
 * keeps them. A change that has come to nothing by it goes.
 * @returns the steps that it touched
 */
export function rewriteRows(db: Database, marks: Marks): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const rewriting of rewritingsFor(db, marks)) {
    const rows = rewritePresent(db, rewriting);
    rewritePast(db, rewriting, { touched, rows });
    for (const row of rows) dropIdle(db, rewriting.table, row);
  }
  return touched;
}

function rewritingsFor(db: Database, marks: Marks): Rewriting[] {
  const gone = (table: DomainTable): ReadonlySet<unknown> =>
    new Set(
      db
        .prepare<[], { row_id: number }>(`SELECT row_id FROM ${goneFrom(table)}`)
        .all()
        .map(({ row_id }) => row_id),
    );
  const ids = { quote: gone('quotes'), annotation: gone('annotations') };
  const people = gone('people');
  const uncited = (row: Row): Row => ({ ...row, document: withoutEvidence(String(row.document), ids) });
  const unmarked =
    (column: string) =>
    (row: Row): Row => {
      const kept = (JSON.parse(String(row[column])) as unknown[]).filter(
        (entry) => !marks.standIn(JSON.stringify(entry)),
      );
      return { ...row, [column]: JSON.stringify(kept) };
    };
  const documents = ids.quote.size + ids.annotation.size > 0;
  return [
    ...(people.size > 0 ? [unattributed(people, new Set(marks.names))] : []),
    ...(documents
      ? (['briefs', 'brief_versions'] as const).map((table) => ({
          table,
          columns: ['document'],
          of: uncited,
        }))
      : []),
    { table: 'brief_events', columns: ['sources'], of: unmarked('sources') },
    { table: 'coding_exchanges', columns: ['conflicts'], of: unmarked('conflicts') },
  ];
}

/** Whoever said it is nobody any more, and nothing tells of them: neither their role, nor where they are named, nor why. */
function unattributed(people: ReadonlySet<unknown>, names: ReadonlySet<string>): Rewriting {
  const NOBODY = { speaker_id: null, role: null, mention_start: null, mention_end: null, cue: null };
  const naming = (reason: Row): boolean =>
    Object.values(reason).some((value) =>
      Array.isArray(value) ? value.some((name) => names.has(String(name))) : names.has(String(value)),
    );
  return {
    table: 'quotes',
    columns: [...Object.keys(NOBODY), 'reasons'],
    of(row) {
      if (people.has(row.speaker_id)) return { ...row, ...NOBODY, reasons: '[{"code":"no-speaker"}]' };
      if (names.size === 0) return row;
      const reasons = JSON.parse(String(row.reasons)) as Row[];
      const kept = reasons.filter((reason) => !naming(reason));
      return kept.length === reasons.length ? row : { ...row, reasons: JSON.stringify(kept) };
    },
  };
}

interface Citing {
  readonly evidence: readonly { readonly kind: 'quote' | 'annotation'; readonly id: number }[];
}

function withoutEvidence(
  document: string,
  gone: Readonly<Record<'quote' | 'annotation', ReadonlySet<unknown>>>,
): string {
  const brief = JSON.parse(document) as Record<string, unknown> & Record<'judgements' | 'sections', Citing[]>;
  const cleared = (parts: readonly Citing[]): Citing[] =>
    parts.map((part) => ({ ...part, evidence: part.evidence.filter(({ kind, id }) => !gone[kind].has(id)) }));
  return JSON.stringify({
    ...brief,
    judgements: cleared(brief.judgements),
    sections: cleared(brief.sections),
  });
}

function rewritePresent(db: Database, { table, columns, of }: Rewriting): Set<number> {
  const rows = db.prepare<[], { id: number } & Row>(
    `SELECT id, ${columns.join(', ')} FROM main.${table} WHERE id NOT IN ${goneFrom(table)}`,
  );
  const update = db.prepare<[Row]>(
    `UPDATE main.${table} SET ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`,
  );
  const changed = new Set<number>();
  for (const row of rows.all()) {
    const rewritten = of(row);
    if (columns.every((column) => rewritten[column] === row[column])) continue;
    update.run(rewritten);
    changed.add(row.id);
  }
  return changed;
}

/** @param found gets the steps and the rows that it rewrote */
function rewritePast(
  db: Database,
  { table, of }: Rewriting,
  { touched, rows }: { readonly touched: Set<number>; readonly rows: Set<number> },
): void {
  const changes = db.prepare<[string], Change>(
    `SELECT main.journal_changes.id, step_id AS step, row_id AS row, image FROM main.journal_changes
     WHERE table_name = ? AND image IS NOT NULL AND row_id NOT IN ${goneFrom(table)} ORDER BY id`,
  );
  const update = db.prepare<[string, number]>('UPDATE main.journal_changes SET image = ? WHERE id = ?');
  for (const { id, step, row, image } of changes.all(table)) {
    const kept = JSON.parse(image) as Row;
    const rewritten = JSON.stringify(of(kept));
    if (rewritten === JSON.stringify(kept)) continue;
    update.run(rewritten, id);
    touched.add(step);
    rows.add(row);
  }
}

/** Drops the changes that leave a row as it was before them. */
function dropIdle(db: Database, table: DomainTable, row: number): void {
  const pairs = (readColumns(db).get(table) ?? []).map(({ name }) => `'${name}', ${name}`);
  const present = db
    .prepare<[number], { image: string }>(
      `SELECT json_object(${pairs.join(', ')}) AS image FROM main.${table} WHERE id = ?`,
    )
    .get(row);
  const changes = db
    .prepare<[string, number], { id: number; action: string; image: string | null }>(
      'SELECT id, action, image FROM main.journal_changes WHERE table_name = ? AND row_id = ? ORDER BY id DESC',
    )
    .all(table, row);
  const drop = db.prepare<[number]>('DELETE FROM main.journal_changes WHERE id = ?');
  const plain = (image: string | null | undefined): string | null =>
    typeof image === 'string' ? JSON.stringify(JSON.parse(image)) : null;
  let later = plain(present?.image);
  for (const { id, action, image } of changes) {
    const before = plain(image);
    if (action === 'update' && before === later) drop.run(id);
    later = before;
  }
}
