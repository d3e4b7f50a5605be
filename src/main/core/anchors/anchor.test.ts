import { describe, expect, test } from 'vitest';
import type { RevisionId } from '../contract/ids';
import { CONTEXT, isSpanOf, makeAnchor, trimSpan, verifyAnchor } from './anchor';
import { relocateAnchor } from './relocate-anchor';
import fc, { seedOr } from '../../../seeded';

const REVISION = 1 as RevisionId;
const TEXT =
  'The minister said “we will pay our share” on Monday. Others said “we will pay our share” on Tuesday.';
const PASSAGE = 'we will pay our share';
const at = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('an anchor', () => {
  test('holds the words and up to 32 units on each side', () => {
    expect(makeAnchor(TEXT, at(TEXT, PASSAGE), REVISION)).toEqual({
      revisionId: REVISION,
      ...at(TEXT, PASSAGE),
      exact: PASSAGE,
      prefix: 'The minister said “',
      suffix: '” on Monday. Others said “we wil',
    });
  });

  test('never cuts a character in two, whatever the text and wherever the passage', () => {
    const text = fc
      .array(fc.constantFrom('a', ' ', 'é', '😀', '𝒳', '\n'), { minLength: 1, maxLength: 120 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const span = { start: Math.min(a, b) % whole.length, end: 1 + (Math.max(a, b) % whole.length) };
        fc.pre(isSpanOf(whole, span));
        const anchor = makeAnchor(whole, span, REVISION);
        expect(verifyAnchor(anchor, whole)).toBe(true);
        expect([anchor.exact, anchor.prefix, anchor.suffix].every((part) => part.isWellFormed())).toBe(true);
        expect(Math.max(anchor.prefix.length, anchor.suffix.length)).toBeLessThanOrEqual(CONTEXT);
      }),
      { seed: seedOr(20261123) },
    );
  });

  test.each([
    ['empty', { start: 3, end: 3 }],
    ['backwards', { start: 5, end: 3 }],
    ['before the text', { start: -1, end: 3 }],
    ['beyond the text', { start: 0, end: 99 }],
    ['between numbers', { start: 0.5, end: 3 }],
    ['through a character', { start: 0, end: 1 }],
  ])('cannot be made of a span that is %s', (_what, span) => {
    expect(() => makeAnchor('😀 smiles', span, REVISION)).toThrow(RangeError);
  });
});

test.each([
  ['  two words \n', { start: 2, end: 11 }],
  ['bare', { start: 0, end: 4 }],
  [' \n\u00a0', null],
])('trims the blanks around %j', (text, expected) => {
  expect(trimSpan(text, { start: 0, end: text.length })).toEqual(expected);
});

describe('relocating an anchor', () => {
  const first = makeAnchor(TEXT, at(TEXT, PASSAGE), REVISION);

  test.each([
    ['the same text', TEXT, 'exact', at(TEXT, PASSAGE)],
    ['text put before it', `Yesterday. ${TEXT}`, 'moved', at(`Yesterday. ${TEXT}`, PASSAGE)],
    [
      'the places changed round',
      'Others said “we will pay our share” on Tuesday. The minister said “we will pay our share” on Monday.',
      'moved',
      { start: 67, end: 88 },
    ],
    [
      'only the other place left',
      'Others said “we will pay our share” on Tuesday.',
      'moved',
      { start: 13, end: 34 },
    ],
    ['one word changed', TEXT.replaceAll('our share', 'a share'), 'lost', { start: 19, end: 19 }],
    ['other quotation marks in it', TEXT.replaceAll('we will', 'we’ll'), 'lost', { start: 19, end: 19 }],
    ['nothing left', '', 'lost', { start: 0, end: 0 }],
    [
      'two places alike',
      'x we will pay our share x we will pay our share x',
      'needs-review',
      { start: 26, end: 47 },
    ],
  ] as const)('on %s', (_what, text, state, span) => {
    expect(relocateAnchor(first, text)).toEqual({ state, ...span });
  });

  /** Words with this before and after them, looked for in a text. */
  const relocated = (prefix: string, suffix: string, text: string, start = prefix.length) =>
    relocateAnchor({ start, end: start + PASSAGE.length, exact: PASSAGE, prefix, suffix }, text);

  test('of two places, six units more of context decide, and five do not', () => {
    expect(relocated('12345', '', `${PASSAGE}. Or 12345${PASSAGE}.`, 0).state).toBe('needs-review');
    expect(relocated('123456', '', `${PASSAGE}. Or 123456${PASSAGE}.`, 0).state).toBe('moved');
  });

  test('the nearest of the likeliest is proposed, of two as near the first', () => {
    const text = `${PASSAGE} ${PASSAGE} ${PASSAGE}`;
    const [first, second] = [0, PASSAGE.length + 1];
    expect(relocated('x', 'y', text, second + 2)).toEqual({
      state: 'needs-review',
      start: second,
      end: second + PASSAGE.length,
    });
    expect(relocated('x', 'y', text, second / 2)).toEqual({
      state: 'needs-review',
      start: first,
      end: PASSAGE.length,
    });
  });

  test('words that stand in more than a thousand places are not told apart', () => {
    const many = (count: number): string => `${'we '.repeat(count)}12345678`;
    const of = (text: string) =>
      relocateAnchor({ start: 0, end: 2, exact: 'we', prefix: '', suffix: ' 12345678' }, text).state;
    expect([of(many(1_000)), of(many(1_001))]).toEqual(['moved', 'needs-review']);
  });

  test('only places that count are places', () => {
    const text = `${PASSAGE}, ${PASSAGE}`;
    const anchor = { ...at(text, PASSAGE), exact: PASSAGE, prefix: '', suffix: `, ${PASSAGE}` };
    expect(relocateAnchor(anchor, text)).toEqual({ state: 'exact', ...at(text, PASSAGE) });
    expect(relocateAnchor(anchor, text, (start) => start > 0)).toEqual({
      state: 'moved',
      ...at(text, PASSAGE, 5),
    });
    expect(relocateAnchor(anchor, text, () => false)).toEqual({ state: 'lost', start: 0, end: 0 });
  });

  test('gives the anchor’s words or nothing', () => {
    const words = fc.array(fc.constantFrom('we', 'will', 'pay', 'our', 'share', '.'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, fc.nat(), (before, after, seed) => {
        const old = before.join(' ');
        const start = old.length === 0 ? 0 : seed % old.length;
        fc.pre(old.length > start + 3);
        const anchor = makeAnchor(old, { start, end: start + 3 }, REVISION);
        const text = after.join(' ');
        const found = relocateAnchor(anchor, text);
        expect(text.slice(found.start, found.end)).toBe(found.state === 'lost' ? '' : anchor.exact);
        if (found.state === 'lost') expect(text.includes(anchor.exact)).toBe(false);
      }),
      { seed: seedOr(20261123) },
    );
  });
});
