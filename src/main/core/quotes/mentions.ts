import type { Mention } from './mention';
import { nameAt } from './names';
import { phraseAt } from './phrases';
import { isPossessivePronoun, pronounAt } from './pronouns';
import type { SentenceWords } from './sentence-words';

/** Everybody that a sentence mentions, from left to right, none within another. */
export function mentionsOf(words: SentenceWords): Mention[] {
  const found: Mention[] = [];
  for (let index = 0; index < words.length;) {
    const mention = mentionAt(words, index, found.at(-1));
    if (mention !== null) found.push(mention);
    index = mention === null ? index + 1 : mention.last + 1;
  }
  return found;
}

function mentionAt(words: SentenceWords, index: number, before: Mention | undefined): Mention | null {
  const token = words.at(index);
  if (token.kind !== 'word') return null;
  if (isPossessivePronoun(token.lower)) {
    // `her husband` is the husband, `her remark` is hers.
    const phrase = phraseAt(words, index, before);
    if (phrase?.kind === 'human') return phrase;
  }
  return pronounAt(words, index) ?? nameAt(words, index) ?? phraseAt(words, index, before);
}
