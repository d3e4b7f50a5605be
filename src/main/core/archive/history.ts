import type { Database } from 'better-sqlite3';
import type { HistoryKept } from '../contract/forgetting';
import type { HistoryStep } from '../contract/history';
import type { IsoInstant } from '../contract/ids';

/** A step of the history with who did it, and whether it was taken back. */
export interface ListedStep extends HistoryStep {
  readonly undone: boolean;
  readonly by: string;
}

type StepRow = HistoryStep & { readonly id: number; readonly undone: 0 | 1; readonly by: string };

/** The past that undo can go back to: what is in it, what it takes, and how it ends. */
export function createHistory(db: Database) {
  const page = db.prepare<{ before: number | null; limit: number }, StepRow>(
    `SELECT journal_steps.id, kind, subject, at, state = 'undone' AS undone, analysts.name AS by
     FROM journal_steps JOIN analysts ON analysts.id = analyst_id
     WHERE @before IS NULL OR journal_steps.id < @before ORDER BY journal_steps.id DESC LIMIT @limit`,
  );
  const size = db.prepare<[], { steps: number; bytes: number }>(
    `SELECT (SELECT count(*) FROM journal_steps) AS steps,
       coalesce(sum(octet_length(image)), 0) AS bytes FROM journal_changes`,
  );
  // Undo and redo walk the steps in their order: only the oldest can go, and of the undone either all or none.
  const endBefore = db.prepare<{ at: IsoInstant }>(
    `WITH kept (first) AS (SELECT min(id) FROM journal_steps WHERE at >= @at)
     DELETE FROM journal_steps WHERE (SELECT first IS NULL FROM kept)
       OR (state = 'done' AND id < (SELECT first FROM kept))`,
  );
  return {
    /** Newest first. `next` is the `before` of the page after this; null where it is the last. */
    list({ limit, before }: { limit: number; before: number | null }): {
      steps: ListedStep[];
      next: number | null;
    } {
      const rows = page.all({ before, limit: limit + 1 });
      const steps = rows.slice(0, limit);
      return {
        steps: steps.map(({ kind, subject, at, undone, by }) => ({
          kind,
          subject,
          at,
          undone: undone === 1,
          by,
        })),
        next: rows.length > limit ? (steps.at(-1)?.id ?? null) : null,
      };
    },
    /** How many steps there are, and how many bytes the rows take that they keep. */
    size: (): { steps: number; bytes: number } => size.get() ?? { steps: 0, bytes: 0 },
    /**
     * Forgets the steps from before a moment, the oldest first; one that is dated later keeps all after it.
     * @returns how many went
     */
    endBefore: (at: IsoInstant): number => endBefore.run({ at }).changes,
  };
}

/** The moment from which on the history is kept. A month back from 31 March is 28 February. */
export function keptFrom(kept: Exclude<HistoryKept, 'all'>, now: IsoInstant): IsoInstant {
  const from = new Date(now);
  const day = from.getUTCDate();
  from.setUTCMonth(from.getUTCMonth() - (kept === 'year' ? 12 : 1));
  if (from.getUTCDate() !== day) from.setUTCDate(0); // the month has no such day
  return from.toISOString() as IsoInstant;
}
