import { PLAIN, type Gender, type Mention } from './mention';
import type { SentenceWords } from './sentence-words';
import { is, Word } from './word-classes';

const ENGLISH: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['she', 'f'],
  ['they', 'plural'],
  ['it', 'n'],
  ['his', 'm'],
  ['her', 'f'],
  ['i', 'first'],
  ['we', 'first'],
  ['one', 'people'],
]);
const FRENCH: ReadonlyMap<string, Gender> = new Map([
  ['il', 'm'],
  ['elle', 'f'],
  ['ils', 'plural'],
  ['elles', 'plural'],
  ['lui', 'm'],
  ['celui-ci', 'm'],
  ['celle-ci', 'f'],
  ['je', 'first'],
  ['on', 'people'],
  ["j'", 'first'],
]);
/** French inversion: `demande-t-elle`. */
const INVERTED = /-(il|elle|ils|elles|on)$/;

/** `his remark`, `her words`. */
export function isPossessivePronoun(lower: string): boolean {
  return lower === 'his' || lower === 'her';
}

export function isPronoun(lower: string): boolean {
  return !/^one?$/.test(lower) && (ENGLISH.has(lower) || FRENCH.has(lower));
}

/** The pronoun at this token, if one stands there that can mean a speaker. */
export function pronounAt(words: SentenceWords, index: number): Mention | null {
  const { lower, text } = words.at(index);
  if (/^(?:ce|cette|the)$/.test(lower) && /^(?:dernier|dernière|latter)$/.test(words.at(index + 1).lower)) {
    return latter(words, index);
  }
  const gender =
    words.language === 'fr' ? FRENCH.get(INVERTED.exec(lower)?.[1] ?? lower) : ENGLISH.get(lower);
  if (gender === undefined) return null;
  // `one says`, but not `one official says`.
  if (lower === 'one' && !is(words.at(index + 1), Word.speech)) return null;
  // `pour lui` means somebody, `il lui a dit` somebody else.
  if (lower === 'lui' && !words.followsPreposition(index)) return null;
  const next = words.at(index + 1);
  const alone = next.kind !== 'word' || is(next, Word.preposition | Word.conjunction | Word.between);
  const possessive = isPossessivePronoun(lower) && !(lower === 'her' && alone);
  const object = (words.followsPreposition(index) || lower === 'her') && !possessive;
  return {
    ...PLAIN,
    form: 'pronoun',
    first: index,
    last: index,
    from: index,
    text,
    gender,
    possessive,
    object,
  };
}

/** `the latter`, « ce dernier » */
function latter(words: SentenceWords, index: number): Mention | null {
  const after = words.at(index + 2);
  if (after.kind === 'word' && !is(after, Word.speech | Word.plainVerb | Word.between | Word.relative)) {
    return null;
  }
  const { lower } = words.at(index + 1);
  const gender = lower === 'dernier' ? 'm' : lower === 'dernière' ? 'f' : null;
  const at = { form: 'pronoun', first: index, last: index + 1, from: index } as const;
  return { ...PLAIN, ...at, text: words.slice(index, index + 1), gender, object: words.isObject(index) };
}
