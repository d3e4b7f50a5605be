import type { Disagreement } from '../../../main/core/contract/agreement';
import type { Span } from '../../../main/core/contract/anchors';

/** A run of text; the marked ones were tagged. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a passage at the edges of what one analyst tagged. Spans count in the article; overlapping ones become one. */
export function markedPieces(
  { text, textStart }: Pick<Disagreement, 'text' | 'textStart'>,
  spans: readonly Span[],
): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  const push = (to: number, marked: boolean): void => {
    if (to <= at) return;
    const before = pieces.at(-1)?.marked === marked ? (pieces.pop()?.text ?? '') : '';
    pieces.push({ text: before + text.slice(at, to), marked });
    at = to;
  };
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    push(Math.max(0, start - textStart), false);
    push(Math.min(text.length, end - textStart), true);
  }
  push(text.length, false);
  return pieces;
}
