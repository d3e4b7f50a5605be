import type { ForeignAnnotation } from './foreign-annotation';
import { fieldOf, listOf, stringOf, type Json } from './json';

/** The words that a target's selectors quote; null when none does, and the annotation is of the whole page. */
export function wordsOf(selectors: Json): ForeignAnnotation['words'] | null {
  const all = listOf(selectors);
  const quote = all.find((one) => fieldOf(one, 'type') === 'TextQuoteSelector');
  const exact = stringOf(fieldOf(quote, 'exact'));
  if (exact === null || exact.trim() === '') return null;
  const position = all.find((one) => fieldOf(one, 'type') === 'TextPositionSelector');
  const [start, end] = [fieldOf(position, 'start'), fieldOf(position, 'end')];
  return {
    exact,
    prefix: stringOf(fieldOf(quote, 'prefix')) ?? '',
    suffix: stringOf(fieldOf(quote, 'suffix')) ?? '',
    position: typeof start === 'number' && typeof end === 'number' ? { start, end } : null,
  };
}
