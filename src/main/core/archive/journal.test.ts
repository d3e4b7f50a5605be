import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createTestEnvironment, makeFolder } from '../testing/test-core';
import type { Archive } from './archive';
import { openArchive } from './open';

const open = (path: string, mode: 'open' | 'create'): Archive => {
  const archive = openArchive(path, { mode, environment: createTestEnvironment() });
  onTestFinished(() => archive.close());
  return archive;
};
const rename = ({ journal, analysts, analyst }: Archive, name: string): void =>
  journal.inStep('edit-analyst', name, () => analysts.rename(analyst().id, name));
/** All rows, the history's own too. */
const dump = (archive: Archive): string => new TextDecoder().decode(archive.dump());

test('a step that does not fit what is there is not taken back in part: it says so, and all stays', () => {
  const path = join(makeFolder(onTestFinished), 'desk.attache');
  const made = open(path, 'create');
  rename(made, 'Ana');
  made.close();
  const db = new Database(path);
  db.exec('UPDATE journal_changes SET row_id = row_id + 1000');
  db.close();

  const archive = open(path, 'open');
  const before = [dump(archive), archive.journal.next()];
  expect(() => archive.journal.undo()).toThrow('cannot reverse the change of analysts 1001');
  expect([dump(archive), archive.journal.next()]).toEqual(before);
});

test('a step that wrote nothing leaves no trace, and what was undone can still be redone', () => {
  const archive = open(join(makeFolder(onTestFinished), 'desk.attache'), 'create');
  rename(archive, 'Ana');
  archive.journal.undo();
  const before = [dump(archive), archive.journal.next(), archive.journal.lastStep()];
  expect(archive.journal.inStep('edit-analyst', 'nothing', () => 'answer')).toBe('answer');
  expect([dump(archive), archive.journal.next(), archive.journal.lastStep()]).toEqual(before);
  rename(archive, 'Ben');
  expect(archive.journal.redo()).toBe(null);
});

test('the last step is the one that undo would take back, and there is none in the beginning', () => {
  const { journal, ...archive } = open(join(makeFolder(onTestFinished), 'desk.attache'), 'create');
  const steps = [journal.lastStep()];
  for (const name of ['Ana', 'Ben']) {
    rename({ ...archive, journal }, name);
    steps.push(journal.lastStep());
  }
  journal.undo();
  steps.push(journal.lastStep());
  const [none, ana = 0] = steps;
  expect([none, steps]).toEqual([0, [0, ana, ana + 1, ana]]);
  expect(ana).toBeGreaterThan(0);
});

test('a step that fails is taken back whole, and so is nothing beside it in its group', () => {
  const archive = open(join(makeFolder(onTestFinished), 'desk.attache'), 'create');
  archive.journal.inGroup(() => {
    rename(archive, 'Ana');
    expect(() =>
      archive.journal.inStep('edit-analyst', 'Ben', () => {
        archive.analysts.rename(archive.analyst().id, 'Ben');
        throw new Error('no');
      }),
    ).toThrow('no');
  });
  expect([archive.analyst().name, archive.journal.next().undo?.subject]).toEqual(['Ana', 'Ana']);
});
