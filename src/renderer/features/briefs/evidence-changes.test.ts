import { expect, test } from 'vitest';
import type { AnalystId, IsoInstant, Uid } from '../../../main/core/contract/ids';
import type { ArchiveInfo } from '../../../main/core/contract/archive';
import type { HistoryStep, StepKind } from '../../../main/core/contract/history';
import { evidenceMayDiffer } from './evidence-changes';

const step = (kind: StepKind): HistoryStep => ({
  kind,
  subject: '',
  at: '2026-10-14T09:00:00.000Z' as IsoInstant,
});
const archive = (over: Partial<ArchiveInfo> = {}): ArchiveInfo => ({
  name: 'desk',
  path: '/desk.attache',
  readOnly: false,
  sample: false,
  schema: 1,
  encrypted: false,
  lockAfter: 15,
  warnings: [],
  analyst: { id: 1 as AnalystId, uid: 'a' as Uid, name: 'A. Analyst' },
  counts: {
    articles: 1,
    articlesToReread: 0,
    unsettled: 0,
    quotes: 9,
    quotesToReview: 2,
    people: 3,
    annotations: 0,
    briefs: 1,
  },
  lastStep: 1,
  undo: step('edit-brief'),
  redo: null,
  ...over,
});

test.each([
  ['a saved brief', archive(), false],
  ['a tag', archive({ undo: step('tag') }), true],
  ['an undone step', archive({ redo: step('edit-brief') }), true],
  ['everything undone', archive({ undo: null, redo: step('tag') }), true],
  ['another archive', archive({ path: '/other.attache' }), true],
  ['an import beside a save', archive({ counts: { ...archive().counts, articles: 2 } }), true],
  ['no archive', null, true],
])('after %s the evidence may differ: %s', (_, now, differs) => {
  expect(evidenceMayDiffer(archive(), now)).toBe(differs);
});
