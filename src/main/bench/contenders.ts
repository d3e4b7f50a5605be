/** Who is measured: ours, what anybody would write in an hour, and a well-known library. */
import type { FoundQuote } from '../core/quotes/evaluation/gold';
import { extractQuotes } from '../core/quotes/extract';
import { compromiseQuotes } from './compromise';
import { naiveQuotes } from './naive';

/** Finds the quotes of a text, knowing nothing but the text. */
export type Contender = (text: string) => readonly FoundQuote[];

export const CONTENDERS: Readonly<Record<'ours' | 'naive' | 'compromise', Contender>> = {
  ours: (text) => extractQuotes(text),
  naive: naiveQuotes,
  compromise: compromiseQuotes,
};
