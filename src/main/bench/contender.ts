import type { FoundQuote } from '../core/quotes/evaluation/gold';

/** Finds the quotes of a text, knowing nothing but the text. */
export type Contender = (text: string) => readonly FoundQuote[];
