import { expect, test } from 'vitest';
import type { DraftedSection } from '../../../main/core/contract/briefs';
import { BRIEF_ID, draft, quoteRef, section } from '../../testing/test-briefs';
import { draftNotesOf, notesOn } from './draft-notes';

const refs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => quoteRef(from + index));
const drafted = (over: Partial<DraftedSection> = {}): DraftedSection => ({
  theme: 'Autonomy',
  basis: 'proposed',
  taken: refs(1, 10),
  rest: refs(11, 2006),
  repeats: 0,
  elsewhere: { count: 0, headings: [] },
  ...over,
});
const place = { kind: 'section', index: 0 } as const;

test('says how many of the proposals the draft takes, and offers the next ten', () => {
  const made = draft({ sections: [section({ evidence: refs(1, 10) })] });
  expect(notesOn(made, [drafted()])).toEqual([
    {
      theme: 'Autonomy',
      text: 'Autonomy: nothing is tagged with it yet. The draft takes 10 of 2,006 quotes that its keywords propose, for you to review.',
      more: { refs: refs(11, 20), place },
    },
  ]);
});

test('counts what was added or taken out since, and does not offer again what was taken out', () => {
  const changed = draft({ sections: [section({ evidence: [...refs(3, 10), ...refs(11, 20)] })] });
  expect(notesOn(changed, [drafted()])).toMatchObject([
    { text: expect.stringContaining('18 of 2,006') as string, more: { refs: refs(21, 30), place } },
  ]);
});

test.each([
  ['under another heading', section({ heading: 'Who decides', evidence: refs(1, 10) }), place],
  ['without its evidence', section({ evidence: [] }), place],
  ['nowhere any more', section({ heading: 'Who decides', evidence: [] }), null],
])('finds the section of a theme that stands %s', (_where, now, expected) => {
  const [note] = notesOn(draft({ sections: [now] }), [drafted()]);
  expect(note?.more?.place ?? null).toEqual(expected);
});

test.each([
  ['what was tagged', { basis: 'tagged', taken: refs(1, 3), rest: [] }, []],
  [
    'repeats and what stands elsewhere',
    {
      basis: 'tagged',
      taken: refs(1, 3),
      rest: [],
      repeats: 1,
      elsewhere: { count: 2, headings: ['Deterrence'] },
    },
    ['Autonomy: 1 repeat of the same words left out. 2 more with this theme are under Deterrence.'],
  ],
  [
    'a theme without anything',
    { taken: [], rest: [] },
    ['Autonomy: no quote or passage is tagged with it, and its keywords propose none.'],
  ],
] as const)('says of %s', (_what, over, expected) => {
  const made = draft({ sections: [section({ evidence: refs(1, 3) })] });
  expect(notesOn(made, [drafted(over)]).map(({ text }) => text)).toEqual(expected);
});

test('notes stay with their window and archive until they are read', () => {
  const client = { composeBrief: () => Promise.reject(new Error('not asked')) };
  const notes = draftNotesOf(client);
  notes.keep('/a.attache', BRIEF_ID, [drafted()]);
  expect(draftNotesOf(client).find('/a.attache', BRIEF_ID)).toHaveLength(1);
  expect(draftNotesOf({ ...client }).find('/a.attache', BRIEF_ID)).toEqual([]);
  expect(notes.find('/b.attache', BRIEF_ID)).toEqual([]);
  notes.drop('/a.attache', BRIEF_ID);
  expect(notes.find('/a.attache', BRIEF_ID)).toEqual([]);
});
