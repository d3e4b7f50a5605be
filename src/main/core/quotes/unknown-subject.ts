import { PLAIN, type Mention } from './mention';
import type { SentenceWords } from './sentence-words';
import { is, Word } from './word-classes';

/** Longest subject without a known noun, in tokens. */
export const LONGEST_UNKNOWN = 6;
/** What the subject of a verb of speech is not made of. */
export const NOT_IN_SUBJECT =
  Word.preposition | Word.conjunction | Word.relative | Word.plainVerb | Word.speech;

/** Somebody by where the words stand, beside a verb of speech, though no list knows the noun: `the bookseller`. */
export function unknownPhrase(words: SentenceWords, first: number, last: number): Mention {
  const start = words.at(first);
  return {
    ...PLAIN,
    form: 'phrase',
    first,
    last,
    from: first,
    text: words.slice(first, last),
    kind: 'human',
    head: words.at(words.language === 'fr' ? first + 1 : last).lower,
    definite: !is(start, Word.determiner) || is(start, Word.definite),
  };
}
