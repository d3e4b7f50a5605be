import { CONTEXT, makeAnchor } from '../../anchors/anchor';
import { relocateAnchor } from '../../anchors/relocate-anchor';
import type { RevisionId } from '../../contract/ids';
import type { UnplacedReason } from '../../contract/interchange';
import type { Span } from '../../contract/anchors';
import { squeeze, squeezedForm } from './squeezed';

export interface WordsInContext {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A passage as its words with up to 32 UTF-16 units on each side. */
export function wordsAt(text: string, span: Span): WordsInContext {
  const { exact, prefix, suffix } = makeAnchor(text, span, NO_REVISION);
  return { exact, prefix, suffix };
}

/** The anchor is used at once and never stored. */
const NO_REVISION = 0 as RevisionId;

/** UTF-16 units of context that must agree before the only place with a few words is taken for theirs. */
const ENOUGH_CONTEXT = 6;

/**
 * Finds passages of another form of a text in its canonical text by the rules of `core/anchors`, blanks aside: a page
 * breaks its lines elsewhere. Few words that stand there once are still not taken when nothing around them agrees: the
 * page may have had them elsewhere, in a part that is not in the archive.
 */
export function createWordPlacer(text: string): (words: WordsInContext) => Span | UnplacedReason {
  const { squeezed, starts } = squeeze(text);
  const nowhere = squeezed.length; // so that no place is preferred for being near
  return (words) => {
    const exact = squeezedForm(words.exact).trim();
    if (exact === '') return 'empty';
    // A blank at the passage's own end belongs to its context here.
    const prefix = squeezedForm(words.prefix + (/^\s/u.exec(words.exact)?.[0] ?? ''));
    const suffix = squeezedForm((/\s$/u.exec(words.exact)?.[0] ?? '') + words.suffix);
    const found = relocateAnchor({ start: nowhere, end: nowhere, exact, prefix, suffix }, squeezed);
    if (found.state === 'lost') return 'not-found';
    if (found.state === 'needs-review') return 'ambiguous';
    const enough = exact.length >= CONTEXT || agreement(squeezed, found, prefix, suffix) >= ENOUGH_CONTEXT;
    if (!enough) return 'unsure-context';
    return { start: starts[found.start] ?? 0, end: (starts[found.end - 1] ?? 0) + 1 };
  };
}

/** UTF-16 units of context that stand beside a place. */
function agreement(text: string, { start, end }: Span, prefix: string, suffix: string): number {
  let before = 0;
  while (before < Math.min(prefix.length, start) && prefix.at(-1 - before) === text[start - 1 - before]) {
    before++;
  }
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  return before + after;
}
