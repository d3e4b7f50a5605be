import { expect, test } from 'vitest';
import type { BriefId, IsoInstant, Uid } from '../../../main/core/contract/ids';
import type { BriefSummary } from '../../../main/core/contract/briefs';
import { BriefList } from './brief-list.svelte';
import { DAY } from '../../testing/test-briefs';

const summary = (id: number, updatedAt: string): BriefSummary => ({
  id: id as BriefId,
  uid: `brief-${id}` as Uid,
  title: `Brief ${id}`,
  marking: 'none',
  date: DAY,
  updatedAt: updatedAt as IsoInstant,
  evidence: 0,
  judgements: 0,
});

test('the brief changed last comes first and is the one the keys act on', async () => {
  const list = new BriefList({
    listBriefs: () =>
      Promise.resolve([summary(1, '2026-10-01T09:00:00.000Z'), summary(2, '2026-10-02T09:00:00.000Z')]),
  });
  await list.load();
  expect([list.briefs.map(({ id }) => id), list.selectedId]).toEqual([[2, 1], 2]);
  list.step(1);
  list.step(1);
  expect(list.selectedId).toBe(1);
  list.step(-1);
  expect(list.selectedId).toBe(2);
});

test('after the selected brief is removed another takes its place', async () => {
  let briefs = [summary(1, '2026-10-01T09:00:00.000Z'), summary(2, '2026-10-02T09:00:00.000Z')];
  const list = new BriefList({ listBriefs: () => Promise.resolve(briefs) });
  await list.load();
  briefs = briefs.slice(0, 1);
  await list.load();
  expect(list.selectedId).toBe(1);
  briefs = [];
  await list.load();
  expect(list.selectedId).toBeNull();
});
