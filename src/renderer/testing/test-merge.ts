/** Small builders for the tests of this folder: whole values with overrides. */
import type { Inspection, MergeItem, MergePreview } from '../../main/core/contract/exchange';
import type { IsoDate, Uid } from '../../main/core/contract/ids';

export const item = (key: string, over: Partial<MergeItem> = {}): MergeItem => ({
  key,
  kind: 'quote',
  state: 'new',
  label: `Words of ${key}`,
  marking: 'none',
  differences: [],
  words: null,
  ...over,
});

export const inspection = (over: Partial<Inspection> = {}): Inspection => ({
  intact: true,
  signed: false,
  verdict: 'as-sealed',
  message: 'Intact.',
  where: [],
  problem: null,
  carries: {
    judgements: 1,
    sections: 1,
    quotes: 2,
    passages: 0,
    sources: 1,
    fullTexts: 0,
    people: 1,
    themes: 0,
  },
  readerCopy: false,
  briefUid: 'brief' as Uid,
  title: 'Who pays?',
  date: '2026-10-14' as IsoDate,
  marking: 'none',
  authors: ['Ada Quill'],
  sample: false,
  signature: null,
  producer: 'Attaché',
  pages: 2,
  ...over,
});

export const preview = (over: Partial<MergePreview> = {}): MergePreview => ({
  inspection: inspection(),
  trust: 'unsigned',
  pinned: null,
  briefId: null,
  older: null,
  items: [item('a')],
  counts: { new: 1, known: 0, different: 0, mine: 0, conflict: 0, removed: 0 },
  warnings: [],
  ...over,
});
