import * as v from 'valibot';
import { call } from '../call';
import { HISTORY_KEPT, type HistoryKept } from '../forgetting';
import type { HistoryStep } from '../history';
import { NOTHING, whole } from '../shapes';

/** The history that undo walks, and how long it is kept. */
export const historyCalls = {
  undo: call({ lane: 'quick', writes: true, request: NOTHING }).answers<HistoryStep | null>(),
  redo: call({ lane: 'quick', writes: true, request: NOTHING }).answers<HistoryStep | null>(),
  /** Steps that can be undone or redone, newest first. `before` is the `next` of the page before. */
  listHistory: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({
      limit: whole(1, 1_000),
      before: v.nullable(whole(0)),
    }),
  }).answers<{
    steps: readonly (HistoryStep & { readonly undone: boolean; readonly by: string })[];
    next: number | null;
  }>(),
  historyKept: call({ lane: 'quick', writes: false, request: NOTHING }).answers<{
    kept: HistoryKept;
    steps: number;
    bytes: number;
  }>(),
  setHistoryKept: call({
    lane: 'long',
    writes: true,
    request: v.strictObject({ kept: v.picklist(HISTORY_KEPT) }),
  }).answers<{ forgotten: number }>(),
};
