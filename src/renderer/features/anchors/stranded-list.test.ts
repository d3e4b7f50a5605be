import { expect, test } from 'vitest';
import type { AnnotationId, ArticleId, Uid } from '../../../main/core/contract/ids';
import type { PlaceCandidate, StrandedPassage } from '../../../main/core/contract/revisions';
import { StrandedList } from './stranded-list.svelte';

const place = (start: number): PlaceCandidate => ({
  start,
  end: start + 5,
  similarity: 1,
  words: 'words',
  before: '',
  after: '',
});
const passage = (id: number, ...places: readonly number[]): StrandedPassage => ({
  target: { kind: 'annotation', id: id as AnnotationId },
  uid: `annotation-${id}` as Uid,
  articleId: 1 as ArticleId,
  articleTitle: 'Article 1',
  state: places.length === 0 ? 'lost' : 'needs-review',
  words: 'words',
  before: '',
  after: '',
  analystId: null,
  note: '',
  themes: 0,
  briefs: [],
  candidates: places.map(place),
});

function listOf(...passages: readonly StrandedPassage[]) {
  let left = passages;
  const asked: unknown[] = [];
  const list = new StrandedList({
    listUnsettled: () => Promise.resolve(left),
    reattach: (request) => {
      asked.push(request);
      left = left.filter(({ target }) => target !== request.target);
      return Promise.resolve(null);
    },
    removeAnnotation: (request) => {
      asked.push(request);
      return Promise.resolve(null);
    },
    decideQuote: () => Promise.reject(new Error('no quote is listed')),
  });
  return { list, asked };
}

test('one is put in the chosen place, and the next one is current', async () => {
  const { list, asked } = listOf(passage(1, 10, 40), passage(2, 70));
  await list.load();
  list.choosePlace(1);
  list.choosePlace(7);
  expect(await list.attach()).toBe(true);
  await list.load();
  expect(asked).toEqual([{ target: { kind: 'annotation', id: 1 }, span: { start: 40, end: 45 } }]);
  expect([list.current?.uid, list.place?.start]).toEqual(['annotation-2', 70]);
});

test('what is lost has no place to be put in, and going on stops at the ends', async () => {
  const { list, asked } = listOf(passage(1), passage(2, 10));
  await list.load();
  expect(await list.attach()).toBe(false);
  list.move(1);
  list.move(1);
  expect(list.current?.uid).toBe('annotation-2');
  list.move(-5);
  expect(list.current?.uid).toBe('annotation-1');
  expect(asked).toEqual([]);
});

test('what is given up is removed', async () => {
  const { list, asked } = listOf(passage(4));
  expect(await list.giveUp()).toBe(false);
  await list.load();
  expect(await list.giveUp()).toBe(true);
  expect(asked).toEqual([{ annotationId: 4 }]);
});
