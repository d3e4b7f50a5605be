import { describe, expect, test } from 'vitest';
import { canonicalText } from './canonical-text';
import fc from '../../../seeded';

describe('canonical text', () => {
  test.each([
    ['has LF for every kind of line end', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['has one blank line between paragraphs', '\n\na\n \t\n\n\nb\n', 'a\n\nb'],
    ['takes a form feed for the end of a paragraph', 'a\fb', 'a\n\nb'],
    ['composes letters (NFC)', 'Cafe\u0301', 'Café'],
    ['composes letters that something invisible kept apart', 'Cafe\u200B\u0301', 'Café'],
    ['has no soft hyphens', 'deter\u00ADrence', 'deterrence'],
    ['has no zero-width characters', '\uFEFFa\u200Bb\u2060c\u200Cd', 'abcd'],
    ['has no bidirectional controls', 'pay \u202Eeht\u202C', 'pay eht'],
    ['has no hidden tag characters', 'a\u{E0041}\u{E0042}b', 'ab'],
    ['has no NUL or other control characters', 'a\0b\u0007c\u009Fd', 'abcd'],
    ['has no halves of surrogate pairs', 'a\uD800b', 'a\uFFFDb'],
    ['has no trailing or doubled spaces', '  a \t b  \n  c ', 'a b\nc'],
    ['keeps no-break spaces inside a line', '«\u00A0Oui\u202F!\u00A0»\u00A0', '«\u00A0Oui\u202F!\u00A0»'],
    ['keeps the joiners that Persian is spelt with', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['keeps composed emoji whole', '👩\u200D🚒', '👩\u200D🚒'],
    ['of nothing is nothing', ' \u200B\n\n\0 ', ''],
  ])('%s', (_promise, given, canonical) => {
    expect(canonicalText(given)).toBe(canonical);
  });
});

const AWKWARD = fc.constantFrom(
  ...[
    'a',
    'e',
    '\u0301',
    ' ',
    '\t',
    '\n',
    '\r',
    '\f',
    '\u00A0',
    '\u202F',
    '\u2003',
    '\u00AD',
    '\u200B',
    '\u200C',
  ],
  ...[
    '\u200D',
    'ی',
    '\u0301',
    '👩',
    '🏽',
    '\uFE0F',
    '\uFEFF',
    '\u202E',
    '\0',
    '\uD800',
    '\uDC00',
    '\u2029',
    '\u1100',
    '\u1161',
  ],
);
const anyText = fc.oneof(
  fc.array(AWKWARD, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('canonical text stays as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const canonical = canonicalText(text);
      expect(canonicalText(canonical)).toBe(canonical);
    }),
    { numRuns: 2000 },
  );
});

test('canonical text holds no character that it promises away', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const canonical = canonicalText(text);
      expect(canonical).not.toMatch(/[\0\r\u00AD\u200B\uFEFF]|\n\n\n|[ \t]$|^\s|\s$|[ \t]\n|\n[ \t]|\p{Cs}/u);
      expect(canonical.normalize('NFC')).toBe(canonical);
    }),
    { numRuns: 2000 },
  );
});

test('canonical paragraphs joined are the canonical text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), (paragraphs) => {
      const joined = paragraphs
        .map(canonicalText)
        .filter((paragraph) => paragraph !== '')
        .join('\n\n');
      expect(canonicalText(paragraphs.join('\n\n'))).toBe(joined);
    }),
  );
});
