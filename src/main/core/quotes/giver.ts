import type { CueSentence } from './cue';
import type { Mention } from './mention';

/** Whose the word of speech at this place is: `Roe's last |remark|`, `the |reply| of the minister`. */
export function giverOf(sentence: CueSentence, noun: number, owned = true): Mention | null {
  const owner = owned ? ownerOf(sentence, noun) : null;
  if (owner !== null) return owner;
  if (!/^(?:from|by|of|du|de|d')$/.test(sentence.words.at(noun + 1).lower)) return null;
  return sentence.mentionFrom(noun + 2) ?? sentence.mentionFrom(noun + 1);
}

function ownerOf(sentence: CueSentence, noun: number): Mention | null {
  for (let index = noun - 1; index >= 0 && noun - index < 5; index -= 1) {
    const mention = sentence.mentionEndingAt(index);
    if (mention !== null) return mention.possessive ? mention : null;
    if (sentence.words.at(index).kind !== 'word') return null;
  }
  return null;
}
