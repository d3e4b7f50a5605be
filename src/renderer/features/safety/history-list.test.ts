import { expect, test } from 'vitest';
import type { HistoryStep } from '../../../main/core/contract/history';
import type { IsoInstant } from '../../../main/core/contract/ids';
import { HistoryList, type ListedStep } from './history-list.svelte';

const step = (subject: string, undone = false): ListedStep => ({
  kind: 'tag',
  subject,
  at: '2026-11-30T11:00:00.000Z' as IsoInstant,
  undone,
  by: 'Nora Quist',
});

function listOf(steps: readonly ListedStep[], undo: () => Promise<HistoryStep | null>) {
  return new HistoryList({ listHistory: () => Promise.resolve({ steps, next: null }), undo });
}

test('undoing as far as a step takes back that one and all above it that still stand', async () => {
  const left = [step('Four'), step('Three'), step('Two'), step('One')];
  const list = listOf([step('Five', true), ...left], () => Promise.resolve(left.shift() ?? null));
  await list.load();
  expect(list.count(2)).toBe(2);
  expect(await list.undoUpTo(2)).toEqual({ undone: 2, stopped: false });
  expect(left.map(({ subject }) => subject)).toEqual(['Two', 'One']);
});

test('it stops where something else was undone than what was listed', async () => {
  const list = listOf([step('Two'), step('One')], () => Promise.resolve(step('Something new')));
  await list.load();
  expect(await list.undoUpTo(1)).toEqual({ undone: 1, stopped: true });
});
