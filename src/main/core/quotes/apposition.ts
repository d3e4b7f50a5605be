import type { Mention } from './mention';
import type { SentenceWords } from './sentence-words';
import { is, Word } from './word-classes';

/** A role longer than this, in tokens, is a sentence of its own. */
const LONGEST_ROLE = 45;
/** Its noun stands among the first words. */
const NOUN_WITHIN = 9;

/**
 * Joins names with the roles beside them: `the minister, Jane Roe`, `la présidente du comité Jeanne Roux`,
 * `Jane Roe, a professor of law,`, `Jane Roe, who chairs the court,`.
 */
export function withAppositions(words: SentenceWords, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (before !== undefined && introduces(words, before, mention)) {
      joined[joined.length - 1] = introduced(before, mention);
      continue;
    }
    const role = mention.form === 'name' && mention.role === null ? roleAfter(words, mention) : null;
    joined.push(role === null ? mention : described(mention, role));
  }
  return joined;
}

/** A name right before a verb of speech is somebody: `Roe said he would stay`. */
export function withSpeakers(words: SentenceWords, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) => {
    if (mention.form !== 'name' || mention.kind !== 'unknown' || mention.possessive) return mention;
    const verb = words.at(mention.last + 1);
    const speaks = is(verb, Word.speech) && !is(verb, Word.weakCue) && !verb.capital;
    return speaks ? { ...mention, kind: 'human', evident: true } : mention;
  });
}

function introduced(phrase: Mention, name: Mention): Mention {
  return {
    ...name,
    from: phrase.first,
    role: name.role === null ? phrase.text : `${phrase.text} ${name.role}`,
    kind: 'human',
    gender: name.gender ?? phrase.gender,
    object: phrase.object,
    evident: true,
  };
}

function described(name: Mention, role: string): Mention {
  const kind = name.kind === 'unknown' ? 'human' : name.kind;
  return { ...name, role, kind, evident: kind !== 'organisation' };
}

function introduces(words: SentenceWords, phrase: Mention, name: Mention): boolean {
  if (phrase.form !== 'phrase' || phrase.kind !== 'human' || phrase.possessive) return false;
  if (name.form !== 'name' || name.kind === 'organisation' || name.kind === 'place') return false;
  if (name.from === phrase.last + 1) return true;
  if (name.from !== phrase.last + 2 || words.at(phrase.last + 1).text !== ',') return false;
  const after = words.at(name.last + 1);
  return phrase.first === 0 || after.kind !== 'word' || !after.capital;
}

function roleAfter(words: SentenceWords, name: Mention): string | null {
  if (words.at(name.last + 1).text !== ',') return null;
  const first = name.last + 2;
  const head = words.at(first);
  const relative = /^(?:who|qui)$/.test(head.lower);
  if (head.kind !== 'word' || is(head, Word.preposition)) return null;
  const noun = [first, first + 1, first + 2].some((index) => is(words.at(index), Word.human));
  if (!relative && !noun && !is(head, Word.determiner)) return null;
  if (is(head, Word.conjunction) && !is(head, Word.human)) return null;
  let stop = first;
  let role = relative;
  for (; stop - first < LONGEST_ROLE && !/^[,;:.—–]$/.test(words.at(stop).text); stop += 1) {
    if (words.at(stop).kind === 'quote' || words.at(stop).kind === 'end') break;
    role ||= stop - first < NOUN_WITHIN && is(words.at(stop), Word.human);
  }
  // Without a sign to close it, it would be a list or a new clause, unless the sentence ends here.
  const closed = words.at(stop).kind === 'end' || /^[,.:;—–]$/.test(words.at(stop).text);
  return role && closed && stop > first ? words.slice(first, stop - 1) : null;
}
