import { describe, expect, test } from 'vitest';
import { findAlikeInShape, shapeOf } from './lookalike';

describe('names that can be read as another', () => {
  // The first of each pair is what somebody else might sign as.
  test.each([
    ['PauI Holm', 'Paul Holm'],
    ['Mi1a Berg', 'Mila Berg'],
    ['lngrid Dahl', 'Ingrid Dahl'],
    ['Tornas Lind', 'Tomas Lind'],
    ['Carrnen Ruiz', 'Carmen Ruiz'],
    ['R0salie Brun', 'Rosalie Brun'],
    ['OLE 0LSEN', 'Ole Olsen'],
    ['Аdа Quill', 'Ada Quill'],
    ['Αda Quill', 'Ada Quill'],
    ['ᎪᎠᎪ QUILL', 'ADA QUILL'],
    ['𝐀𝐝𝐚 Quill', 'Ada Quill'],
    ['ﬁona Sand', 'fiona Sand'],
    ['José  Prat', 'Jose Prat'],
  ])('%s for %s', (name, other) => {
    expect(shapeOf(name)).toBe(shapeOf(other));
  });

  test.each([
    ['Ella Fox', 'Elia Fox'],
    ['Anna Berg', 'Hanna Berg'],
    ['Jan Holm', 'Jon Holm'],
    ['Maria Lind', 'Marta Lind'],
    ['Ines Tal', 'Inês Hal'],
    ['王伟', '王偉'],
    ['Иван Петров', 'Иван Петрова'],
  ])('not %s for %s', (name, other) => {
    expect(shapeOf(name)).not.toBe(shapeOf(other));
    expect(findAlikeInShape([name], [other])).toBeNull();
  });

  test('are told beside the name; case, marks and another alphabet are told elsewhere', () => {
    const known = ['Paul Holm', 'Ingrid Dahl'];
    expect(findAlikeInShape(['Ada Quill', 'PauI Holm'], known)).toEqual({
      name: 'PauI Holm',
      other: 'Paul Holm',
    });
    expect(findAlikeInShape(['PAUL HOLM', 'Pаul Holm', 'Ingrid  Dàhl'], known)).toBeNull();
  });
});
