import type { Database, Statement } from 'better-sqlite3';
import type { Environment } from '../contract/environment';
import type { AnalystId, IsoInstant } from '../contract/ids';
import type { HistoryStep, StepKind } from '../contract/history';
import { createGathering } from './gathering';
import { createSittings } from './journal-sittings';
import { readColumns } from './schema';
import type { Column, DomainTable } from './tables';

type Action = 'insert' | 'update' | 'delete';

interface StepRow {
  readonly id: number;
  readonly kind: StepKind;
  readonly subject: string;
  readonly at: IsoInstant;
}

interface ChangeRow {
  readonly id: number;
  readonly table_name: DomainTable;
  readonly row_id: number;
  readonly action: Action;
  readonly image: string | null;
}

export type Journal = ReturnType<typeof createJournal>;

const DAY = 'yyyy-mm-dd'.length;

/**
 * Every write happens inside a step. The triggers of `journal-triggers.ts` record how to reverse it, and record
 * the way forward again while it is being reversed: undo and redo are the same walk.
 * @param onNewDay runs in the transaction of the first step, and of the first one of each day after it
 */
export function createJournal(
  db: Database,
  environment: Environment,
  analyst: () => AnalystId,
  onNewDay: (at: IsoInstant) => void = () => undefined,
) {
  const sittings = createSittings(db);
  const gathering = createGathering(db);
  let day = '';
  const begin = db.prepare<[string, string, string, number], { id: number }>(
    `INSERT INTO journal_steps (kind, subject, at, analyst_id, state) VALUES (?, ?, ?, ?, 'open') RETURNING id`,
  );
  const lastChange = db.prepare<[number], { id: number }>(
    'SELECT coalesce(max(id), 0) AS id FROM journal_changes WHERE step_id = ?',
  );
  const lastChangeOf = (step: number): number => lastChange.get(step)?.id ?? 0;
  const goOn = db.prepare<[string, IsoInstant, number]>(
    'UPDATE journal_steps SET subject = ?, at = ? WHERE id = ?',
  );
  const forgetStep = db.prepare<[number]>('DELETE FROM journal_steps WHERE id = ?');
  const forgetUndone = db.prepare(`DELETE FROM journal_steps WHERE state = 'undone'`);
  const forgetAll = db.prepare('DELETE FROM journal_steps');
  const setState = db.prepare<['open' | 'done' | 'undone', number]>(
    'UPDATE journal_steps SET state = ? WHERE id = ?',
  );
  const lastDone = db.prepare<[], StepRow>(
    `SELECT id, kind, subject, at FROM journal_steps WHERE state = 'done' ORDER BY id DESC LIMIT 1`,
  );
  const firstUndone = db.prepare<[], StepRow>(
    `SELECT id, kind, subject, at FROM journal_steps WHERE state = 'undone' ORDER BY id LIMIT 1`,
  );
  const changesOf = db.prepare<[number], ChangeRow>(
    'SELECT id, table_name, row_id, action, image FROM journal_changes WHERE step_id = ? ORDER BY id DESC',
  );
  const forgetChangesUpTo = db.prepare<[number, number]>(
    'DELETE FROM journal_changes WHERE step_id = ? AND id <= ?',
  );
  // Every change of any row is written down, and its number is never used twice.
  const position = db.prepare<[], { last: number }>(
    `SELECT seq AS last FROM sqlite_sequence WHERE name = 'journal_changes'`,
  );
  const reversals = prepareReversals(db);

  /** Takes the step's changes back, newest first; the triggers meanwhile write down the way back. */
  function reverse(step: StepRow, outcome: 'done' | 'undone'): HistoryStep {
    db.pragma('defer_foreign_keys = ON'); // for this transaction only
    setState.run('open', step.id);
    const changes = changesOf.all(step.id);
    forgetChangesUpTo.run(step.id, changes[0]?.id ?? 0);
    for (const change of changes) reversals[change.action](change);
    setState.run(outcome, step.id);
    sittings.end();
    return toStep(step);
  }

  function openStep(kind: StepKind, subject: string, by: AnalystId, at: IsoInstant): number {
    const step = begin.get(kind, subject, at, by);
    if (step === undefined) throw new Error('the journal gave no step');
    return step.id;
  }

  const undo = db.transaction((): HistoryStep | null => {
    const step = lastDone.get();
    return step === undefined ? null : reverse(step, 'undone');
  });
  const redo = db.transaction((): HistoryStep | null => {
    const step = firstUndone.get();
    return step === undefined ? null : reverse(step, 'done');
  });

  return {
    /**
     * Runs one step of work in one transaction: all of it is written, or none. A step that changed nothing
     * leaves no trace; any other drops the steps that had been undone.
     * @param of what a save is of, where the saves of a sitting are to be one step; see `journal-sittings.ts`
     */
    inStep<Result>(kind: StepKind, subject: string, run: () => Result, of: string | null = null): Result {
      return db
        .transaction((): Result => {
          const at = environment.now();
          const by = analyst();
          if (at.slice(0, DAY) !== day) onNewDay(at);
          day = at.slice(0, DAY);
          const begun = of === null ? null : sittings.stepFor({ of, by, at });
          const step = begun ?? openStep(kind, subject, by, at);
          const before = lastChangeOf(step);
          if (begun !== null) setState.run('open', step);
          const result = run();
          const wrote = lastChangeOf(step) > before;
          if (!wrote && begun === null) {
            forgetStep.run(step);
            return result;
          }
          forgetUndone.run();
          setState.run('done', step);
          if (!wrote) return result;
          if (begun !== null) {
            sittings.coalesce(step);
            goOn.run(subject, at, step);
          }
          if (of === null) sittings.end();
          else sittings.saved({ step, of, by, at });
          return result;
        })
        .immediate();
    },
    /**
     * Runs several steps in one transaction: they are on the disk together or not at all, and each is undone by itself. A step
     * that throws is taken back alone, if `run` goes on. What is new is found by a search once all of them are done.
     */
    inGroup: <Result>(run: () => Result): Result => db.transaction(() => gathering.during(run)).immediate(),
    undo: (): HistoryStep | null => undo.immediate(),
    redo: (): HistoryStep | null => redo.immediate(),
    /** What the next undo would take back and the next redo bring back. */
    next(): { undo: HistoryStep | null; redo: HistoryStep | null } {
      const back = lastDone.get();
      const forward = firstUndone.get();
      return { undo: back ? toStep(back) : null, redo: forward ? toStep(forward) : null };
    },
    /** Number of the step that undo would take back; 0 without one. */
    lastStep: (): number => lastDone.get()?.id ?? 0,
    /** Where in its history the archive stands: equal positions mean equal contents as long as it is open. */
    position: (): number => position.get()?.last ?? 0,
    /** Forgets the past: nothing before this can be undone. */
    forget(): void {
      forgetAll.run();
    },
  };
}

/** For each action, how it is carried out on each table. */
function prepareReversals(db: Database): Record<Action, (change: ChangeRow) => void> {
  const inserts = new Map<DomainTable, Statement<[string]>>();
  const updates = new Map<DomainTable, Statement<[string, number]>>();
  const deletes = new Map<DomainTable, Statement<[number]>>();
  for (const [table, columns] of readColumns(db)) {
    const names = columns.map(({ name }) => name).join(', ');
    const values = columns.map(valueFromImage).join(', ');
    inserts.set(
      table,
      db.prepare(`INSERT INTO ${table} (${names}) SELECT ${values} FROM (SELECT ? AS image)`),
    );
    updates.set(
      table,
      db.prepare(`UPDATE ${table} SET (${names}) = (SELECT ${values} FROM (SELECT ? AS image)) WHERE id = ?`),
    );
    deletes.set(table, db.prepare(`DELETE FROM ${table} WHERE id = ?`));
  }
  const exactlyOne = (change: ChangeRow, changes: number | undefined): void => {
    if (changes !== 1) throw new Error(`cannot reverse the change of ${change.table_name} ${change.row_id}`);
  };
  return {
    insert: (change) => exactlyOne(change, inserts.get(change.table_name)?.run(change.image ?? '').changes),
    update: (change) =>
      exactlyOne(change, updates.get(change.table_name)?.run(change.image ?? '', change.row_id).changes),
    delete: (change) => exactlyOne(change, deletes.get(change.table_name)?.run(change.row_id).changes),
  };
}

function valueFromImage({ name, type }: Column): string {
  const value = `json_extract(image, '$.${name}')`;
  return type === 'BLOB' ? `unhex(${value})` : value;
}

const toStep = ({ kind, subject, at }: StepRow): HistoryStep => ({ kind, subject, at });
