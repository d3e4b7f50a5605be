/** What is found in a sentence, before it is put into words. */
import type { CueSentence } from '../quotes/cue';
import type { Mention } from '../quotes/mention';
import { isClause } from './clause';

/** How a clause is reported: `said that`, `said` alone, `according to`, `…, she said`, `asked to`, `denied taking`, `asked whether`, `her claim that`. */
export type StatementForm =
  'that' | 'bare' | 'according-to' | 'tail' | 'infinitive' | 'gerund' | 'question' | 'noun';

/** Token indexes, both inclusive. */
export interface Range {
  readonly from: number;
  readonly last: number;
}

export interface FoundStatement extends Range {
  readonly form: StatementForm;
  /** Null where no mention is known for what stands in `named`, or where nobody is named. */
  readonly mention: Mention | null;
  /** The words in the speaker's place that no mention was read from. */
  readonly named: Range | null;
  readonly cue: Range;
}

/** Who says it, where nothing is known of them but these words, in tokens. */
export const LONGEST_NAMED = 9;

/** Null where no clause is left of it. */
export function within(sentence: CueSentence, statement: FoundStatement): FoundStatement | null {
  const { words } = sentence;
  let { from } = statement;
  while (
    from < statement.last &&
    words.at(from).kind === 'punctuation' &&
    !/^[([]$/.test(words.at(from).text)
  ) {
    from += 1;
  }
  return from <= statement.last && isClause(sentence, from, statement.last) ? { ...statement, from } : null;
}
