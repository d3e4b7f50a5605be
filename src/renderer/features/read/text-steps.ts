/** Where the cursor goes by sentence and by paragraph. Offsets are UTF-16 units of the whole text. */
import { sentenceAt } from './word-steps';

export type TextUnit = 'sentence' | 'paragraph';

/** On: the end of the unit, and from there the next one's. Back: its start, and from there that of the one before. */
export function stepBy(unit: TextUnit, text: string, offset: number, step: 1 | -1): number {
  const at = step === 1 ? skipBlank(text, offset) : skipBlankBack(text, offset);
  if (step === 1 && at >= text.length) return text.length;
  // Looked at from inside, so that an end belongs to what it ends.
  const inside = step === 1 ? at : Math.max(0, at - 1);
  const span = unit === 'sentence' ? sentenceAt(text, inside) : paragraphAt(text, inside);
  return step === 1 ? span.end : span.start;
}

/** The paragraph around an offset, without the blank lines beside it. */
export function paragraphAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const before = offset === 0 ? -1 : text.lastIndexOf('\n\n', offset - 1);
  const after = text.indexOf('\n\n', offset);
  return { start: before === -1 ? 0 : before + 2, end: after === -1 ? text.length : after };
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
