import type { FalseKind, MatchedArticle, MatchedQuote } from './match-quotes';
import { earned } from './figures';

/** Something that an extractor got wrong. */
export interface EvaluationError {
  readonly article: string;
  /** Where it stands, in UTF-16 units of the article's text. */
  readonly start: number;
  /** The words that should have been found, or should not have been. */
  readonly words: string;
  readonly what: 'missed' | 'wrong span' | 'wrong speaker' | `false: ${FalseKind}`;
  /** Speaker in the gold (words, for a span); null for nobody, or where nothing was expected. */
  readonly expected: string | null;
  /** Speaker as found (words, for a span); null for nobody, or where nothing was found. */
  readonly got: string | null;
}

/** Every error in an article, in reading order. */
export function errorsOf({ article, quotes, falses }: MatchedArticle): EvaluationError[] {
  const wrong = quotes.flatMap((quote) => errorsOfQuote(article.id, article.text, quote));
  const surplus = falses.map(({ found, kind }) => ({
    article: article.id,
    start: found.start,
    words: article.text.slice(found.start, found.end),
    what: `false: ${kind}` as const,
    expected: null,
    got: found.speaker,
  }));
  return [...wrong, ...surplus].sort((a, b) => a.start - b.start);
}

function errorsOfQuote(id: string, text: string, quote: MatchedQuote): EvaluationError[] {
  const { gold, links } = quote;
  const words = text.slice(gold.start, gold.end);
  const at = { article: id, start: gold.start, words };
  const errors: EvaluationError[] = [];
  // Thirds of a quote need not add up to one.
  if (earned([quote]) < 0.999) errors.push({ ...at, what: 'missed', expected: gold.speaker, got: null });
  for (const { found, exact, speaker } of links) {
    const given = text.slice(found.start, found.end);
    if (!exact) errors.push({ ...at, what: 'wrong span', expected: words, got: given });
    if (speaker === null) {
      errors.push({ ...at, what: 'wrong speaker', expected: gold.speaker, got: found.speaker });
    }
  }
  return errors;
}
