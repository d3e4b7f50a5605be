import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createTestEnvironment, makeFolder } from '../testing/test-core';
import { createSittings } from './journal-sittings';
import { openArchive } from './open';

type Action = 'insert' | 'update' | 'delete';

/** What is left of a step in which rows of the table of people were changed so, each by what takes the change back. */
function left(...changes: readonly (readonly [row: number, action: Action])[]): string[] {
  const path = join(makeFolder(onTestFinished), 'desk.attache');
  openArchive(path, { mode: 'create', environment: createTestEnvironment() }).close();
  const db = new Database(path);
  onTestFinished(() => void db.close());
  const step = db
    .prepare<[], number>(
      `INSERT INTO journal_steps (kind, subject, at, analyst_id, state)
       SELECT 'edit-brief', '', '2026-10-14T00:00:00.000Z', min(id), 'done' FROM analysts RETURNING id`,
    )
    .pluck()
    .get();
  const change = db.prepare<[number | undefined, number, Action, string | null]>(
    `INSERT INTO journal_changes (step_id, table_name, row_id, action, image) VALUES (?, 'people', ?, ?, ?)`,
  );
  changes.forEach(([row, action], nth) => {
    change.run(step, row, action, action === 'delete' ? null : `{"nth":${nth}}`);
  });
  createSittings(db).coalesce(step ?? 0);
  return db
    .prepare<[number | undefined], string>(
      `SELECT row_id || ' ' || action || coalesce(' ' || json_extract(image, '$.nth'), '')
       FROM journal_changes WHERE step_id = ? ORDER BY id`,
    )
    .pluck()
    .all(step);
}

test.each<[string, Action[], string[]]>([
  ['was made and changed is taken away', ['delete', 'update'], ['7 delete']],
  ['was made and removed is not touched', ['delete', 'insert'], []],
  ['was made, removed and made again is taken away', ['delete', 'insert', 'delete'], ['7 delete']],
  ['was changed twice is as it was at first', ['update', 'update'], ['7 update 0']],
  ['was changed and removed comes back as it was at first', ['update', 'insert'], ['7 insert 0']],
  ['was removed and came back is as it was at first', ['insert', 'delete'], ['7 update 0']],
  [
    'was removed, came back and was changed is as it was at first',
    ['insert', 'delete', 'update'],
    ['7 update 0'],
  ],
  ['was removed twice comes back as it was at first', ['insert', 'delete', 'insert'], ['7 insert 0']],
])('a row that in a sitting %s', (_what, actions, expected) => {
  expect(left(...actions.map((action) => [7, action] as const))).toEqual(expected);
});

test('each row is taken back by itself, in the order of their first changes', () => {
  expect(left([7, 'update'], [8, 'delete'], [7, 'insert'], [9, 'insert'], [8, 'insert'])).toEqual([
    '7 insert 0',
    '9 insert 3',
  ]);
});
