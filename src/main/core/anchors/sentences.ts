import type { Span } from '../contract/model';

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

/** The sentences of the paragraphs that a passage touches, as far as it touches them; each with the blanks after it. */
export function sentencesAround(text: string, span: Span): readonly Span[] {
  const before = text.lastIndexOf('\n\n', span.start);
  const after = text.indexOf('\n\n', span.end);
  const start = before === -1 ? 0 : before + 2;
  const end = after === -1 ? text.length : after;
  return sentencesIn(text, { start, end }).filter((one) => one.start < span.end && one.end > span.start);
}

function sentencesIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(SENTENCE)]
    .map(({ index, 0: words }) => ({ start: start + index, end: start + index + words.length }))
    .filter((sentence) => sentence.start < sentence.end);
}

/** How often a text has each of its sentences. */
export function countSentences(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end } of paragraphsOf(text).flatMap((paragraph) => sentencesIn(text, paragraph))) {
    const words = text.slice(start, end).trimEnd();
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}
