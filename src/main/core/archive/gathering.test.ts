import { expect, onTestFinished, test } from 'vitest';
import { importArticle } from '../importing/articles/import-article';
import { storeArticle } from '../importing/articles/store-article';
import { createTestEnvironment, FERRIES, STRAITS, toBase64 } from '../testing/test-core';
import { contentsOf, readDocument } from '../importing/documents/read-document';
import type { Archive } from './archive';
import { openArchive } from './open';

function openNew() {
  const environment = createTestEnvironment();
  const archive = openArchive(':memory:', { mode: 'create', environment });
  onTestFinished(() => archive.close());
  const add = (text: string): void => {
    const { outcome } = importArticle(archive, environment, { fileName: 'a.txt', base64: toBase64(text) });
    expect(outcome).toBe('added');
  };
  /** Writes an article in a step, and fails at its end. */
  const addAndFail = (text: string): void => {
    const bytes = Buffer.from(text);
    const { originalHash: hash, format, ...document } = readDocument({ fileName: null, bytes });
    const { quotes, packed } = contentsOf({ originalHash: hash, format, ...document }, bytes);
    const original = { format, fileName: null, hash, packed };
    archive.journal.inStep('import-article', 'no', () => {
      storeArticle(archive, environment, { uid: environment.newUid(), ...document, original, quotes });
      throw new Error('no');
    });
  };
  return { archive, add, addAndFail };
}

/** In what these words are found. */
function found({ search }: Archive, query: string): readonly string[] {
  const steps = search(query, {}, 10);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value.hits.map(({ kind }) => kind);
  }
}

test('what a group adds, changes and takes back again is found as it stands at its end', () => {
  const { archive, add, addAndFail } = openNew();
  const { journal } = archive;
  add(STRAITS);
  journal.inGroup(() => {
    add(FERRIES);
    expect(() => addAndFail(STRAITS.replace('theatre', 'opera'))).toThrow('no');
    const [ferries, straits] = archive.articles.list();
    for (const [article, title] of [
      [ferries, 'Boats'],
      [straits, 'Narrows'],
    ] as const) {
      if (article === undefined) throw new Error('no article');
      const { title: subject } = article;
      journal.inStep('edit-article', subject, () =>
        archive.articles.update(article.id, { ...article, title }),
      );
    }
    const [person] = archive.people.list();
    if (person === undefined) throw new Error('nobody');
    journal.inStep('rename-person', person.name, () => archive.people.rename(person.id, 'Ane Lind', 'human'));
  });
  const words = ['boats', 'ferries', 'narrows', 'opera', 'lind', 'theatre'];
  expect(words.map((word) => [word, ...found(archive, word)])).toEqual([
    ['boats', 'article'],
    ['ferries'],
    ['narrows', 'article'],
    ['opera'],
    ['lind', 'quote', 'quote', 'quote'],
    ['theatre', 'article', 'quote'],
  ]);
  expect(archive.check()).toEqual([]);
  while (journal.undo() !== null) expect(archive.check()).toEqual([]);
  while (journal.redo() !== null) expect(archive.check()).toEqual([]);
});

test('a group that fails leaves the search as it was', () => {
  const { archive, add } = openNew();
  add(STRAITS);
  expect(() =>
    archive.journal.inGroup(() => {
      add(FERRIES);
      throw new Error('no');
    }),
  ).toThrow('no');
  add(FERRIES);
  expect([found(archive, 'promise'), archive.check()]).toEqual([['article', 'quote'], []]);
});
