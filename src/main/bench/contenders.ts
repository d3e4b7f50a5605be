/** Who is measured: ours, what anybody would write in an hour, and a well-known library. */
import { extractQuotes } from '../core/quotes/extract';
import { compromiseQuotes } from './compromise';
import type { Contender } from './contender';
import { naiveQuotes } from './naive';

export const CONTENDERS: Readonly<Record<'ours' | 'naive' | 'compromise', Contender>> = {
  ours: (text) => extractQuotes(text),
  naive: naiveQuotes,
  compromise: compromiseQuotes,
};
