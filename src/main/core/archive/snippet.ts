import type { SnippetPiece } from '../contract/search';

/** Control characters that canonical text never holds stand around each hit in what FTS5 returns. */
export const HIT_START = '\u0001';
export const HIT_END = '\u0002';

/** Cuts marked text into pieces on one line. */
export function toPieces(marked: string): SnippetPiece[] {
  return marked
    .replace(/\s+/gu, ' ')
    .split(HIT_START)
    .flatMap((part, index): SnippetPiece[] => {
      if (index === 0) return [{ text: part, hit: false }];
      const [hit = '', ...rest] = part.split(HIT_END);
      return [
        { text: hit, hit: true },
        { text: rest.join(''), hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
