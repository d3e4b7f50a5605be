import type { Span } from '../contract/anchors';

/** A sentence ends at a mark, a closing quote perhaps, and a blank. Coarse, for it only tells what is near a passage. */
const SENTENCE = /(?:[^.!?…]|[.!?…](?!["'”’»)\]]*(?:\s|$)))*(?:[.!?…]+["'”’»)\]]*\s*)?/gu;

/** Paragraphs of a canonical text, without the blank lines between them. */
export function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const words of text.split('\n\n')) {
    spans.push({ start, end: start + words.length });
    start += words.length + 2;
  }
  return spans;
}

/** All sentences of a text in their order, each with the blanks after it but for those between paragraphs. */
export function sentencesOf(text: string): readonly Span[] {
  return paragraphsOf(text).flatMap((paragraph) => sentencesIn(text, paragraph));
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

function sentencesIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(SENTENCE)]
    .map(({ index, 0: words }) => ({ start: start + index, end: start + index + words.length }))
    .filter((sentence) => sentence.start < sentence.end);
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
