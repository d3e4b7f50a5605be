import { CONTEXT, makeAnchor } from '../../anchors/anchor';
import { relocateAnchor } from '../../anchors/relocate-anchor';
import type { RevisionId } from '../../contract/ids';
import type { UnplacedReason } from '../../contract/interchange';
import type { Span } from '../../contract/anchors';
import { canonicalText } from '../../ingest/canonical-text';
import { dividesAlike, lettersOf } from './letters';
import { cutsWords } from './word-edges';

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

/** Letters that words without any context must have: a table says in which text they stand, and nothing around them. */
const ENOUGH_LETTERS = 12;

/**
 * Finds passages of another form of a text in its canonical text by the rules of `core/anchors`, blanks aside: a page
 * breaks its lines elsewhere, and has nothing at all between two paragraphs. Few words that stand there once are still
 * not taken when nothing around them agrees: the page may have had them elsewhere, in a part that is not in the archive.
 * Where nothing is said of what stood around them, whole words are taken that are no single short one.
 */
export function createWordPlacer(text: string): (words: WordsInContext) => Span | UnplacedReason {
  const whole = lettersOf(text);
  const { letters, starts } = whole;
  const nowhere = letters.length; // so that no place is preferred for being near
  return (words) => {
    const exact = lettersOf(canonicalText(words.exact));
    if (exact.letters === '') return 'empty';
    const [prefix, suffix] = [words.prefix, words.suffix].map(
      (part) => lettersOf(canonicalText(part)).letters,
    );
    const anchor = {
      start: nowhere,
      end: nowhere,
      exact: exact.letters,
      prefix: prefix ?? '',
      suffix: suffix ?? '',
    };
    const found = relocateAnchor(anchor, letters, (at) => dividesAlike(exact, whole, at));
    if (found.state === 'lost') return 'not-found';
    if (found.state === 'needs-review') return 'ambiguous';
    const blanks = exact.gaps.filter((gap) => gap !== 'none').length;
    const isLong = exact.letters.length + blanks >= CONTEXT;
    const span = { start: starts[found.start] ?? 0, end: (starts[found.end - 1] ?? 0) + 1 };
    if (isLong) return span;
    if (anchor.prefix + anchor.suffix === '') {
      return exact.letters.length < ENOUGH_LETTERS || cutsWords(text, span) ? 'few-words' : span;
    }
    return agreement(letters, found, anchor) < ENOUGH_CONTEXT ? 'unsure-context' : span;
  };
}

/** UTF-16 units of context that stand beside a place. */
function agreement(
  text: string,
  { start, end }: Span,
  { prefix, suffix }: Pick<WordsInContext, 'prefix' | 'suffix'>,
): number {
  let before = 0;
  while (before < Math.min(prefix.length, start) && prefix.at(-1 - before) === text[start - 1 - before]) {
    before++;
  }
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  return before + after;
}
