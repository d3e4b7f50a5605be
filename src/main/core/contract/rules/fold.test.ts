import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc, { seedOr } from '../../../../seeded';
import { findFolded, fold, foldToWords } from './fold';

describe('folding', () => {
  test.each([
    ['Łukasz', 'lukasz'],
    ['Søren Kierkegård', 'soren kierkegard'],
    ['STRASSE Straße STRAẞE', 'strasse strasse strasse'],
    ['Đorđe Ħamrun', 'dorde hamrun'],
    ['Ŋuyễn Þór Æsir œuvre', 'nuyen thor aesir oeuvre'],
    ['Işıl İnan', 'isil inan'],
    ['O’Neill OʼNeill O‘Neill', "o'neill o'neill o'neill"],
    ['burden‑sharing burden‐sharing', 'burden-sharing burden-sharing'],
    ['ΓΙΏΡΓΟΣ Γιώργος', 'γιωργοσ γιωργοσ'],
    ['ﬁnal Ｆｕｌｌ', 'final full'],
    ['Chișinău e\u0301', 'chisinau e'],
    ['C++ C#', 'c++ c#'],
  ])('%s: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('takes one letter in every case for one, throughout Unicode', () => {
    const letters = Array.from({ length: 0x1ffff }, (_, point) => point)
      .filter((point) => point < 0xd800 || point > 0xdfff)
      .map((point) => String.fromCodePoint(point))
      .filter((letter) => letter.toLowerCase() !== letter || letter.toUpperCase() !== letter)
      // The iota below a Greek letter is a mark, which goes; capitals may write it as a letter.
      .filter((letter) => !letter.normalize('NFD').includes('\u0345'));
    expect(letters.length).toBeGreaterThan(2_500);
    expect(
      letters.filter((letter) =>
        [letter.toUpperCase(), letter.toLowerCase()].some((other) => fold(other) !== fold(letter)),
      ),
    ).toEqual([]);
  });

  test('is done once, and the same for a whole as for its parts', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('aŁłßæ\u0301ΣςσŉǅÉé ’-İı가\u0323😀ﬃ')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(fold(fold(one))).toBe(fold(one));
        expect(fold(`${one} ${other}`)).toBe(`${fold(one)} ${fold(other)}`);
      }),
      { seed: seedOr(19), numRuns: 1_000 },
    );
  });

  test('of words leaves letters and digits alone', () => {
    expect(foldToWords(' Jean-Luc d’Évreux, 3 % ')).toBe('jean luc d evreux 3');
  });
});

describe('finding folded words', () => {
  test.each([
    ['Łukasz Ostrova', 'lukasz o', 'Łukasz O'],
    ['Die Große Straße 7', 'strasse', 'Straße'],
    ['Die Straße', 'stras', 'Straß'],
    ['Ole Ærø', 'aer', 'Ær'],
    ['Zoe\u0301 Ana', 'zoé', 'Zoe\u0301'],
    ['😀 Søren', ' SOREN ', 'Søren'],
    ['Ana', 'bea', null],
    ['Ana', '  ', null],
  ])('%s: %s is %s', (text, sought, found) => {
    const span = findFolded(text, sought);
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(found);
  });

  test('gives the shortest run of letters that holds them', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('abßłæe\u0301 ’')), maxLength: 10 });
    fc.assert(
      fc.property(text, text, (whole, sought) => {
        const span = findFolded(whole, sought);
        const wanted = fold(sought.trim());
        expect(span !== null).toBe(wanted !== '' && fold(whole).includes(wanted));
        if (span === null) return;
        expect(fold(whole.slice(span.start, span.end))).toContain(wanted);
        expect(/^\p{M}/u.test(whole.slice(span.end))).toBe(false);
      }),
      { seed: seedOr(19), numRuns: 1_000 },
    );
  });
});

const CASES = new URL('../../../../../../shared/cases/window/fold.txt', import.meta.url);

test.skipIf(!existsSync(CASES))('names that were folded in four ways are folded in one', () => {
  const names = readFileSync(CASES, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => (JSON.parse(line) as { w: string }).w);
  expect(names.map((name) => [name, fold(name), foldToWords(name)])).toEqual([
    ['Łukasz', 'lukasz', 'lukasz'],
    ['O’Neill', "o'neill", 'o neill'],
    ['Søren', 'soren', 'soren'],
    ['Straße', 'strasse', 'strasse'],
  ]);
});
