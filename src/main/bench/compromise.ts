/**
 * `compromise`, an English library with a finder of quotations and one of people's names, joined in the way its own
 * parts allow: it does not say who speaks, so the speaker is the nearest person that it finds.
 */
import nlp from 'compromise';
import type { Span } from '../core/contract/anchors';
import type { Contender } from './contender';
import { nearestName } from './nearest';

interface Match {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}
const WITH_OFFSETS = { offset: true };
const MARKS_BEFORE = /^["“”„«»‘’'`\s]+/u;
/** Also the comma or stop that its matches take along. */
const MARKS_AFTER = /["“”„«»‘’'`\s]+[.,;:!?]?\s*$/u;
const NOT_NAME = /(?:['’]s)?[^\p{L}]*$/u;

/** Its own `quotations()` and nothing else, for measuring time. */
export function compromiseQuotations(text: string): number {
  return nlp(text).quotations().length;
}

export const compromiseQuotes: Contender = (text) => {
  const document = nlp(text);
  const people = (document.people().json(WITH_OFFSETS) as readonly Match[]).map((match) => ({
    ...spanOf(match),
    name: match.text.replace(NOT_NAME, ''),
  }));
  return (document.quotations().json(WITH_OFFSETS) as readonly Match[])
    .map((match) => withoutMarks(text, spanOf(match)))
    .filter(({ start, end }) => start < end)
    .map((span) => ({ ...span, speaker: nearestName(span, people) }));
};

function spanOf({ offset: { start, length } }: Match): Span {
  return { start, end: start + length };
}

function withoutMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const before = MARKS_BEFORE.exec(words)?.[0].length ?? 0;
  const after = MARKS_AFTER.exec(words)?.[0].length ?? 0;
  return { start: start + before, end: end - after };
}
