import type { Database } from 'better-sqlite3';
import type { AnalystId, IsoInstant } from '../contract/ids';

/** Saves further apart than this are two sittings, in ms. */
const LONGEST_PAUSE = 30 * 60_000;

type Action = 'insert' | 'update' | 'delete';

interface Change {
  readonly id: number;
  readonly place: string;
  readonly action: Action;
}

interface Sitting {
  readonly step: number;
  /** What was worked on. */
  readonly of: string;
  readonly by: AnalystId;
  readonly at: IsoInstant;
}

/**
 * A sitting: saves of one thing by one analyst, one after another with no other step between, each less than half an
 * hour after the one before, while the archive is open. They are one step, which undo takes back to the state before the
 * first of them.
 */
export function createSittings(db: Database) {
  const latest = db.prepare<[], { id: number; state: string }>(
    'SELECT id, state FROM journal_steps ORDER BY id DESC LIMIT 1',
  );
  const changesOf = db.prepare<[number], Change>(
    `SELECT id, table_name || ' ' || row_id AS place, action FROM journal_changes WHERE step_id = ? ORDER BY id`,
  );
  const drop = db.prepare<[number]>('DELETE FROM journal_changes WHERE id = ?');
  const become = db.prepare<[Action, number]>('UPDATE journal_changes SET action = ? WHERE id = ?');
  let last: Sitting | null = null;

  return {
    /** The step that this save belongs to; null where it begins a sitting. */
    stepFor({ of, by, at }: Omit<Sitting, 'step'>): number | null {
      if (last?.of !== of || last.by !== by) return null;
      const pause = Date.parse(at) - Date.parse(last.at);
      const newest = latest.get();
      return pause >= 0 && pause < LONGEST_PAUSE && newest?.id === last.step && newest.state === 'done'
        ? last.step
        : null;
    },
    saved: (sitting: Sitting): void => void (last = sitting),
    /** The next save begins a sitting, whatever it is of. */
    end: (): void => void (last = null),
    /** Leaves of all changes of a step only what takes each row back to how it was before the step. */
    coalesce(step: number): void {
      const firsts = new Map<string, Change>();
      for (const change of changesOf.all(step)) {
        const first = firsts.get(change.place);
        if (first === undefined) {
          firsts.set(change.place, change);
          continue;
        }
        drop.run(change.id);
        const action = inverseOf(first.action, change.action);
        if (action === null) {
          drop.run(first.id);
          firsts.delete(change.place);
        } else if (action !== first.action) {
          become.run(action, first.id);
          firsts.set(change.place, { ...first, action });
        }
      }
    },
  };
}

/** What takes back two changes of one row, by what takes back each; null where nothing is left to take back. */
function inverseOf(first: Action, second: Action): Action | null {
  if (second === 'insert') return first === 'delete' ? null : 'insert'; // the row has gone
  if (first === 'insert') return 'update'; // it had gone, and is there again
  return first;
}
