import type { Language } from './language';
import { FEMALE_NAMES, MALE_NAMES } from './words/first-names';
import {
  BETWEEN_SUBJECT_AND_VERB,
  COMMON_STARTERS,
  CONJUNCTIONS,
  COPULAS,
  DEFINITE,
  DETERMINERS,
  FRENCH_BETWEEN,
  FRENCH_DEFINITE,
  FRENCH_DETERMINERS,
  FRENCH_PREPOSITIONS,
  PARTICLES,
  PLAIN_VERBS,
  PREPOSITIONS,
  RELATIVE,
} from './words/function-words';
import { NAMED_THINGS, NAMING_BEFORE, NOTIONS, SIGN_NOUNS } from './words/not-speech';
import {
  DOCUMENT_HEADS,
  FRENCH_PEOPLES,
  HONORIFICS,
  HUMAN_HEADS,
  NOBLE_TITLES,
  ORGANISATION_HEADS,
  PORTFOLIOS,
  SAYING_HEADS,
  SPOKES_HEADS,
} from './words/people-words';
import { PLACES } from './words/places';
import {
  ATTITUDES,
  ENGLISH_SPEECH,
  FRENCH_ATTITUDES,
  FRENCH_SPEECH,
  WEAK_CUES,
  WEAK_FRENCH_CUES,
} from './words/speech-verbs';

/** What a word can be, one bit each: a token is asked this many times, the word lists only once a word. */
export const Word = {
  determiner: 1 << 0,
  definite: 1 << 1,
  preposition: 1 << 2,
  conjunction: 1 << 3,
  relative: 1 << 4,
  starter: 1 << 5,
  plainVerb: 1 << 6,
  between: 1 << 7,
  particle: 1 << 8,
  human: 1 << 9,
  organisation: 1 << 10,
  document: 1 << 11,
  saying: 1 << 12,
  honorific: 1 << 13,
  noble: 1 << 14,
  female: 1 << 15,
  male: 1 << 16,
  speech: 1 << 17,
  weakCue: 1 << 18,
  place: 1 << 19,
  spokes: 1 << 20,
  copula: 1 << 21,
  attitude: 1 << 22,
  naming: 1 << 23,
  notion: 1 << 24,
  sign: 1 << 25,
  named: 1 << 26,
  portfolio: 1 << 27,
  people: 1 << 28,
} as const;

const COMMON: readonly (readonly [number, ReadonlySet<string>])[] = [
  [Word.conjunction, CONJUNCTIONS],
  [Word.relative, RELATIVE],
  [Word.starter, COMMON_STARTERS],
  [Word.plainVerb, PLAIN_VERBS],
  [Word.copula, COPULAS],
  [Word.particle, PARTICLES],
  [Word.human, HUMAN_HEADS],
  [Word.human | Word.spokes, SPOKES_HEADS],
  [Word.organisation, ORGANISATION_HEADS],
  [Word.document, DOCUMENT_HEADS],
  [Word.saying, SAYING_HEADS],
  [Word.honorific, HONORIFICS],
  [Word.noble, NOBLE_TITLES],
  [Word.female, FEMALE_NAMES],
  [Word.male, MALE_NAMES],
  [Word.place, PLACES],
  [Word.naming, NAMING_BEFORE],
  [Word.named, NAMED_THINGS],
  [Word.notion, NOTIONS],
  [Word.portfolio, PORTFOLIOS],
  [Word.sign, SIGN_NOUNS],
];
const NOUNS = Word.human | Word.organisation | Word.document | Word.saying;

/** One look-up a word: all lists of a language in one map. */
const CLASSES: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: merged([
    ...COMMON,
    [Word.determiner, DETERMINERS],
    [Word.definite, DEFINITE],
    [Word.preposition, PREPOSITIONS],
    [Word.between, BETWEEN_SUBJECT_AND_VERB],
    [Word.speech, ENGLISH_SPEECH],
    [Word.weakCue, WEAK_CUES],
    [Word.attitude, ATTITUDES],
  ]),
  fr: merged([
    ...COMMON,
    [Word.determiner, FRENCH_DETERMINERS],
    [Word.definite, FRENCH_DEFINITE],
    [Word.preposition, FRENCH_PREPOSITIONS],
    [Word.people, FRENCH_PEOPLES],
    [Word.between, FRENCH_BETWEEN],
    [Word.speech, FRENCH_SPEECH],
    [Word.weakCue, WEAK_FRENCH_CUES],
    [Word.attitude, FRENCH_ATTITUDES],
  ]),
};

function merged(lists: typeof COMMON): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const [bits, words] of lists) {
    for (const word of words) {
      classes.set(word, (classes.get(word) ?? 0) | bits);
      // Nouns count in the plural too.
      if ((bits & NOUNS) !== 0 && /[^sxz]$/.test(word)) {
        const plural = /[^aeo]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
        classes.set(plural, (classes.get(plural) ?? 0) | bits);
      }
    }
  }
  return classes;
}

/** Every class of a word, given in lower case. */
export function classesOf(lower: string, language: Language): number {
  const classes = CLASSES[language].get(lower);
  if (classes !== undefined || !lower.includes('-')) return classes ?? 0;
  if (/-year-olds?$/.test(lower)) return Word.human;
  // A lieutenant-colonel, an ex-minister: somebody, whatever the other half says.
  const first = lower.slice(0, lower.indexOf('-'));
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  const halves = (CLASSES[language].get(first) ?? 0) | (CLASSES[language].get(last) ?? 0);
  return /^(?:ex|co|vice|sous|sub)$/.test(first) || (CLASSES[language].get(first) ?? 0) & Word.human
    ? halves & Word.human
    : 0;
}

/** Is this token, if there is one, a word of any of these classes? */
export function is(token: { readonly classes: number } | undefined, classes: number): boolean {
  return token !== undefined && (token.classes & classes) !== 0;
}
