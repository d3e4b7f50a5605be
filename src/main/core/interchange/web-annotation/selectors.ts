import type { CodedPlace, CodedWords, CountedSpan } from '../coded-project';
import { fieldOf, isOfType, listOf, numberOf, stringOf, type Json } from './json';

/** Selectors that refine one another; nobody needs more. */
const DEEPEST = 8;

/**
 * The place that a target's selectors tell (Web Annotation Data Model, 4.2): by the words where any of them quotes
 * some, else between the words at both ends, else by a position alone. Those that point into the page's structure say no
 * words that could be looked for. Null when there is no selector, and the annotation is of the whole page.
 */
export function placeOf(selectors: Json): CodedPlace | null {
  const all = listOf(selectors).flatMap((one) => refinements(one));
  if (all.length === 0) return null;
  const position = all.map(({ selector }) => positionOf(selector)).find((span) => span !== null) ?? null;
  for (const { selector, within } of all) {
    const words = quotedWords(selector) ?? wordsWithin(selector, within);
    if (words !== null) return { kind: 'words', ...inContext(words, within), position };
  }
  return all.map(({ selector }) => betweenWords(selector)).find((place) => place !== null) ?? alone(position);
}

const alone = (position: CountedSpan | null): CodedPlace =>
  position === null
    ? { kind: 'none', words: '', why: 'no-words' }
    : { kind: 'position', position, words: '' };

interface Refined {
  readonly selector: Json;
  /** The words inside which the selector selects. */
  readonly within: CodedWords | null;
}

/** A selector with those that refine it, the last and narrowest first. */
function refinements(selector: Json): readonly Refined[] {
  const found: Refined[] = [];
  let within: CodedWords | null = null;
  let [next]: readonly Json[] = [selector];
  while (next !== undefined && found.length < DEEPEST) {
    found.unshift({ selector: next, within });
    within = quotedWords(next) ?? within;
    [next] = listOf(fieldOf(next, 'refinedBy'));
  }
  return found;
}

function quotedWords(selector: Json): CodedWords | null {
  const exact = stringOf(fieldOf(selector, 'exact'));
  if (!isOfType(selector, 'TextQuoteSelector') || exact === null || exact.trim() === '') return null;
  return {
    exact,
    prefix: stringOf(fieldOf(selector, 'prefix')) ?? '',
    suffix: stringOf(fieldOf(selector, 'suffix')) ?? '',
  };
}

function positionOf(selector: Json): CountedSpan | null {
  if (!isOfType(selector, 'TextPositionSelector')) return null;
  const [start, end] = [numberOf(fieldOf(selector, 'start')), numberOf(fieldOf(selector, 'end'))];
  return start !== null && end !== null ? { start, end, unit: 'code-points' } : null;
}

/** A position inside quoted words counts their code points. */
function wordsWithin(selector: Json, within: CodedWords | null): CodedWords | null {
  const position = positionOf(selector);
  if (position === null || within === null) return null;
  const exact = Array.from(within.exact).slice(position.start, position.end).join('');
  if (exact.trim() === '') return null;
  const before = Array.from(within.exact).slice(0, position.start).join('');
  const after = Array.from(within.exact).slice(position.end).join('');
  return { exact, prefix: within.prefix + before, suffix: after + within.suffix };
}

/** Words that stand once among others have those around them. */
function inContext(words: CodedWords, within: CodedWords | null): CodedWords {
  if (within === null) return words;
  const [before, after, more] = within.exact.split(words.exact);
  if (before === undefined || after === undefined || more !== undefined) return words;
  return { exact: words.exact, prefix: within.prefix + before, suffix: after + within.suffix };
}

/** A range begins where its first selector's words begin and ends before its second's (4.2.9). */
function betweenWords(selector: Json): CodedPlace | null {
  if (!isOfType(selector, 'RangeSelector')) return null;
  const from = quotedWords(fieldOf(selector, 'startSelector'));
  const until = quotedWords(fieldOf(selector, 'endSelector'));
  return from === null || until === null ? null : { kind: 'between', from, until };
}
