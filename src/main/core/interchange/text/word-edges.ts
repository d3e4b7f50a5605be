import type { Span } from '../../contract/anchors';

/** Letters, their marks and digits of scripts that part their words by blanks. */
const WORD =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}])[\p{L}\p{M}\p{N}]/u;
const HIGH_SURROGATE = /[\uD800-\uDBFF]/;
const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/** Whether a span (UTF-16) begins or ends inside a word, a character, or a Windows line end. */
export const cutsWords = (text: string, { start, end }: Span): boolean =>
  cuts(text, start) || cuts(text, end);

function cuts(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (before === '' || after === '') return false;
  if (HIGH_SURROGATE.test(before) && LOW_SURROGATE.test(after)) return true;
  if (before === '\r' && after === '\n') return true;
  return WORD.test(before) && WORD.test(after);
}
