import { expect, test } from 'vitest';
import { FontLibrary } from '../fonts/font-library';
import { hyphenPoints } from './hyphen-points';
import { setText } from './set-text';
import { STYLES } from './style';

const fonts = FontLibrary.at('resources/fonts');

/** A word with its points as hyphens. */
function hyphenated(word: string, language: string): string {
  const points = [...hyphenPoints(word, language), word.length];
  return points.map((point, index) => word.slice(points[index - 1] ?? 0, point)).join('-');
}

/** The lines as they are read back, `¬` for a soft hyphen. */
function linesOf(text: string, measure: number, language: string | null): string[] {
  const lines = setText([{ text, style: STYLES.text, language }], { measure }, fonts);
  return lines.map(({ pieces }) =>
    pieces
      .flatMap(({ shaped }) => shaped.glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)))
      .join('')
      .replaceAll('\u00ad', '¬'),
  );
}

test.each([
  ['administration', 'en-GB', 'admin-is-tra-tion'],
  ['gouvernement', 'fr', 'gou-ver-ne-ment'],
  ['Verteidigungsausgaben', 'de', 'Ver-tei-di-gungs-aus-ga-ben'],
  ['bezpieczeństwo', 'pl', 'bez-pie-czeń-stwo'],
  ['güvenliği', 'tr', 'güven-liği'],
  ['κυβερνήσεως', 'el', 'κυβερ-νή-σεως'],
  ['правительство', 'ru', 'пра-ви-тель-ство'],
])('breaks %s as %s has it', (word, language, parts) => {
  expect(hyphenated(word, language)).toBe(parts);
});

test.each([
  ['Morvaskia', 'en-GB', 'a name'],
  ['NATO-Gipfeltreffen', 'de', 'a code'],
  ['lantern.example/administration', 'en', 'an address'],
  ['short', 'en', 'what is short'],
  ['administration', 'la', 'a language without patterns'],
])('leaves %s (%s) whole: %s', (word, language) => {
  expect(hyphenPoints(word, language)).toEqual([]);
});

test('breaks a word up only where its line would be too short, and never the last one', () => {
  const text = 'It was an extraordinary administrative misunderstanding that nobody apologised for';
  expect(linesOf(text, 110, null)).toEqual([
    'It was an ',
    'extraordinary ',
    'administrative ',
    'misunderstanding ',
    'that nobody ',
    'apologised for',
  ]);
  expect(linesOf(text, 110, 'en-GB')).toEqual([
    'It was an extraordin¬',
    'ary administrative ',
    'misunderstand¬',
    'ing that nobody ',
    'apologised for',
  ]);
  expect(linesOf(text, 400, 'en-GB')).toEqual(linesOf(text, 400, null));
  expect(linesOf('The ordinary administration', 100, 'en-GB').at(-1)).toBe('administration');
});

test('sets every word of any text once, in order, hyphenated or not', () => {
  const text =
    'Verteidigungsausgaben, die Bundesregierung beschließt sie übermorgen: »Sicherheit« und '.repeat(9);
  for (let measure = 60; measure < 300; measure += 13) {
    expect(linesOf(text, measure, 'de').join('').replaceAll('¬', '')).toBe(text);
  }
});
