import { describe, expect, test } from 'vitest';
import { SCRIPTS } from '../../testing/conformance-briefs';
import { FALLBACKS, type TextFace } from '../fonts/faces';
import { clustersOf, FontLibrary } from '../fonts/font-library';
import { PLAIN, undrawnIn } from './undrawn';

const fonts = FontLibrary.at('resources/fonts');
const faces = Object.keys(FALLBACKS) as TextFace[];

describe('every font of a brief draws', () => {
  test.each(Object.entries(SCRIPTS))('%s', (_language, sentence) => {
    expect(undrawnIn(sentence, fonts)).toEqual([]);
  });

  test.each([
    ['simplified Han', '海峡是开放的，没有人会关闭它。'],
    ['traditional Han', '海峽是開放的，沒有人會關閉它。'],
    ['Japanese', '「海峡は開いている」とアンドウ氏は述べた。'],
    ['Korean', '해협은 열려 있다.'],
    ['Persian with its joiners', 'می‌خواهیم که تنگه باز بماند.'],
    ['Urdu', 'آبنائے کھلی ہے۔'],
    ['Armenian', 'Նեղուցը բաց է։'],
    ['Georgian', 'სრუტე ღიაა.'],
    ['polytonic Greek', 'ἡ θάλαττα ἐλευθέρα'],
    ['accents without a letter of their own', 'q\u0303 x\u0302 a\u0316\u0317'],
    ['pointed Hebrew', 'שָׁלוֹם'],
    ['signs of money and measure', '₴ 5, ₾ 7, ₺ 9, ≤ 3 ‰ → ½ №'],
    ['an emoji of one character', '😀 ❤\ufe0f'],
  ])('%s', (_what, text) => {
    expect(undrawnIn(text, fonts)).toEqual([]);
  });
});

describe('no font of a brief draws', () => {
  test.each([
    ['Thai', 'สวั', ['ส', 'วั']],
    ['Ethiopic', 'ሰላም', ['ሰ', 'ላ', 'ም']],
    ['Devanagari, though one face has its letters', 'कि', ['कि']],
    ['rare Han', '𠮷野', ['𠮷']],
    ['a variant of a Han character', '葛\u{e0100}', ['葛\u{e0100}']],
    ['old Hangul, sign by sign', '\u1100\u119e', ['\u1100\u119e']],
    ['pictographs joined to one', '👩‍🚀 🏴‍☠️', ['👩‍🚀', '🏴‍☠️']],
    ['faces that fonts have, joined to one that they have not', '😶‍😀', ['😶‍😀']],
    ['a skin tone', '👍🏽', ['👍🏽']],
    ['a flag', '🇺🇦🇪🇺', ['🇺🇦', '🇪🇺']],
    ['a key cap', '1\ufe0f\u20e3', ['1\ufe0f\u20e3']],
    ['a private character, though a font has something there', 'a\uf400', ['\uf400']],
    ['a character that is not assigned', '\u0378', ['\u0378']],
    ['half a surrogate pair', 'a\ud83db', ['\ud83d']],
    ['what stands for a lost character', 'caf\ufffd', ['\ufffd']],
    ['a letter whose accent no font puts on it', 'a\u{1e000}', ['a\u{1e000}']],
  ])('%s', (_what, text, expected) => {
    expect(undrawnIn(text, fonts)).toEqual(expected);
  });
});

test('names each character once, in order of first use, with the marks that belong to it', () => {
  expect(undrawnIn('ᚠ and ᛒ, ᚠ and ᛒ\u0301', fonts)).toEqual(['ᚠ', 'ᛒ', 'ᛒ\u0301']);
});

test('what is taken for drawn without a closer look is drawn by every face', () => {
  const plain = Array.from({ length: 0x3000 }, (_, point) => String.fromCodePoint(point)).filter(
    (character) => PLAIN.test(character) && !/\s/u.test(character),
  );
  const undrawn = plain.filter((character) =>
    faces.some((face) => fonts.split(face, character).some(({ replaced }) => replaced !== null)),
  );
  expect([plain.length > 400, undrawn]).toEqual([true, []]);
});

test('cuts any text into clusters without losing a unit of it', () => {
  const texts = [
    'a👩‍🚀b🇩🇪🇫🇷🇪e\u0301',
    '\u0301\u0301x',
    '\u200d\u200c',
    'ᄒ\u1161\u11ab',
    '\ud83d🏽',
    '🇩🇪\u0301',
  ];
  expect(texts.map((text) => clustersOf(text).join(''))).toEqual(texts);
  expect(clustersOf('a👩‍🚀b🇩🇪🇫🇷e\u0301')).toEqual(['a', '👩‍🚀', 'b', '🇩🇪', '🇫🇷', 'e\u0301']);
});
