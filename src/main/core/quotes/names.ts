import { PLAIN, type Gender, type Mention, type MentionKind } from './mention';
import { complementEnd, isProfession, phraseGender } from './phrases';
import { isListedBody } from './listed-body';
import { isCalendar, type SentenceWords } from './sentence-words';
import type { Token } from './tokens';
import { is, Word } from './word-classes';
import { FEMALE_NAMES, MALE_NAMES } from './words/first-names';
import { HONORIFICS } from './words/people-words';
import { PLACES } from './words/places';

/** Titles that are written short, with a full stop. */
const SHORT_TITLE = /^(?:sen|rep|gov|gen|col|capt|lt|sgt|adm|maj|cmdr|pres|amb|brig|hon)$/;
/** A title written short has no more letters. */
const LONGEST_SHORT = 5;
/** Short words with a full stop that belong to the name: `Roe Jr.`, `Orr Inc.` */
const NAME_ENDING = /^(?:jr|sr|inc|corp|co|ltd|bros|st|mt|ft|u\.s|no|vs)$/;
const FEMININE_TITLE = /^(?:mrs|ms|miss|mme|mlle|dame|lady|madame|baroness|queen|princess)\b/i;
const MASCULINE_TITLE = /^(?:mr|m|sir|lord|monsieur|king|prince|baron)\b/i;
/** Companies abbreviate what they are: `Orr Inc. Chairman Mara Lund`. */
const COMPANY = /^(?:inc|corp|co|ltd|bros)$/;
/** Ships speak to nobody. */
const SHIP = /^(?:USS|HMS|RFS|INS|SS|MV)$/;
/** A capital on one of these makes a heading, not a name: `The Story Of …`. */
const HEADING_WORD = Word.preposition | Word.conjunction | Word.determiner;
/** Goes on inside an organisation's name: Court of Public Accounts, Syndicat des hauts fourneaux. */
const JOINT = /^(?:of|for|on|de|des|du|d'|la|le|l'|les|the|et|and|pour)$/;
const FIRST_JOINT = /^(?:of|for|on|de|des|du|d'|pour|and)$/;
/** French organisations are named with adjectives in lower case: Commission européenne. */
const FRENCH_ADJECTIVE =
  /(?:éenne?|i?enne?|ais|aise|ains?|aine|al|ale|aux|ique|if|ive|aire|el|elle|ois|oise|ime|imes|iques)$/;
/** Longest role before a name, in tokens. */
const LONGEST_ROLE = 8;

/** The name that begins at this token, with the role before it; a capitalised title counts as a phrase. */
export function nameAt(words: SentenceWords, index: number): Mention | null {
  const run = runEnd(words, index);
  if (run === index) return null;
  const untitled = titleEnd(words, index, run);
  if (untitled >= run) return titlePhrase(words, index, run);
  // The General Staff is no general.
  const body = untitled > index && untitled === run - 1 && is(words.at(untitled), Word.organisation);
  const first = body ? index : untitled;
  if (qualifiesPlural(words, run) || qualifiesRole(words, run) || isOpening(words, index, run)) return null;
  const organisation = organisationEnd(words, first, run);
  const officer = organisation === null ? null : officerWithin(words, run, organisation);
  if (officer !== null) return { ...officer, from: index, role: words.slice(index, officer.first - 1) };
  const stop = organisation ?? run;
  const text = words.slice(first, stop - 1);
  const given = givenGender(words.at(first));
  const kind = kindOf(words.tokens.slice(first, stop), text, organisation !== null, given !== null);
  const from = kind === 'human' || kind === 'unknown' ? roleStart(words, index) : index;
  const role = from < first ? words.slice(from, first - 1) : null;
  const human = kind === 'human' || kind === 'unknown' || kind === 'document';
  return {
    ...PLAIN,
    form: 'name',
    first,
    last: stop - 1,
    from,
    text,
    kind: kind === 'unknown' && role !== null ? 'human' : kind,
    role: role === null ? null : withoutHonorifics(role),
    gender: genderOf(words, from, role, kind, stop - first > 1 ? (given ?? byEnding(words.at(first))) : null),
    possessive: words.isPossessive(stop),
    object: words.isObject(from),
    evident: human && (role !== null || (stop - first > 1 && given !== null)),
  };
}

/** Past the last token of the capitalised run that starts here; the start itself if none does. */
function runEnd(words: SentenceWords, index: number): number {
  const head = words.at(index);
  if (/^\p{N}/u.test(head.text)) return index;
  const particle = !head.capital && is(head, Word.particle) && !is(head, Word.determiner);
  if (!head.capital && !(particle && particlesEnd(words, index) > index)) return index;
  const acronym = /^\p{Lu}{2,3}$/u.test(head.text);
  // `World` opens a sentence of its own, and a name in `the World Food Programme`.
  const inside = is(words.at(index - 1), Word.determiner) && words.at(index + 1).capital;
  if (is(head, Word.starter) && !acronym && !inside && !words.isGivenName(index)) return index;
  if (is(head, Word.determiner) && !isCapitalParticle(words, index)) return index;
  let stop = head.capital ? index + 1 : index;
  for (;;) {
    const next = goesOn(words, index, stop);
    if (next === stop) return stop;
    stop = next;
  }
}

/** Past what continues a run of capitals at this token; the token itself if nothing does. */
function goesOn(words: SentenceWords, start: number, stop: number): number {
  const token = words.at(stop);
  if (token.kind === 'word' && token.capital && !isCalendar(token)) {
    const heading =
      is(token, HEADING_WORD) && !is(token, Word.particle) && !/^(?:one|two|three)$/.test(token.lower);
    return heading && stop > start && !isWithin(words, stop) ? stop : stop + 1;
  }
  if (token.text === '.') return isInitialPoint(words, stop) ? stop + 1 : stop;
  if (isListedBody(words, start, stop)) return stop + 1;
  if (words.ownsOrganisation(stop)) return stop + 1;
  if (!is(token, Word.particle)) return stop;
  return joinsNouns(words, start, token) ? stop : particlesEnd(words, stop);
}

/** A capital on a small word between capitals, in a sentence that is no heading: `Boats |Without| Borders`. */
function isWithin(words: SentenceWords, index: number): boolean {
  if (!is(words.at(index), Word.preposition) || !words.at(index + 1).capital) return false;
  const after = words.tokens.slice(index + 1).filter(({ kind }) => kind === 'word');
  return after.filter(({ capital }) => !capital).length > after.length / 2;
}

/** In French the particles of names also join nouns: le ministre de l'Industrie, la Banque de France. */
function joinsNouns(words: SentenceWords, start: number, particle: Token): boolean {
  if (words.language !== 'fr' || !/^(?:de|du|des|la|le|d')$/.test(particle.lower)) return false;
  const head = words.at(start);
  if (is(head, Word.female | Word.male)) return false;
  const noun = is(head, Word.human | Word.organisation | Word.document | Word.place);
  return noun || is(words.at(start - 1), Word.determiner);
}

/** Past the particles from here on, if a capital follows them at once. */
function particlesEnd(words: SentenceWords, index: number): number {
  let stop = index;
  while (stop - index < 3 && is(words.at(stop), Word.particle) && !words.at(stop).capital) stop += 1;
  const after = words.at(stop);
  return after.kind === 'word' && after.capital ? stop : index;
}

/** `Van den Berg`, `De Gaulle` at the head of a sentence. */
function isCapitalParticle(words: SentenceWords, index: number): boolean {
  const token = words.at(index);
  return words.language === 'en' && is(token, Word.particle) && token.capital && words.at(index + 1).capital;
}

/** The full stop of an initial or a short title: `Jennifer M. Ramos`, `Dr. Roe`. */
function isInitialPoint(words: SentenceWords, index: number): boolean {
  const before = words.at(index - 1);
  const after = words.at(index + 1);
  if (after.kind !== 'word' || !after.capital) return false;
  if (COMPANY.test(before.lower)) return is(after, Word.human);
  return before.text.length === 1 || isShortTitle(words, index - 1);
}

/** A short capitalised word with a full stop within a sentence: the sentence did not end there, so it is a title. */
function isShortTitle(words: SentenceWords, index: number): boolean {
  const token = words.at(index);
  if (is(token, Word.honorific) || SHORT_TITLE.test(token.lower)) return true;
  const short = token.capital && token.text.length > 1 && token.text.length <= LONGEST_SHORT;
  return (
    short && words.at(index + 1).text === '.' && words.at(index + 2).capital && !NAME_ENDING.test(token.lower)
  );
}

/** Past the honorifics and titles at the head of a run: `US Defence Secretary |Pete Hegseth`. */
function titleEnd(words: SentenceWords, first: number, stop: number): number {
  const head = words.at(first);
  // Marine Tessier is no marine.
  if (is(head, Word.female | Word.male) && (!is(head, Word.human) || stop - first === 2)) return first;
  let name = first;
  for (let index = first; index < stop; index += 1) {
    const token = words.at(index);
    const title =
      (is(token, Word.honorific | Word.human | Word.people) || isShortTitle(words, index)) &&
      !words.ownsOrganisation(index + 1) &&
      !(index + 1 < stop && words.at(index + 1).lower === 'and');
    if (token.text === '.' && name === index) name = index + 1;
    else if (is(token, Word.noble) && stop - index === 2) return index;
    else if (title) name = index + 1;
  }
  return name;
}

/** A capitalised title that nobody's name follows: `Defence Secretary`, `the President`. */
function titlePhrase(words: SentenceWords, first: number, stop: number): Mention | null {
  const noun = words.at(stop - 1);
  if (!is(noun, Word.human | Word.people)) return null;
  // `the Republican |counterpart`: the noun comes yet.
  if (!words.at(stop).capital && is(words.at(stop), Word.human)) return null;
  const determiner = words.at(first - 1);
  const from = is(determiner, Word.determiner) ? first - 1 : first;
  const last = complementEnd(words, stop - 1);
  return {
    ...PLAIN,
    form: 'phrase',
    first: from,
    last,
    from,
    text: words.slice(from, last),
    kind: 'human',
    head: noun.lower,
    definite: from === first || is(determiner, Word.definite),
    gender: phraseGender(words.slice(from, stop - 1), words.language),
    possessive: words.isPossessive(stop),
    object: words.isObject(from),
  };
}

/** A capital that only qualifies a plural: `Canadian officials`. */
function qualifiesPlural(words: SentenceWords, stop: number): boolean {
  const noun = words.at(stop);
  const group = !noun.capital && is(noun, Word.human | Word.organisation);
  return group && /(?:[^s]s|police|people)$/.test(noun.lower) && !words.at(stop + 1).capital;
}

/** A lone capital that only opens the sentence: `Asked about it, …`, « Interrogée hier, … », `OVERHEARD in the hall`. */
function isOpening(words: SentenceWords, first: number, stop: number): boolean {
  const head = words.at(first);
  if (first !== words.firstWord || stop - first > 1 || is(head, Word.female | Word.male)) return false;
  const after = words.at(stop);
  const clause =
    after.text === ',' || is(after, Word.preposition | Word.determiner) || after.kind === 'quote';
  if (!clause) return false;
  if (head.text.length > 6 && head.text === head.text.toUpperCase()) return after.text !== ',';
  return (words.language === 'fr' ? /(?:é|ée|és|ées|ant|ment)$/ : /(?:ed|ing|ly)$/).test(head.lower);
}

/** A capital that opens a role before a name: `Navy boss Jane Roe`. */
function qualifiesRole(words: SentenceWords, stop: number): boolean {
  const noun = words.at(stop);
  const name = words.at(stop + 1);
  return !noun.capital && is(noun, Word.human) && name.kind === 'word' && name.capital && !isCalendar(name);
}

/** Where an organisation's name ends, past `of`, `for`, `de`…; null when this is none. */
function organisationEnd(words: SentenceWords, first: number, stop: number): number | null {
  const head = words.at(first);
  const long = stop - first > 2;
  const next = words.at(stop).lower;
  if (is(head, Word.document) && /^\d/.test(next)) return stop + 1;
  const inside = long && words.tokens.slice(first, stop).some((token) => is(token, Word.organisation));
  if (!inside && !is(head, Word.organisation) && !is(words.at(stop - 1), Word.organisation)) return null;
  if (is(head, Word.female | Word.male) && !is(head, Word.human) && !long) return null;
  const adjective = words.language === 'fr' && stop - first === 1 && FRENCH_ADJECTIVE.test(next);
  if (!FIRST_JOINT.test(next) && !adjective) return stop;
  let end = stop;
  for (let index = stop; index - stop < 7; index += 1) {
    const token = words.at(index);
    if (token.kind !== 'word' || is(token, Word.speech | Word.plainVerb)) break;
    const joint = JOINT.test(token.lower);
    if (!joint && !token.capital && (words.language === 'en' || is(token, Word.preposition))) break;
    if (is(token, Word.between | Word.relative) && !joint) break;
    const led = index === stop ? adjective : JOINT.test(words.at(index - 1).lower);
    if (!joint && !token.capital && !led && !FRENCH_ADJECTIVE.test(token.lower)) break;
    if (!joint) end = index + 1;
  }
  return end;
}

/** A person whose title ends the name of an organisation: `Bank of Orr President |Mara Lund`. */
function officerWithin(words: SentenceWords, from: number, to: number): Mention | null {
  for (let index = from + 1; index < to; index += 1) {
    if (!words.at(index).capital || !is(words.at(index), Word.human)) continue;
    const officer = nameAt(words, index);
    return officer?.form === 'name' && officer.kind !== 'organisation' ? officer : null;
  }
  return null;
}

function kindOf(tokens: readonly Token[], text: string, organisation: boolean, given: boolean): MentionKind {
  const [first] = tokens;
  if (organisation) return is(first, Word.document) && /\d$/.test(text) ? 'document' : 'organisation';
  if (PLACES.has(text.toLowerCase())) return 'place';
  if (tokens.length > 1 && !given && is(tokens.at(-1), Word.document)) return 'document';
  if (first !== undefined && SHIP.test(first.text)) return 'place';
  if (tokens.length === 1) return /^[\p{Lu}\p{N}&.-]{2,6}$/u.test(text) ? 'organisation' : 'unknown';
  if (given) return 'human';
  return 'unknown';
}

/** Where lower-case role words before a name begin: `port commissioner |Althea Brandvold`. */
function roleStart(words: SentenceWords, first: number): number {
  const noun = words.at(first - 1);
  if (noun.kind !== 'word' || noun.end + 3 < words.at(first).start || !isRoleNoun(noun)) return first;
  let from = first - 1;
  while (from > 0 && first - from < LONGEST_ROLE && isModifier(words.at(from - 1), words.at(from))) from -= 1;
  return is(words.at(from), Word.conjunction) ? from + 1 : from;
}

function isRoleNoun(token: Token): boolean {
  return is(token, Word.human) || isProfession(token);
}

const NO_MODIFIER =
  Word.determiner | Word.preposition | Word.conjunction | Word.relative | Word.plainVerb | Word.starter;

function isModifier(token: Token, next: Token): boolean {
  if (token.kind !== 'word' || next.start - token.end > 2) return false;
  if (/^(?:and|et|&)$/.test(token.lower)) return isRoleNoun(next) || !next.capital;
  if (is(token, NO_MODIFIER) || token.lower === "'s") return false;
  return !is(token, Word.speech) || is(token, Word.human | Word.organisation | Word.document);
}

/** What a first name tells; `either` if it is one but tells nothing, null if it is none. */
type Given = 'm' | 'f' | 'either' | null;

function givenGender(token: Token): Given {
  const given = token.lower.replace(/-.*$/, '');
  const female = is(token, Word.female) || FEMALE_NAMES.has(given);
  const male = is(token, Word.male) || MALE_NAMES.has(given);
  if (female && male) return 'either';
  return female ? 'f' : male ? 'm' : null;
}

/** Most first names in -a are women's, and the French ones in -ette, -ine, -elle. */
function byEnding({ lower }: Token): Given {
  return /(?:a|ette|ine|elle)$/.test(lower.replace(/-.*$/, '')) ? 'f' : null;
}

function genderOf(
  words: SentenceWords,
  from: number,
  role: string | null,
  kind: MentionKind,
  given: Given,
): Gender {
  if (role !== null && FEMININE_TITLE.test(role)) return 'f';
  if (role !== null && MASCULINE_TITLE.test(role)) return 'm';
  if (kind === 'organisation') return articleGender(words, from);
  return given === 'm' || given === 'f' ? given : null;
}

/** French organisations have the gender of their article. */
function articleGender(words: SentenceWords, index: number): Gender {
  if (words.language !== 'fr') return null;
  const article = words.at(index - 1).lower;
  return article === 'la' ? 'f' : /^(?:le|du|au)$/.test(article) ? 'm' : null;
}

function withoutHonorifics(role: string): string | null {
  const kept = role
    .split(' ')
    .filter((word) => !HONORIFICS.has(word.toLowerCase().replace(/\.$/, '')) && word !== '.');
  return kept.length === 0 ? null : kept.join(' ');
}
