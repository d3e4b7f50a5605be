import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../ingest/canonical-text';
import { canonicalForm } from './canonical-offsets';
import { chooseCount } from './choose-count';
import { codePointsOf, codePointsWithShortLineEnds, offsetsOf, utf16UnitsOf } from './code-points';
import { createWordPlacer } from './place-words';
import fc, { seedOr } from '../../../../seeded';

const SEED = seedOr(20261126);
/** Characters that count or are stored otherwise than they look. */
const WORD = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      '7',
      '.',
      '“',
      '😀',
      '👩‍💻',
      '🇫🇷',
      'e\u0301',
      'e\uFEFF\u0301',
      'é',
      'a\u0323\u0302',
      'ﬁ',
      '가',
      '\u1100\u1161',
      'न्‍',
      '\u00AD',
      '\u200B',
      '\u2060',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((characters) => `x${characters.join('')}x`);
const GAP = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  '\u00A0',
  '\u3000',
  '\n',
  '\r\n',
  '\r',
  '\r\n\r\n',
  ' \n \n ',
  '\u2028',
  '\f',
  '\u200B \u200B',
);
const TEXT = fc.record({
  head: fc.constantFrom('', '\uFEFF', '\r\n', '  '),
  parts: fc.array(fc.tuple(WORD, GAP), { minLength: 1, maxLength: 30 }),
});
const squeezed = (text: string): string => canonicalText(text).replace(/\s+/gu, ' ');

describe('a foreign text in its canonical form', () => {
  test('keeps every run of words in its place', () => {
    fc.assert(
      fc.property(TEXT, fc.nat(), fc.nat(), ({ head, parts }, a, b) => {
        const raw = head + parts.map((part) => part.join('')).join('');
        const [first, last] = [a % parts.length, b % parts.length].sort((one, other) => one - other) as [
          number,
          number,
        ];
        const upTo = (nth: number): number => head.length + parts.slice(0, nth).flat().join('').length;
        const span = { start: upTo(first), end: upTo(last) + (parts[last]?.[0].length ?? 0) };
        const form = canonicalForm(raw);
        expect(form?.text).toBe(canonicalText(raw));
        const found = form?.toCanonical(span);
        expect(squeezed(form?.text.slice(found?.start, found?.end) ?? '')).toBe(
          squeezed(raw.slice(span.start, span.end)),
        );
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test.each([
    [
      'a byte order mark and Windows line ends',
      '\uFEFFOne.\r\n\r\nTwo 😀 words.\r\n',
      'Two 😀 words.',
      'Two 😀 words.',
    ],
    ['a letter that is composed', 'The cafe\u0301 closed.', 'cafe\u0301', 'café'],
    ['half of a letter that is composed', 'The cafe\u0301 closed.', '\u0301 closed', 'é closed'],
    ['what nobody sees', 'in\u00ADvis\u200Bible', 'in\u00ADvis\u200Bible', 'invisible'],
  ])('%s', (_what, raw, words, expected) => {
    const form = canonicalForm(raw);
    const start = raw.indexOf(words);
    const span = form?.toCanonical({ start, end: start + words.length });
    expect(form?.text.slice(span?.start, span?.end)).toBe(expected);
  });

  test('has no place for a span of blanks', () => {
    expect(canonicalForm('one \r\n\r\n two')?.toCanonical({ start: 3, end: 9 })).toBeNull();
    expect(canonicalForm('one\n\ntwo')?.toCanonical({ start: 3, end: 5 })).toBeNull();
  });
});

describe('positions', () => {
  test.each([
    ['code points', codePointsOf, [0, 1, 2, 3, 4]],
    ['code points with short line ends', codePointsWithShortLineEnds, [0, 1, 2, 3]],
    ['UTF-16 units', utf16UnitsOf, [0, 1, 2, 3, 4, 5]],
  ])('as %s', (_what, countOf, positions) => {
    const count = countOf('😀\r\nx');
    expect(Array.from({ length: count.length + 1 }, (_, position) => position)).toEqual(positions);
    expect(positions.map((position) => count.toPosition(count.toOffset(position)))).toEqual(positions);
  });

  test('go there and back in any text', () => {
    const text = fc.array(fc.constantFrom('a', '😀', '\r\n', '\n', 'e\u0301')).map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(codePointsOf, codePointsWithShortLineEnds), (whole, countOf) => {
        const count = countOf(whole);
        for (let position = 0; position <= count.length; position += 1) {
          expect(count.toPosition(count.toOffset(position))).toBe(position);
        }
        expect(count.length).toBe(
          Array.from(countOf === codePointsOf ? whole : whole.replaceAll('\r\n', '\n')).length,
        );
      }),
      { seed: SEED },
    );
  });

  test.each([
    ['beyond the text', { start: 0, end: 9 }],
    ['backwards', { start: 3, end: 1 }],
    ['no numbers', { start: NaN, end: 1 }],
  ])('%s are none', (_what, span) => {
    expect(offsetsOf(codePointsOf('😀 face'), span)).toBeNull();
  });

  const RAW = 'One.\r\nTwo.\r\nThree 😀 four five.';
  const named = (start: number, name: string) => ({ positions: { start, end: start + name.length }, name });
  test.each([
    ['the specified way, where names agree', [named(12, 'Three'), named(20, 'four')], true],
    ['the specified way, where there are no names', [{ positions: { start: 12, end: 17 }, name: '' }], true],
    ['the specified way, where names are no passages', [named(12, 'Segment 1')], true],
    ['line ends as one, where all names say so', [named(10, 'Three'), named(18, 'four')], false],
    ['UTF-16, where all names say so', [named(21, 'four f…'), named(26, 'five')], false],
    ['the specified way, where names do not agree', [named(12, 'Three'), named(18, 'four')], true],
  ])('count %s', (_what, selections, asSpecified) => {
    const chosen = chooseCount(RAW, selections);
    expect(chosen.asSpecified).toBe(asSpecified);
    if (asSpecified) return;
    const words = selections.map(({ positions }) => offsetsOf(chosen.count, positions));
    expect(
      words.map((span, nth) =>
        RAW.slice(span?.start).startsWith(selections[nth]?.name.replace('…', '') ?? ''),
      ),
    ).toEqual(selections.map(() => true));
  });
});

describe('words of a page', () => {
  const TEXT_HERE =
    'Autonomy is built, she said.\n\nLinus spoke of machines. Then Linus left, and nobody spoke of machines again.';
  const place = createWordPlacer(TEXT_HERE);
  const words = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

  test.each([
    [
      'over a line end that the page has elsewhere',
      words('she said.\n\n   Linus  spoke', 'built, ', ' of mach'),
      'she said.\n\nLinus spoke',
    ],
    ['by what stands before and after', words('Linus', 'machines. Then ', ' left, and'), 'Linus'],
    ['with a blank of their own', words('Autonomy ', '', 'is built'), 'Autonomy'],
  ])('are found %s', (_what, given, expected) => {
    const found = place(given);
    expect(typeof found === 'string' ? found : TEXT_HERE.slice(found.start, found.end)).toBe(expected);
  });

  test.each([
    ['ambiguous', words('Linus')],
    ['ambiguous', words('spoke of machines')],
    ['not-found', words('Linux', 'machines. Then ', ' left')],
    ['unsure-context', words('built', 'the new ', ' bridge over')],
    ['empty', words(' \n ')],
  ])('are %s and nowhere', (why, given) => {
    expect(place(given)).toBe(why);
  });

  test('that stand in several places are put in the one that is theirs, or nowhere', () => {
    const sentence = fc.array(fc.constantFrom('we', 'will', 'pay', 'our', 'share', 'now.'), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        sentence,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(' ', '\n', '\n\n', '  '),
        (all, from, length, gap) => {
          const text = all.join(' ');
          const start = all.slice(0, from % all.length).join(' ').length + (from % all.length > 0 ? 1 : 0);
          const exact = all.slice(from % all.length, (from % all.length) + 1 + (length % 3)).join(' ');
          const end = start + exact.length;
          const found = createWordPlacer(text)({
            exact: exact.replaceAll(' ', gap),
            prefix: text.slice(Math.max(0, start - 32), start),
            suffix: text.slice(end, end + 32),
          });
          if (typeof found !== 'string') expect(found).toEqual({ start, end });
        },
      ),
      { seed: SEED, numRuns: 5_000 },
    );
  });
});
