/** Whose verb of speech it is. */
import type { CueSentence } from '../quotes/cue';
import { subjectOf } from '../quotes/cue-before';
import type { Mention } from '../quotes/mention';
import { is, Word } from '../quotes/word-classes';
import { isBetween, isFiniteVerb } from './clause';
import { LONGEST_NAMED, type FoundStatement, type Range } from './statement';

/** Whose verb it is; the last one's of the sentence where nothing else stands before it: `said …, and added …`. */
export function subjectFor(
  sentence: CueSentence,
  verb: number,
  before: FoundStatement | undefined,
): Pick<FoundStatement, 'mention' | 'named'> {
  const { words } = sentence;
  let at = verb - 1;
  while (at >= 0 && isBetween(sentence, at)) at -= 1;
  const follows = is(words.at(at), Word.conjunction) || words.at(at).text === ',';
  if (before !== undefined && follows && sentence.mentionEndingAt(at) === null) {
    return { mention: before.mention, named: before.named };
  }
  if (/(?:ing|ant)$/.test(words.at(verb).lower)) {
    const own = withNamed(sentence, at);
    if (own !== null) return { mention: null, named: own };
    const main = mainSubject(sentence, verb);
    if (main !== null) return { mention: main, named: null };
  }
  const relative = is(words.at(at), Word.relative);
  if (relative) at -= words.at(at - 1).text === ',' ? 2 : 1;
  const mention =
    (relative ? antecedent(sentence, at) : null) ?? described(sentence, subjectOf(sentence, verb));
  if (mention !== null && (mention.last === at || mention.form === 'name')) return { mention, named: null };
  const named = nounsBefore(sentence, at);
  return mention !== null && named === null
    ? { mention, named: null }
    : { mention: named === null ? mention : null, named };
}

/** `…, with |the Herald| reporting that` */
function withNamed({ words }: CueSentence, last: number): Range | null {
  for (let from = last; from > last - LONGEST_NAMED && words.at(from).kind === 'word'; from -= 1) {
    if (/^(?:with|avec)$/.test(words.at(from - 1).lower)) return { from, last };
  }
  return null;
}

/** Whose sentence it is: a participle at its end is theirs. */
const mainSubject = ({ words, mentions }: CueSentence, before: number): Mention | null =>
  mentions.find(
    ({ first, last, object, possessive, kind }) =>
      first >= words.mainClause && last < before && !object && !possessive && kind !== 'place',
  ) ?? null;

/** `Roe of Norway, the committee's chair, |who| said`: somebody, not the place or body right before. */
const antecedent = ({ mentions }: CueSentence, last: number): Mention | null =>
  mentions.findLast(
    (mention) =>
      mention.last <= last &&
      mention.form !== 'pronoun' &&
      !mention.possessive &&
      mention.evident &&
      mention.kind !== 'place',
  ) ?? null;

/** `Roe, the |chair| of it all, said`: whom the phrase describes. */
function described(sentence: CueSentence, mention: Mention | null): Mention | null {
  if (mention?.form !== 'phrase') return mention;
  const { words } = sentence;
  let at = mention.from - 1;
  if (is(words.at(at), Word.determiner)) at -= 1;
  const name = words.at(at).text === ',' ? sentence.mentionEndingAt(at - 1) : null;
  return name?.form === 'name' && !name.possessive ? name : mention;
}

/** `One poster |admitted`: the words right before a verb that mean nobody known. */
function nounsBefore(sentence: CueSentence, last: number): Range | null {
  const { words } = sentence;
  let from = last;
  while (from > 0 && last - from < LONGEST_NAMED) {
    const before = words.at(from - 1);
    if (
      before.kind !== 'word' ||
      is(before, Word.conjunction | Word.relative) ||
      isFiniteVerb(sentence, from - 1)
    ) {
      break;
    }
    from -= 1;
  }
  const first = words.at(from);
  const begins = first.capital || is(first, Word.determiner) || from === last;
  return last >= from && begins && words.at(last).kind === 'word' && !isBetween(sentence, last)
    ? { from, last }
    : null;
}
