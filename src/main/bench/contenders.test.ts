import { expect, test } from 'vitest';
import { CONTENDERS } from './contenders';

const TEXT =
  'Ada Brandt opened the talks in Lesk.\n\n“We will keep the port open,” said Paul Orr, the mayor. It is no “hub” yet.';

test.each([
  ['ours', [['We will keep the port open,', 'Paul Orr']]],
  ['naive', [['We will keep the port open,', 'Paul Orr']]],
  [
    'compromise',
    [
      ['We will keep the port open,', 'Paul Orr'],
      ['hub', 'Paul Orr'],
    ],
  ],
] as const)('%s gives the words inside the marks, and whom it takes for the speaker', (name, expected) => {
  expect(CONTENDERS[name](TEXT).map(({ start, end, speaker }) => [TEXT.slice(start, end), speaker])).toEqual(
    expected,
  );
});
