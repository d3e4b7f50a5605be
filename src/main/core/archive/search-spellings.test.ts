import { describe, expect, test } from 'vitest';
import fc, { seedOr } from '../../../seeded';
import { fold } from '../contract/rules/fold';
import { spellingsIn, type NextWord } from './search-spellings';

/** An index of these words, in the order of code points, that counts how often it is asked. */
function indexOf(words: readonly string[]): { next: NextWord; asked: () => number } {
  const sorted = [...new Set(words)].sort((one, other) =>
    Buffer.compare(Buffer.from(one), Buffer.from(other)),
  );
  let asked = 0;
  const isBefore = (one: string, other: string): boolean =>
    Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;
  return {
    next: (from) => {
      asked += 1;
      return sorted.find((word) => !isBefore(word, from)) ?? null;
    },
    asked: () => asked,
  };
}

describe('spellings of a folded word', () => {
  const words = [
    'lukasz',
    'łukasz',
    'łukaszenko',
    'luka',
    'straße',
    'strasse',
    'søren',
    'чайка',
    'ωμέγα',
    'ﬁsh',
    'þór',
  ];
  test.each([
    ['lukasz', false, ['łukasz']],
    ['luk', false, []],
    ['luk', true, ['łuk']],
    ['strasse', false, ['straße']],
    ['stras', true, ['straß']],
    ['soren', false, ['søren']],
    ['чаика', false, ['чайка']],
    ['ωμεγα', false, ['ωμέγα']],
    ['fish', false, ['ﬁsh']],
    ['thor', false, ['þór']],
    ['nobody', true, []],
  ] as const)('%s (beginning: %s): %j', (sought, isPrefix, found) => {
    expect(spellingsIn(indexOf(words).next, sought, isPrefix)).toEqual(found);
  });

  test('are all that fold to it, and no others', () => {
    const letter = fc.constantFrom(...Array.from('abłlsßøoæeŧtǿйи'));
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), word, (all, typed) => {
        const sought = fold(typed);
        const expected = [...new Set(all)].filter((one) => fold(one) === sought && one !== sought);
        fc.pre(expected.length < 12);
        expect([...spellingsIn(indexOf(all).next, sought, false)].sort()).toEqual(expected.sort());
      }),
      { seed: seedOr(19), numRuns: 500 },
    );
  });

  test('cost about one look-up a letter, however many words there are', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `introduction${at.toString(36)}`);
    const { next, asked } = indexOf([...many, 'łukasz', 'éa']);
    spellingsIn(next, 'introductions', true);
    expect(asked()).toBeLessThanOrEqual('introductions'.length * 2);
  });
});
