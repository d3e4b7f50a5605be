/** The table of docs/safety.md: one line a fault and what was being done, and below it every exception by name. */
import { table } from '../document';
import type { Row } from './row';

export function faultsTable(rows: readonly Row[], seed: number): string {
  const total = (of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  const exceptions = rows.flatMap(({ fault, during, exceptions: named }) =>
    named.map((exception) => `- ${fault}, ${during}: ${exception}`),
  );
  return [
    table(
      ['fault', 'during', 'times', 'acknowledged', 'lost', 'exceptions'],
      rows.map((row) => [
        row.fault,
        row.during,
        row.times,
        row.acknowledged,
        row.lost,
        row.exceptions.length,
      ]),
    ),
    `${total(({ times }) => times)} faults, ${total(({ acknowledged }) => acknowledged)} acknowledged changes; seed ${seed}.`,
    ...(exceptions.length > 0 ? [exceptions.join('\n')] : []),
  ].join('\n\n');
}
