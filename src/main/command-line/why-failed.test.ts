import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { linesOf } from './terminal';
import { whyFailed } from './why-failed';

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test('of all that can go wrong with one part of a batch, only a bug is reported', () => {
  const reported: unknown[] = [];
  const environment = { report: (error: unknown) => void reported.push(error) };
  const bug = new RangeError('Maximum call stack size exceeded');
  const missing = thrown(() => readFileSync('/nowhere/at/all'));
  expect(
    [new Failure('bad-file', 'Not a text.'), missing, bug, 'thrown'].map((error) =>
      whyFailed(error, environment),
    ),
  ).toEqual(['Not a text.', messages.cli.unreadableFor('ENOENT'), messages.cli.fault, messages.cli.fault]);
  expect(reported).toEqual([bug, 'thrown']);
});

test.each([
  [['a\nb\n'], ['a', 'b']],
  [
    ['a', 'b\r', '\nc'],
    ['ab', 'c'],
  ],
  [
    ['a\u2028b\u2029c\rd\n\n', 'e'],
    ['a\u2028b\u2029c\rd', '', 'e'],
  ],
  [
    ['much too', ' long\nfits', '\nlonger than any ', 'x'.repeat(99)],
    [null, 'fits', null],
  ],
  [[], []],
])('the lines of %j', async (portions, lines) => {
  // A stream of such portions.
  async function* given(): AsyncGenerator<string> {
    for (const portion of portions) yield await Promise.resolve(portion);
  }
  const found: (string | null)[] = [];
  for await (const line of linesOf(given(), 10)) found.push(line);
  expect(found).toEqual(lines);
});
