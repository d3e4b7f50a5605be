import { describe, expect, test } from 'vitest';
import type { ImportState } from '../../../contract/importing';
import { digestOfValue } from '../../../exchange/digest';
import { pairPieces, stateOfPiece } from './pair-pieces';

const past = (mine: string, theirs: string) => ({
  mine: new Set(mine.split('').map(digestOfValue)),
  theirs: new Set(theirs.split('').map(digestOfValue)),
});

describe('what becomes of a piece', () => {
  test.each<[string, string | null, string | null, string, string, ImportState]>([
    ['is only there, and never was here', null, 'a', '', '', 'new'],
    ['is only there, and was taken out here', null, 'a', 'a', '', 'mine'],
    ['is only here, and never was there', 'a', null, '', '', 'mine'],
    ['is only here, and was taken out there', 'a', null, '', 'a', 'removed'],
    ['is the same', 'a', 'a', '', '', 'known'],
    ['was changed on both sides', 'a', 'b', '', '', 'conflict'],
    ['was changed there', 'a', 'b', '', 'a', 'different'],
    ['was changed here', 'a', 'b', 'b', '', 'mine'],
    ['is on each side what it once was on the other', 'a', 'b', 'b', 'a', 'conflict'],
  ])('that %s', (_what, mine, theirs, myPast, theirPast, state) => {
    expect(stateOfPiece(mine, theirs, past(myPast, theirPast))).toBe(state);
  });
});

describe('pieces are paired', () => {
  /** Letters are pieces: those here, those there, and the pairs, a dash for none. */
  test.each([
    ['by what they are, wherever they stand', 'abc', 'cab', 'cc aa bb'],
    ['else in their order', 'abc', 'axc', 'aa bx cc'],
    ['with what is only here after the one that it follows here', 'abcd', 'ad', 'aa b- c- dd'],
    ['with what is only here and comes first before all', 'xa', 'a', 'x- aa'],
    ['with what is only there in its place', 'ab', 'axb', 'aa -x bb'],
    ['each once, also where they are the same', 'aab', 'aba', 'aa bb aa'],
    ['where there is nothing here', '', 'ab', '-a -b'],
    ['where there is nothing there', 'ab', '', 'a- b-'],
  ])('%s', (_how, mine, theirs, expected) => {
    const pairs = pairPieces(mine.split(''), theirs.split(''), past('', ''));
    expect(pairs.map((pair) => `${pair.mine ?? '-'}${pair.theirs ?? '-'}`).join(' ')).toBe(expected);
  });
});
