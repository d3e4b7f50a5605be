import { expect, test } from 'vitest';
import { mutated, mutationsOf } from './mutations.mjs';
import { probed } from './probes.mjs';

const faultsOf = (text: string): string[] =>
  mutationsOf('a.ts', text).map((mutation) => `${mutation.kind}: ${mutated(text, mutation)}`);

test.each([
  [
    'a < 2;',
    [
      'statement dropped: ;',
      'comparison flipped: a <= 2;',
      'number one higher: a < 3;',
      'number one lower: a < 1;',
    ],
  ],
  [
    'f(a || b && c);',
    [
      'statement dropped: ;',
      'boolean operator swapped: f((a && b && c));',
      'boolean operator swapped: f(a || (b || c));',
    ],
  ],
  [
    'const c = a ?? b - 0;',
    [
      'default always taken: const c = b - 0;',
      'plus and minus swapped: const c = a ?? b + 0;',
      'number one higher: const c = a ?? b - 1;',
      'number one lower: const c = a ?? b - (-1);',
    ],
  ],
  [
    'if (!a) return;',
    [
      'condition negated: if (!(!a)) return;',
      'condition always true: if (true) return;',
      'condition always false: if (false) return;',
      'early return dropped: ;',
      'condition negated: if (a) return;',
    ],
  ],
  [
    'const b = a.filter((x) => x).some(isB);',
    [
      'predicate negated: const b = a.filter((x) => x).some((each) => !(isB)(each));',
      'predicate negated: const b = a.filter((x) => !(x)).some(isB);',
    ],
  ],
  ["import type { A } from 'a';\ninterface B { c: 'd' }\nthrow new Failure('bad-request', `no ${a}`);", []],
  [
    "db.prepare('SELECT 1');\nconst x = { 'a-b': `c` };",
    [
      "statement dropped: ;\nconst x = { 'a-b': `c` };",
      "text emptied: db.prepare('SELECT 1');\nconst x = { 'a-b': '' };",
    ],
  ],
])('the faults of %s', (text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test('marks stand around what they are of, also where several begin or end at one place', () => {
  const pieces = [
    { start: 0, end: 5, isStatement: false, id: 1 },
    { start: 0, end: 1, isStatement: false, id: 2 },
    { start: 4, end: 5, isStatement: false, id: 3 },
    { start: 0, end: 6, isStatement: true, id: 0 },
  ];
  const short = (text: string): string =>
    text.replace(/globalThis\.__ran && \(globalThis\.__ran\[(\d)\] = 1\)/gu, '#$1');
  expect(short(probed('a + b;', pieces))).toBe('{ #0; (#1, (#2, a) + (#3, b)); }');
});
