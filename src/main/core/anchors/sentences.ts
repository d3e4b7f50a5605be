import type { Span } from '../contract/anchors';
import { paragraphsOf } from '../contract/rules/paragraphs';
import { sentencesIn } from '../contract/rules/sentences';

/** All sentences of a text in their order, each with the blanks after it but for those between paragraphs. */
export function sentencesWithBlanks(text: string): readonly Span[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const sentences = sentencesIn(text, paragraph);
    return sentences.map(({ start }, nth) => ({ start, end: sentences[nth + 1]?.start ?? paragraph.end }));
  });
}

/** Those that a passage touches. */
export function sentencesAround(sentences: readonly Span[], span: Span): readonly Span[] {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sentences.length && (sentences[end]?.start ?? 0) < span.end) end += 1;
  return sentences.slice(low, end);
}

/** How often a text has each of its sentences. */
export function countSentences(text: string, sentences: readonly Span[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end } of sentences) {
    const words = text.slice(start, end).trimEnd();
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}
