/** Where the cursor goes by sentence and by paragraph. Offsets are UTF-16 units of the whole text. */
import type { Span } from '../../../main/core/contract/anchors';
import { paragraphAt } from '../../../main/core/contract/rules/paragraphs';
import { sentenceAt } from '../../../main/core/contract/rules/sentences';

export type TextUnit = 'sentence' | 'paragraph';

/** On: the end of the unit, and from there the next one's. Back: its start, and from there that of the one before. */
export function stepBy(unit: TextUnit, text: string, offset: number, step: 1 | -1): number {
  const at = step === 1 ? skipBlank(text, offset) : skipBlankBack(text, offset);
  if (step === 1 && at >= text.length) return text.length;
  // Looked at from inside, so that an end belongs to what it ends.
  const inside = step === 1 ? at : Math.max(0, at - 1);
  const span = unitAt(unit, text, inside);
  return step === 1 ? span.end : span.start;
}

/** The sentence or paragraph around an offset, without the blanks beside it. */
export function unitAt(unit: TextUnit, text: string, offset: number): Span {
  const paragraph = paragraphAt(text, offset);
  return unit === 'sentence' ? sentenceAt(text, paragraph, offset) : paragraph;
}

function skipBlank(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/u.test(text[at] ?? '')) at += 1;
  return at;
}

function skipBlankBack(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
