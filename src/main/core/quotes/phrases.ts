import type { Language } from './language';
import { isListedBody } from './listed-body';
import { PLAIN, type Gender, type Mention, type MentionKind } from './mention';
import { isPronoun } from './pronouns';
import { isCalendar, type SentenceWords } from './sentence-words';
import type { Token } from './tokens';
import { is, Word } from './word-classes';

const NOUN = Word.human | Word.organisation | Word.document | Word.saying;
const ENDS_CORE = Word.preposition | Word.plainVerb | Word.relative | Word.conjunction;
/** Offices whose second word is an adjective: secretary general. */
const COMPOUND =
  /^(?:secretary|attorney|director|surgeon|solicitor|governor|inspector|consul|auditor|prosecutor)$/;
/** Begins what completes a noun: `… for the health department`, `… familiar with the talks`. */
const COMPLEMENT =
  /^(?:of|for|from|at|with|to|in|on|familiar|close|briefed|involved|de|du|des|d'|à|au|aux|chez)$/;
const LEADS_TO = Word.preposition | Word.conjunction | Word.determiner;
/** Longest phrase before its complement, and longest complement, in tokens. */
const LONGEST_CORE = 9;
const LONGEST_COMPLEMENT = 13;

/** `a senior official`, `the office`, `Canadian officials`, `un projet de rapport`, `Russia's foreign ministry`. */
export function phraseAt(words: SentenceWords, index: number, before: Mention | undefined): Mention | null {
  const start = words.at(index);
  if (isConjunction(words, index)) return null;
  const possessed = words.at(index - 1).lower === "'s";
  const determined = possessed || is(start, Word.determiner);
  if (isElliptical(words, index)) return elliptical(words, index);
  const { head, stop } = core(words, index, determined && !possessed ? wholeOf(words, index) : index);
  const noun = words.at(head);
  if (head < 0) return null;
  // A proper name with its article is a name: the White House, La Fédération.
  if (noun.capital && !is(noun, Word.human) && determined && words.at(index + 1).capital) return null;
  if (words.ownsOrganisation(stop) || (noun.capital && isListedBody(words, head, head + 1))) return null;
  if (!determined && !isBareSubject(words, index, noun)) return null;
  const last = complementEnd(words, words.language === 'fr' ? adjectivesEnd(words, head, stop) : head);
  const owned = possessed && before?.last === index - 2;
  const text = words.slice(owned ? before.first : index, last);
  return {
    ...PLAIN,
    form: 'phrase',
    first: index,
    last,
    from: index,
    text,
    kind: kindOf(noun),
    head: compoundHead(words, head),
    definite: is(start, Word.definite) || !determined || possessed,
    gender: phraseGender(text, words.language),
    possessive: words.isPossessive(last + 1),
    object: words.isObject(index),
  };
}

/** `a goal that |the court set`, « que |le maire » : it joins a clause, and points at nobody. */
function isConjunction(words: SentenceWords, index: number): boolean {
  return words.at(index).lower === 'that' && is(words.at(index + 1), Word.determiner);
}

/** `Another said …`, « D'autres jugent … »: of whom is understood. */
function isElliptical(words: SentenceWords, index: number): boolean {
  const verb = words.at(index + 1);
  return (
    ELLIPTICAL.test(words.at(index).lower) &&
    is(verb, Word.speech) &&
    !is(verb, Word.weakCue) &&
    !verb.capital
  );
}

function elliptical(words: SentenceWords, index: number): Mention {
  const { text, lower } = words.at(index);
  const at = { form: 'phrase', first: index, last: index, from: index } as const;
  return { ...PLAIN, ...at, text, kind: 'human', head: lower, definite: false };
}

const ELLIPTICAL = /^(?:another|others|some|many|several|certains|certaines|autres|beaucoup|plusieurs)$/;

/** Past the article, or past what is only a part of the rest: `one of the |officers`, « un des |experts ». */
function wholeOf(words: SentenceWords, index: number): number {
  const joint = words.at(index + 1).lower;
  if (!PART.test(words.at(index).lower) || !/^(?:of|des|d'|de)$/.test(joint)) return index + 1;
  return is(words.at(index + 2), Word.determiner) || words.at(index + 2).lower === 'entre'
    ? index + 3
    : index + 2;
}

const PART =
  /^(?:one|two|three|four|five|some|several|many|most|few|both|all|un|une|plusieurs|certains|certaines|deux|trois)$/;

/** The noun that the phrase turns on: the last one in English, the first in French; -1 if there is none. */
function core(words: SentenceWords, index: number, from: number): { head: number; stop: number } {
  let head = -1;
  let cursor = from;
  for (; cursor - index < LONGEST_CORE; cursor += 1) {
    const token = words.at(cursor);
    if (token.lower === "'s" && cursor > index + 1) {
      head = -1;
      continue;
    }
    if (token.kind !== 'word' || endsCore(words, cursor)) break;
    // `the second evening |an old man`: another phrase begins.
    if (cursor > from && is(token, Word.determiner) && !is(words.at(cursor - 1), LEADS_TO)) break;
    if (is(token, NOUN) && (words.language === 'en' || head === -1)) head = cursor;
  }
  return { head, stop: cursor };
}

function endsCore(words: SentenceWords, index: number): boolean {
  const token = words.at(index);
  if (is(token, ENDS_CORE)) return true;
  const verb = is(token, Word.speech) || (words.language === 'fr' && is(token, Word.attitude));
  if (verb && !token.capital && !(is(token, NOUN) && isNounAt(words, index))) return true;
  return index > 0 && isPronoun(token.lower);
}

/** A word that could be a verb is a noun after an article or adjective, and before a finite verb. */
function isNounAt(words: SentenceWords, index: number): boolean {
  const after = words.at(index + 1);
  const verb = is(after, Word.speech | Word.plainVerb) || /[^e]ed$/.test(after.lower);
  const saying = is(words.at(index), Word.saying) && is(words.at(index - 2), Word.determiner);
  return isDetermined(words, index) || saying || (verb && !after.capital);
}

function isDetermined(words: SentenceWords, index: number): boolean {
  const before = words.at(index - 1);
  return (
    is(before, Word.determiner) ||
    before.lower === "'s" ||
    (!before.capital && /(?:al|ed|ing|ly|ive|ous|ic)$/.test(before.lower))
  );
}

/** Without an article only plurals can be a subject: `experts say`, `officials said`. */
function isBareSubject(words: SentenceWords, index: number, noun: Token): boolean {
  const before = words.at(index - 1);
  const clause =
    before.kind !== 'word' || /^(?:that|and|but|as|to|per|que|qu'|selon|d'après)$/.test(before.lower);
  if (!clause && !is(before, Word.speech)) return false;
  return /(?:[^s]s|police|people)$/.test(noun.lower) && kindOf(noun) !== 'saying';
}

/** French adjectives follow: `un haut responsable américain`. */
function adjectivesEnd(words: SentenceWords, head: number, stop: number): number {
  let end = head;
  while (
    end + 1 < stop &&
    end - head < 2 &&
    !words.at(end + 1).capital &&
    !is(words.at(end + 1), Word.between)
  ) {
    end += 1;
  }
  return end;
}

/** `secretary general`, `attorney general`: the noun comes first. */
function compoundHead(words: SentenceWords, head: number): string {
  const { lower } = words.at(head);
  const before = words.at(head - 1).lower;
  return lower === 'general' && COMPOUND.test(before) ? before : lower;
}

/** The last token of a phrase whose noun stands here: `a spokesman |for the health department`. */
export function complementEnd(words: SentenceWords, noun: number): number {
  if (!COMPLEMENT.test(words.at(noun + 1).lower)) return noun;
  let last = noun;
  for (let index = noun + 1; index - noun < LONGEST_COMPLEMENT; index += 1) {
    const token = words.at(index);
    if (token.kind !== 'word' || is(token, Word.relative | Word.plainVerb)) break;
    // `Strategic and International Studies` goes on, `the court and said` does not.
    const before = words.at(index - 1);
    // `the head of the port counts |the ships`: an article that nothing leads to begins an object.
    const article = is(token, Word.determiner) && !is(token, Word.preposition);
    if (article && index > noun + 1 && !is(before, LEADS_TO)) return Math.max(noun, index - 2);
    const joins = before.capital && words.at(index + 1).capital;
    if (is(token, Word.conjunction) && !joins) break;
    if (is(token, Word.speech) && !token.capital && !isDetermined(words, index)) break;
    if (isPronoun(token.lower) || isCalendar(token) || ENDS_COMPLEMENT.test(token.lower)) break;
    if (index > noun + 1 && startsName(words, index)) break;
    if (!is(token, Word.preposition | Word.determiner | Word.conjunction)) last = index;
  }
  return last;
}

/** A time or a negation stands between subject and verb: `the court |last year called`, « le porte-parole |n’a pas ». */
const ENDS_COMPLEMENT = /^(?:last|this|next|earlier|later|yesterday|today|recently|hier|ne|n'|s'|se)$/;

/** Does the name of whoever holds the office begin here: `Secretary of State |Jane Roe`, `maire de Lyon |Anne Roux`? */
function startsName(words: SentenceWords, index: number): boolean {
  const token = words.at(index);
  const before = words.at(index - 1);
  const after = words.at(index + 1);
  if (words.isGivenName(index)) return true;
  if (!token.capital || !(after.capital || is(after, Word.particle)) || is(token, FIELD | Word.human)) {
    return false;
  }
  if (before.capital) return is(before, FIELD);
  // After an adjective in lower case: la présidente de la Cour suprême |Anne Roux.
  return words.language === 'fr' && !is(before, Word.preposition | Word.determiner);
}

/** What an office is for. */
const FIELD = Word.portfolio | Word.organisation | Word.place;

/** What a noun can mean as a speaker. */
function kindOf(noun: Token): MentionKind {
  if (is(noun, Word.human)) return 'human';
  if (is(noun, Word.organisation)) return 'organisation';
  if (is(noun, Word.document)) return 'document';
  return is(noun, Word.saying) ? 'saying' : 'unknown';
}

/** The gender that a phrase shows: by its article in French, by a few nouns in English. */
export function phraseGender(phrase: string, language: Language): Gender {
  if (language === 'fr') {
    if (/^(?:la|une|sa|cette)\s/i.test(phrase)) return 'f';
    return /^(?:le|un|ce|cet|du|au)\s/i.test(phrase) ? 'm' : null;
  }
  if (/(?:woman|mother|daughter|wife|widow|actress|queen|sister)\b/i.test(phrase)) return 'f';
  const masculine =
    /(?:spokesman|\bman|father|\bson|husband|king|brother|businessman|congressman|chairman)\b/i;
  return masculine.test(phrase) ? 'm' : null;
}

/** Endings of professions, for nouns that no list holds: `trucker`, `toxicologist`. */
const PROFESSION =
  /(?:ist|ologue|iste|ician|icien|icienne|keeper|maker|monger|woman|man|person|eur|euse|trice|[^aeiou]er|tor|ogist)$/;

/** Does this look like what somebody does for a living? */
export function isProfession(token: Token): boolean {
  const small = is(token, Word.speech | Word.starter | Word.preposition);
  return !small && token.lower.length > 5 && !token.capital && PROFESSION.test(token.lower);
}
