import { isSpanOf, trimSpan } from '../../../anchors/anchor';
import type { UnplacedReason } from '../../../contract/interchange';
import type { Span } from '../../../contract/anchors';
import type { CodedPassage, CodedPlace, CodedSource, CountedSpan } from '../../../interchange/coded-project';
import { codePointsOf, offsetsOf, utf16UnitsOf } from '../../../interchange/text/code-points';
import { createWordPlacer, wordsAt, type WordsInContext } from '../../../interchange/text/place-words';
import type { ArticlePlan, Target } from './plan-articles';

/** A passage with the article that it belongs to, and where it stands there, or why nowhere. */
export type PlacedPassage = {
  readonly source: CodedSource;
  readonly passage: CodedPassage;
} & (
  { readonly target: Target; readonly span: Span } | { readonly target: null; readonly span: UnplacedReason }
);

export function placePassages(
  sources: readonly CodedSource[],
  articles: ArticlePlan,
): readonly PlacedPassage[] {
  return sources.flatMap((source) => {
    const target = articles.of(source);
    const place = createPlacer(source, target);
    return source.passages.map((passage): PlacedPassage => {
      const span = place(passage.place);
      if (typeof target !== 'string' && typeof span !== 'string') return { source, passage, target, span };
      return { source, passage, target: null, span: typeof span === 'string' ? span : 'no-article' };
    });
  });
}

/** Where a passage stands in the article's text; a position counts only in the very text that it was made on. */
function createPlacer(
  source: CodedSource,
  target: ReturnType<ArticlePlan['of']>,
): (place: CodedPlace) => Span | UnplacedReason {
  if (typeof target === 'string') return (place) => (place.kind === 'none' ? place.why : target);
  let placer: ReturnType<typeof createWordPlacer> | null = null;
  const byWords = (words: WordsInContext): Span | UnplacedReason => {
    placer ??= createWordPlacer(target.text);
    return placer(words);
  };
  return (place) => {
    switch (place.kind) {
      case 'none':
        return place.why;
      case 'span':
        if (source.text === null || source.text === target.text) return place.span;
        return byWords(wordsAt(source.text, place.span));
      case 'position':
        if (source.textHash !== target.textHash) return 'position-alone';
        return offsetsIn(target, place.position) ?? 'outside-text';
      case 'between':
        return between(byWords(place.from), byWords(place.until), target);
      case 'words':
        return (source.textHash === target.textHash ? bySamePosition(place, target) : null) ?? byWords(place);
    }
  };
}

/** The position, if the words are there. */
function bySamePosition(
  { exact, position }: Extract<CodedPlace, { kind: 'words' }>,
  { text }: Pick<Target, 'text'>,
): Span | null {
  const span = position === null ? null : offsetsIn({ text }, position);
  return span !== null && text.slice(span.start, span.end) === exact ? span : null;
}

/** Null where a position leaves the text or has no word. */
function offsetsIn({ text }: Pick<Target, 'text'>, position: CountedSpan): Span | null {
  const count = position.unit === 'utf-16' ? utf16UnitsOf(text) : codePointsOf(text);
  const span = offsetsOf(count, position);
  return span !== null && isSpanOf(text, span) ? trimSpan(text, span) && span : null;
}

/** From one passage on and until before the other, without blanks at the ends. */
function between(
  from: Span | UnplacedReason,
  until: Span | UnplacedReason,
  { text }: Target,
): Span | UnplacedReason {
  if (typeof from === 'string') return from;
  if (typeof until === 'string') return until;
  return trimSpan(text, { start: from.start, end: until.start }) ?? 'empty';
}
