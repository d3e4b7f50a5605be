import { expect, test } from 'vitest';
import { harmless } from './harmless';

test.each([
  ['an escape sequence', 'red\u001b[31m\u001b]0;title\u0007', 'red\\u001b[31m\\u001b]0;title\\u0007'],
  ['a C1 control, which some terminals take for ESC [', 'a\u009b31m', 'a\\u009b31m'],
  ['a line that would write over itself', 'failed\rdone', 'failed\\u000ddone'],
  ['backspace and delete', 'a\u0008\u007f', 'a\\u0008\\u007f'],
  ['marks of direction', 'a\u202etxt.exe\u2066\u200f\u061c', 'a\\u202etxt.exe\\u2066\\u200f\\u061c'],
  ['line ends of Unicode', 'one\u2028two\u2029three\u0085', 'one\\u2028two\\u2029three\\u0085'],
])('%s is written out', (_name, given, shown) => {
  expect(harmless(given)).toBe(shown);
});

test('words, columns and lines stay as they are', () => {
  const text = '1\tÉlise Müller: “שלום, 漢字 😀”\n\tzero\u200bwidth';
  expect(harmless(text)).toBe(text);
});

test('JSON says the same after it', () => {
  const value = { name: Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('') };
  const line = harmless(JSON.stringify(value));
  expect(JSON.parse(line)).toEqual(value);
  expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
});
