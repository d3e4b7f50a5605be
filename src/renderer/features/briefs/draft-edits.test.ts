import { expect, test } from 'vitest';
import {
  addPart,
  cite,
  draftOf,
  dropCitation,
  editJudgement,
  moveCitation,
  movePart,
  removePart,
  sameDraft,
} from './draft-edits';
import { brief, draft, judgement, quoteRef, section } from '../../testing/test-briefs';

const J1 = { kind: 'judgement', index: 0 } as const;
const S1 = { kind: 'section', index: 0 } as const;
const two = draft({
  judgements: [judgement({ statement: 'one' }), judgement({ statement: 'two' })],
  sections: [section()],
});

test('a saved brief and its draft are the same whatever its id and time', () => {
  expect(draftOf(brief())).toEqual(draft());
  expect(sameDraft(brief(), draft())).toBe(true);
  expect(sameDraft(brief(), draft({ title: 'Who pays!' }))).toBe(false);
});

test('changes one judgement and leaves the old draft as it was', () => {
  const edited = editJudgement(two, 1, { likelihood: 'unlikely' });
  expect(edited.judgements.map(({ likelihood }) => likelihood)).toEqual(['likely', 'unlikely']);
  expect(two.judgements[1]?.likelihood).toBe('likely');
  expect(edited.sections).toBe(two.sections);
});

test('adds an empty judgement that claims nothing', () => {
  expect(addPart(two, 'judgement').judgements.at(-1)).toEqual({
    statement: '',
    likelihood: null,
    confidence: null,
    confidenceReason: '',
    evidence: [],
  });
  expect(addPart(two, 'section').sections.at(-1)).toEqual({ heading: '', text: '', evidence: [] });
});

test.each([
  [0, 1, 'two one'],
  [1, -1, 'two one'],
  [0, -1, 'one two'],
  [1, 1, 'one two'],
] as const)('moving judgement %i by %i gives %s', (index, by, order) => {
  const moved = movePart(two, { kind: 'judgement', index }, by);
  expect(moved.judgements.map(({ statement }) => statement).join(' ')).toBe(order);
});

test('removes only the part that was meant', () => {
  expect(removePart(two, J1).judgements.map(({ statement }) => statement)).toEqual(['two']);
  expect(removePart(two, S1)).toEqual({ ...two, sections: [] });
});

test('cites a piece once however often it is added', () => {
  const once = cite(two, J1, quoteRef(4));
  expect(once.judgements[0]?.evidence).toEqual([quoteRef(4)]);
  expect(cite(once, J1, quoteRef(4))).toBe(once);
});

test('moves and drops evidence within its part', () => {
  const cited = [1, 2, 3].reduce((so, id) => cite(so, S1, quoteRef(id)), two);
  expect(moveCitation(cited, S1, 2, -1).sections[0]?.evidence).toEqual([
    quoteRef(1),
    quoteRef(3),
    quoteRef(2),
  ]);
  expect(dropCitation(cited, S1, quoteRef(2)).sections[0]?.evidence).toEqual([quoteRef(1), quoteRef(3)]);
});

test('citing in a part that is not there changes nothing', () => {
  expect(cite(two, { kind: 'judgement', index: 5 }, quoteRef(1))).toBe(two);
});
