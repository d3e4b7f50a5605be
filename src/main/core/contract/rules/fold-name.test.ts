import { expect, test } from 'vitest';
import { foldToWords } from './fold';
import { foldName, foldTheme } from './fold-name';

test.each([
  ['Dr. Ana Sørlund', 'ana sorlund'],
  ['ANA SÖRLUND', 'ana sorlund'],
  ['Jean-Luc d’Évreux', 'jean luc d evreux'],
  ['Prof. Dr. Łukasz Wójcik, PhD', 'lukasz wojcik'],
  ['Mme Işıl', 'isil'],
  ['Lord', 'lord'],
  ['— ', ''],
])('%j is folded to %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test('themes are told apart by more than letters and digits, never by case, accents or gaps', () => {
  const names = ['EU', 'EU+', 'C', 'C++', 'C#', 'A-1', 'A 1', 'A1', '+', '!', 'Défense', 'Burden-sharing'];
  expect(new Set(names.map(foldTheme)).size).toBe(names.length);
  expect(['eu', ' DEFENSE ', 'a  1'].map(foldTheme)).toEqual(['EU', 'Défense', 'A 1'].map(foldTheme));
  // The old form follows from the new one, so that archives can be taken from one to the other.
  expect(names.map((name) => foldToWords(foldTheme(name)))).toEqual(names.map(foldToWords));
});
