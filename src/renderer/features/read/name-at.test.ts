import { expect, test } from 'vitest';
import { nameAt } from './name-at';

const TEXT = `But Dr Ilse Varnholt of the Kestrel Institute sat down. “We wait,” said Jean-Marie d’Orval.

President Anselm J. Brandvik met Charles de Valde and left.`;

test.each([
  ['Ilse', 'Ilse Varnholt'],
  ['Varnholt', 'Ilse Varnholt'],
  ['Kestrel', 'Kestrel Institute'],
  ['d’Orval', 'Jean-Marie d’Orval'],
  ['Brandvik', 'Anselm J. Brandvik'],
  ['President', 'Anselm J. Brandvik'],
  ['de Valde', 'Charles de Valde'],
  ['sat', null],
  ['met', null],
])('at %j stands %j', (at, name) => {
  const span = nameAt(TEXT, TEXT.indexOf(at) + 1);
  expect(span === null ? null : TEXT.slice(span.start, span.end)).toBe(name);
});
