import { expect, test } from 'vitest';
import { aroundChanges } from './around-changes';

test('long runs of the same words shrink to what stands beside a change', () => {
  expect(
    aroundChanges([
      { kind: 'same', text: 'And yet you cannot' },
      { kind: 'removed', text: 'pool' },
      { kind: 'added', text: 'share' },
      { kind: 'same', text: 'what you all have not once' },
      { kind: 'removed', text: 'bought' },
      { kind: 'same', text: 'or paid for.' },
    ]),
  ).toEqual([
    { kind: 'same', text: '… you cannot' },
    { kind: 'removed', text: 'pool' },
    { kind: 'added', text: 'share' },
    { kind: 'same', text: 'what you … not once' },
    { kind: 'removed', text: 'bought' },
    { kind: 'same', text: 'or paid …' },
  ]);
});
