import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../ingest/canonical-text';
import { canonicalForm } from './canonical-offsets';
import { codePointsOf, countBy, offsetsOf, SPECIFIED, type CountingWay } from './code-points';
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
    ['code points', {}, [0, 1, 2, 3, 4]],
    ['code points with short line ends', { lineEnds: 'one' }, [0, 1, 2, 3]],
    ['UTF-16 units', { unit: 'utf-16' }, [0, 1, 2, 3, 4, 5]],
  ] as const)('as %s', (_what, way, positions) => {
    const count = countBy('😀\r\nx', { ...SPECIFIED, ...way });
    expect(Array.from({ length: count.length + 1 }, (_, position) => position)).toEqual(positions);
    expect(positions.map((position) => count.toPosition(count.toOffset(position)))).toEqual(positions);
  });

  test('count what they say, there and back, in any text', () => {
    const text = fc.array(fc.constantFrom('a', '😀', '\r\n', '\n', 'e\u0301')).map((all) => all.join(''));
    const way = fc.record<CountingWay>({
      unit: fc.constantFrom('code-point', 'utf-16'),
      lineEnds: fc.constantFrom('written', 'one', 'two'),
      marks: fc.nat({ max: 2 }),
    });
    /** The text as a program holds it that counts so; a surrogate pair stands for itself. */
    const held = (whole: string, { lineEnds, marks }: CountingWay): string => {
      const lines =
        lineEnds === 'one'
          ? whole.replaceAll('\r\n', '\n')
          : lineEnds === 'two'
            ? whole.replace(/\r?\n/gu, '\r\n')
            : whole;
      return '\uFEFF'.repeat(marks) + lines;
    };
    fc.assert(
      fc.property(text, text, way, (before, after, counting) => {
        const lengthOf = (part: string): number =>
          counting.unit === 'utf-16' ? part.length : Array.from(part).length;
        const count = countBy(before + after, counting);
        expect(count.length).toBe(lengthOf(held(before + after, counting)));
        // A text may be parted anywhere but inside a line end.
        if (before.endsWith('\r') && after.startsWith('\n')) return;
        const position = lengthOf(held(before, counting));
        expect(count.toPosition(before.length)).toBe(position);
        expect(count.toOffset(position)).toBe(before.length);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test.each([
    ['beyond the text', { start: 0, end: 9 }],
    ['backwards', { start: 3, end: 1 }],
    ['no numbers', { start: NaN, end: 1 }],
  ])('%s are none', (_what, span) => {
    expect(offsetsOf(codePointsOf('😀 face'), span)).toBeNull();
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
    [
      'alone, where the file says nothing of what stood around them',
      words('is built, she said'),
      'is built, she said',
    ],
    ['with a blank of their own', words('Autonomy ', '', 'is built'), 'Autonomy'],
    [
      'over two paragraphs that the page joins',
      words('she said.Linus spoke', 'is built, '),
      'she said.\n\nLinus spoke',
    ],
    ['by what stands in the next paragraph', words('said.', 'built, she ', 'Linus spoke'), 'said.'],
    [
      'with a blank before a mark',
      words('Autonomy is built , she said', '', '. Linus'),
      'Autonomy is built, she said',
    ],
  ])('are found %s', (_what, given, expected) => {
    const found = place(given);
    expect(typeof found === 'string' ? found : TEXT_HERE.slice(found.start, found.end)).toBe(expected);
  });

  test.each([
    ['ambiguous', words('Linus')],
    ['ambiguous', words('spoke of machines')],
    ['not-found', words('Linux', 'machines. Then ', ' left')],
    ['unsure-context', words('built', 'the new ', ' bridge over')],
    ['few-words', words('built')],
    ['few-words', words('uilt, she said')],
    ['empty', words(' \n ')],
    ['not-found', words('Autonomyis built, she said', '', '.')],
    ['not-found', words('Auto nomy is built, she said', '', '.')],
    ['not-found', words('of machines. ThenLinus left', 'spoke ', ', and')],
  ])('are %s and nowhere', (why, given) => {
    expect(place(given)).toBe(why);
  });

  test.each([
    ['a heading and its text', 'Ports\n\nNobody paid for the toll', 'PortsNobody paid for the toll'],
    [
      'three paragraphs',
      'One of us.\n\nTwo of us.\n\nThree of us here',
      'One of us.Two of us. Three of us here',
    ],
    ['a list', 'Bread\nWine\nSalt and the pepper of the south', 'BreadWineSalt and the pepper of the south'],
    [
      'a script without blanks',
      '渡し船は、\n明日も動かない。港は静かだ。',
      '渡し船は、 明日も動かない。港は静かだ。',
    ],
    ['blanks of French marks', 'Il dit : « Nous attendons » à quai.', 'Il dit: «Nous attendons» à quai.'],
  ])('over %s are found, blanks aside', (_what, text, exact) => {
    const found = createWordPlacer(`Before it.\n\n${text}\n\nAfter it.`)(
      words(exact, 'Before it.', 'After it.'),
    );
    expect(found).toEqual({ start: 12, end: 12 + text.length });
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
