/** A killed program leaves an archive with its log: what is done to that log is told, and nothing foreign comes in. */
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { messages } from '../contract/messages/catalogue';
import { aFailure, createTestEnvironment, makeFolder } from '../testing/test-core';
import type { Archive } from './archive';
import { openArchive } from './open';

const open = (path: string, mode: 'open' | 'create' | 'read-only' = 'open', seed = 1): Archive => {
  const archive = openArchive(path, { mode, environment: createTestEnvironment(seed) });
  onTestFinished(() => archive.close());
  return archive;
};

const rename = ({ journal, analysts, analyst }: Archive, name: string): void =>
  journal.inStep('edit-analyst', name, () => analysts.rename(analyst().id, name));

/** What a killed program leaves of an archive in which names were given one after the other: all of them stand in its log. */
function makeKilled(seed: number, ...names: readonly string[]): string {
  const folder = makeFolder(onTestFinished);
  const path = join(folder, 'Baltic.attache');
  open(path, 'create', seed).close();
  const archive = open(path);
  for (const name of names) rename(archive, name);
  const killed = join(folder, 'killed', 'Baltic.attache');
  mkdirSync(dirname(killed));
  for (const end of ['', '-wal', '-last']) if (existsSync(path + end)) copyFileSync(path + end, killed + end);
  return killed;
}

/** What an opening says, what the check says, and who works there. */
function look(path: string, mode: 'open' | 'read-only') {
  const archive = open(path, mode);
  const told = {
    warnings: archive.info().warnings,
    found: archive.check().map(({ detail }) => detail),
    name: archive.analyst().name,
  };
  archive.close();
  return told;
}

test('with its own log it holds everything, and says nothing', () => {
  const path = makeKilled(1, 'Ines', 'Noor');
  const whole = { warnings: [], found: [], name: 'Noor' };
  expect([look(path, 'read-only'), look(path, 'open')]).toEqual([whole, whole]);
  expect(existsSync(`${path}-last`)).toBe(false); // left in order, it needs no note
});

test('with its log deleted it says how many changes are missing, until it is left in order', () => {
  const path = makeKilled(1, 'Ines', 'Noor');
  rmSync(`${path}-wal`);
  const missing = [messages.opening.missing(path, 2)];
  const told = { warnings: missing, found: missing, name: 'Unnamed analyst' };
  expect([look(path, 'read-only'), look(path, 'open')]).toEqual([told, told]);
  expect(look(path, 'open').warnings).toEqual([]);
});

test('with its log cut short it says so too', () => {
  const path = makeKilled(1, 'Ines', 'Noor');
  truncateSync(`${path}-wal`, statSync(`${path}-wal`).size - 1);
  const missing = [messages.opening.missing(path, 1)];
  expect(look(path, 'open')).toEqual({ warnings: missing, found: missing, name: 'Ines' });
});

test('with the log of another archive it is not opened at all, and without it holds what it held', () => {
  const [path, other] = [makeKilled(1, 'Ines'), makeKilled(2, 'Vera', 'Wanda', 'Xenia')];
  copyFileSync(`${other}-wal`, `${path}-wal`);
  for (const mode of ['open', 'read-only'] as const) {
    expect(() => open(path, mode)).toThrow(aFailure('conflict'));
    expect(() => open(path, mode)).toThrow(messages.opening.foreignLog(path));
  }
  rmSync(`${path}-wal`);
  expect(look(path, 'open')).toMatchObject({
    found: [messages.opening.missing(path, 1)],
    name: 'Unnamed analyst',
  });
});

test('a log that was emptied and begun anew many times stays its own', () => {
  const path = join(makeFolder(onTestFinished), 'Baltic.attache');
  const archive = open(path, 'create');
  for (let time = 0; time < 40; time++) {
    rename(archive, `Ines ${time}`);
    archive.settle();
    expect(openAndClose(path)).toEqual([]);
  }
  archive.journal.undo();
  expect(openAndClose(path)).toEqual([]);
});

function openAndClose(path: string): readonly string[] {
  const reader = open(path, 'read-only');
  const { warnings } = reader.info();
  reader.close();
  return warnings;
}

test('an older copy put in its place after a kill is told as such', () => {
  const [path, older] = [makeKilled(1, 'Ines', 'Noor'), makeKilled(1)];
  rmSync(`${path}-wal`);
  copyFileSync(older, path);
  expect(look(path, 'open').warnings).toEqual([messages.opening.missing(path, 2)]);
});
