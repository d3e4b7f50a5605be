import { expect, test } from 'vitest';
import type { Evidence } from '../contract/evidence';
import { quote } from '../testing/brief-fixtures';
import { rankProposals } from './rank-proposals';

const proposal = (id: number, over: Partial<Evidence>, keywords = 1) => ({
  piece: quote(id, { status: 'suggested', speaker: `Pilot ${id}`, ...over }),
  keywords,
});
const order = (...proposals: ReturnType<typeof proposal>[]): number[] =>
  rankProposals(proposals).map(({ ref }) => ref.id);

test.each([
  ['what somebody reviewed', proposal(1, {}), proposal(2, { status: 'accepted' })],
  ['a speaker with a name', proposal(1, { speaker: null }, 3), proposal(2, {})],
  ['more of the keywords', proposal(1, { confidence: 1 }), proposal(2, { confidence: 0 }, 2)],
  ['the surer attribution', proposal(1, { confidence: 0.4 }), proposal(2, { confidence: 0.8 })],
])('prefers %s', (_what, worse, better) => {
  expect(order(worse, better)).toEqual([2, 1]);
});

test('lets speakers take turns, and keeps what is alike in the order given', () => {
  const loud = { speaker: 'Ines Carrow', confidence: 1 };
  expect(
    order(proposal(1, loud), proposal(2, loud), proposal(3, loud), proposal(4, {}), proposal(5, {})),
  ).toEqual([1, 4, 5, 2, 3]);
});
