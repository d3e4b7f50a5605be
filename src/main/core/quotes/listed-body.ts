import type { SentenceWords } from './sentence-words';
import { is, Word } from './word-classes';

/** `the Pilots |and| Ports Union`: both halves belong to the noun that ends them. */
export function isListedBody(words: SentenceWords, start: number, joint: number): boolean {
  if (!/^(?:and|&|et)$/.test(words.at(joint).lower) || words.at(joint + 1).lower === "'s") return false;
  const article = words.at(start).lower === 'the' || words.at(start - 1).lower === 'the';
  if (!article || words.tokens.slice(start, joint).some((token) => is(token, Word.organisation))) {
    return false;
  }
  let last = joint;
  while (words.at(last + 1).capital && last - joint < 4) last += 1;
  return last > joint + 1 && is(words.at(last), Word.organisation);
}
