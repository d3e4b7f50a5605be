import { expect, test } from 'vitest';
import type { ArticleId } from '../../../main/core/contract/ids';
import type { ImportReport } from '../../../main/core/contract/importing';
import { CallFailure } from '../../client';
import { Importing, type ImportSource } from './importing.svelte';

const report = (over: Partial<ImportReport> = {}): ImportReport => ({
  fileName: null,
  outcome: 'added',
  articleId: 1 as ArticleId,
  title: 'A title',
  outlet: null,
  author: null,
  date: null,
  place: null,
  language: 'en',
  words: 10,
  quotes: 2,
  why: null,
  ...over,
});
const source = (
  name: string,
  bytes = () => Promise.resolve(new TextEncoder().encode(name)),
): ImportSource => ({
  name,
  fileName: name,
  bytes,
});
const states = (importing: Importing): readonly unknown[] =>
  importing.rows.map(({ name, state, why }) => [name, state, why]);

test('each input is imported by itself and says what became of it', async () => {
  const asked: unknown[] = [];
  const importing = new Importing({
    importArticles: ({ inputs: [input] }) => {
      asked.push([input?.fileName, atob(input?.base64 ?? '')]);
      if (input?.fileName === 'b') {
        return Promise.resolve([report({ outcome: 'duplicate', why: 'Already here.' })]);
      }
      if (input?.fileName === 'c') return Promise.reject(new CallFailure('bad-file', 'Not a text.'));
      return Promise.resolve([report()]);
    },
  });
  await importing.add([
    source('a'),
    source('b'),
    source('c'),
    source('d', () => Promise.reject(new Error('gone'))),
  ]);
  expect(asked).toEqual([
    ['a', 'a'],
    ['b', 'b'],
    ['c', 'c'],
  ]);
  expect(states(importing)).toEqual([
    ['a', 'added', null],
    ['b', 'duplicate', 'Already here.'],
    ['c', 'failed', 'Not a text.'],
    ['d', 'failed', 'gone'],
  ]);
  expect(importing.counts).toEqual({
    added: 1,
    duplicate: 1,
    failed: 2,
    passed: 0,
    left: 0,
    words: 10,
    quotes: 2,
  });
  expect(importing.running).toBe(false);
});

test('stopping keeps what is imported and lets the rest go', async () => {
  const importing: Importing = new Importing({
    importArticles: () => {
      importing.cancel();
      return Promise.resolve([report()]);
    },
  });
  await importing.add([source('a'), source('b')]);
  expect(states(importing)).toEqual([
    ['a', 'added', null],
    ['b', 'cancelled', null],
  ]);
});

test('what is added while an import runs waits its turn in the same list', async () => {
  const late: Promise<void>[] = [];
  const importing: Importing = new Importing({
    importArticles: () => {
      if (late.length === 0) late.push(importing.add([source('late')]));
      return Promise.resolve([report()]);
    },
  });
  await importing.add([source('early')]);
  await Promise.all(late);
  expect(states(importing)).toEqual([
    ['early', 'added', null],
    ['late', 'added', null],
  ]);
});

test('a row says what can be done about it, and is tried again in its place', async () => {
  const answers = [
    report({ outcome: 'failed', why: 'This is a PDF.' }),
    report({ outcome: 'failed', why: 'The file is empty.' }),
    report(),
  ];
  const asked: unknown[] = [];
  const importing = new Importing({
    importArticles: ({ inputs: [input] }) => {
      asked.push([input?.fileName, atob(input?.base64 ?? '')]);
      return Promise.resolve(answers.splice(0, 1));
    },
  });
  await importing.add([
    source('a.pdf'),
    source('b.txt', () => Promise.resolve(new Uint8Array())),
    source('c.txt', () => Promise.reject(new Error('gone'))),
  ]);
  expect(importing.rows.map((row) => row.remedy)).toEqual(['paste', 'choose', 'choose']);

  const [pdf] = importing.rows;
  await importing.retry(pdf?.key ?? 0, { ...source('pasted'), fileName: null });
  expect(asked.at(-1)).toEqual([null, 'pasted']);
  expect(importing.rows.map(({ name, state, remedy }) => [name, state, remedy])).toEqual([
    ['a.pdf', 'added', null],
    ['b.txt', 'failed', 'choose'],
    ['c.txt', 'failed', 'choose'],
  ]);
});

test('what was stopped can be imported after all', async () => {
  const importing: Importing = new Importing({ importArticles: () => Promise.resolve([report()]) });
  const adding = importing.add([source('a'), source('b')]);
  importing.cancel();
  await adding;
  const last = importing.rows.at(-1);
  expect([last?.state, last?.remedy]).toEqual(['cancelled', 'again']);
  await importing.retry(last?.key ?? 0);
  expect(importing.rows.at(-1)?.state).toBe('added');
});

test('what is no article is told of and not read', async () => {
  const importing: Importing = new Importing({ importArticles: () => Promise.resolve([report()]) });
  const read = (): Promise<never> => Promise.reject(new Error('was read'));
  await importing.add([{ ...source('.DS_Store', read), passedOver: 'Hidden.' }, source('a')]);
  expect(states(importing)).toEqual([
    ['.DS_Store', 'passed', 'Hidden.'],
    ['a', 'added', null],
  ]);
  expect(importing.counts).toMatchObject({ added: 1, passed: 1, failed: 0, left: 0 });
});

test('many go together, in their order, and where the core refuses them all each goes by itself', async () => {
  const calls: number[] = [];
  const importing = new Importing({
    importArticles: ({ inputs }) => {
      calls.push(inputs.length);
      if (inputs.length > 1 && inputs.some(({ fileName }) => fileName === 'n60')) {
        return Promise.reject(new CallFailure('bad-request', 'A name is too long.'));
      }
      if (inputs[0]?.fileName === 'n60') return Promise.reject(new CallFailure('bad-request', 'Too long.'));
      return Promise.resolve(inputs.map(({ fileName }) => report({ fileName })));
    },
  });
  const names = Array.from({ length: 70 }, (_, index) => `n${index}`);
  await importing.add([
    ...names.slice(0, 5).map((name) => source(name)),
    source('gone', () => Promise.reject(new Error('gone'))),
    ...names.slice(5).map((name) => source(name)),
  ]);
  expect(calls).toEqual([48, 22, ...Array.from({ length: 22 }, () => 1)]);
  expect(importing.rows.map(({ name, state, report: own }) => [name, state, own?.fileName])).toEqual([
    ...names.slice(0, 5).map((name) => [name, 'added', name]),
    ['gone', 'failed', undefined],
    ...names.slice(5).map((name) => (name === 'n60' ? [name, 'failed', undefined] : [name, 'added', name])),
  ]);
});

test('stopped while many are under way, those are told of as they end and the rest is let go', async () => {
  const importing: Importing = new Importing({
    importArticles: ({ inputs }) => {
      importing.cancel();
      return Promise.resolve(inputs.map(() => report()));
    },
  });
  await importing.add(Array.from({ length: 60 }, (_, index) => source(`n${index}`)));
  expect(importing.counts).toMatchObject({ added: 48, failed: 0, left: 0 });
  expect(importing.rows.filter(({ state }) => state === 'cancelled')).toHaveLength(12);
});
