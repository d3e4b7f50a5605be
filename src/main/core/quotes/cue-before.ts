import { isAdverb, type Cue, type CueSentence } from './cue';
import { giverOf } from './giver';
import type { Mention } from './mention';
import { isPronoun } from './pronouns';
import type { SentenceWords } from './sentence-words';
import { LONGEST_UNKNOWN, NOT_IN_SUBJECT, unknownPhrase } from './unknown-subject';
import { is, Word } from './word-classes';
import { FRENCH_SPEECH, SPEECH_NOUNS } from './words/speech-verbs';

/** A verb further left than this, in tokens, says something else. */
const FURTHEST_VERB = 45;
/** A verb that means other things too must stand as near as this: before a colon, with a clause or an
    infinitive of its own, or at all. */
const FURTHEST_WEAK = { colon: 12, clause: 16, infinitive: 8, other: 4 } as const;
/** The same for nouns such as `remark`. */
const FURTHEST_NOUN = { colon: 20, other: 9 } as const;
/** Before a colon an owned noun must stand nearer: `Roe's full statement:`. */
const FURTHEST_OWNED = 4;
/** What somebody says in such a clause is not what the sentence reports. */
const SUBORDINATOR = /^(?:until|unless|if|when|whenever|once|si|quand|lorsque|lorsqu'|dès)$/;
/** French inversion: `dit-elle`. */
const INVERTED = /^(.+?)(?:-t)?-(?:ils?|elles?)$/;
/** Verbs that mean speech and nothing else. */
const PLAIN_SAYING = /^(?:said|says|say|saying)$/;
/** A clause governs a verb no further than this, in tokens. */
const GOVERNED = 9;
/** Verbs whose object is the listener. */
const TELLING = /^(?:t(?:ell|ells|old|elling)|inform|assur|remind|warn|ask|reassur|advis|urg)/;

/** Jane Roe said: “…” · said it was “…” · According to Jane Roe, “…” · his remark that “…” */
export function cueBefore(sentence: CueSentence, quote: number): Cue | null {
  if (quote === 0) return null;
  const colon = sentence.words.at(quote - 1).text === ':';
  const verb = reportingVerb(sentence, quote, colon);
  const noun = speechNoun(sentence, quote, colon, verb?.distance ?? FURTHEST_VERB);
  if (noun !== null) return noun;
  const according = openingAccording(sentence, quote);
  if (according !== null && (verb === null || speaksFor(sentence, according, quote - 1 - verb.distance))) {
    return according;
  }
  if (verb !== null) return colon ? { ...verb, form: 'colon' } : verb;
  const heading = colon ? null : headingOf(sentence, quote);
  if (heading !== null) return heading;
  return according ?? (colon ? colonSubject(sentence, quote) : null);
}

/** Is a verb after `according to Jane Roe` no report of its own, or part of what is said about her? */
function speaksFor({ words }: CueSentence, according: Cue, verb: number): boolean {
  if (!is(words.at(verb), Word.speech) || verb < according.next) return true;
  const comma = words.at(according.next).text === ',';
  const described = comma && is(words.at(according.next + 1), Word.relative);
  for (let index = according.next + (comma ? 1 : 0); index < verb; index += 1) {
    if (words.at(index).text === ',') return false;
  }
  return described || !comma;
}

function reportingVerb(sentence: CueSentence, quote: number, colon: boolean): Cue | null {
  const { words } = sentence;
  let commas = 0;
  const start = words.firstWord;
  for (let index = quote - 1; index >= 0 && quote - index < FURTHEST_VERB; index -= 1) {
    const token = words.at(index);
    if (token.text === ',' && index < quote - 1) commas += 1;
    if (token.text === ';' && colon) break;
    if (!isReporting(sentence, index)) continue;
    const distance = quote - 1 - index;
    if (!colon && isGoverned(sentence, index)) continue;
    if (distance > furthest(words, index, colon)) continue;
    if ((commas > 0 || describesListener(sentence, index)) && isInRelativeClause(sentence, index)) continue;
    const mention =
      inserted(sentence, index, quote) ??
      subjectOf(sentence, index) ??
      (colon ? sentence.mentionFrom(index + 1) : null) ??
      (index === start || token.lower.endsWith('ing') ? sentence.mainSubject(quote + 1) : null);
    // `When a reporter asked, “…?”` is the quotation's own, `until Roe promises it, “…”` is not.
    if (mention !== null && distance > 1 && SUBORDINATOR.test(words.at(mention.from - 1).lower)) continue;
    if (mention !== null) return sentence.verbCue('before', index, mention, distance, quote);
  }
  return null;
}

function isInverted(lower: string): boolean {
  return FRENCH_SPEECH.has(INVERTED.exec(lower)?.[1] ?? '');
}

/** A verb of speech here, and no noun or adjective that looks like one. */
export function isReporting({ words, french }: CueSentence, index: number): boolean {
  const token = words.at(index);
  if (!is(token, Word.speech | Word.attitude) && !isInverted(token.lower)) return false;
  if (token.lower.startsWith('put') && !putsIt(words, index)) return false;
  const before = words.at(index - 1);
  if (before.lower === "'s") return false;
  if (is(before, Word.determiner)) {
    // la, les, le and that are also pronouns: « il l’a dit ».
    const pronoun = french ? /^(?:l'|la|les|le)$/ : /^(?:all|most|that|this)$/;
    if (!pronoun.test(before.lower)) return false;
    if (french && !token.lower.endsWith('é')) return false;
  }
  if (token.lower.endsWith('ing') && is(words.at(index - 2), Word.determiner)) return false;
  const infinitive = /^(?:to|as|before|after|while|in|by|without|en|à|de|d'|pour|comme)$/.test(before.lower);
  return infinitive || !is(before, Word.preposition);
}

/** How far from the quotation a verb may stand: nearer if it means other things too. */
function furthest(words: SentenceWords, index: number, colon: boolean): number {
  const token = words.at(index);
  if (putsIt(words, index) || (is(token, Word.speech) && !is(token, Word.weakCue))) return FURTHEST_VERB;
  if (colon) return FURTHEST_WEAK.colon;
  const after = words.at(index + 1).lower;
  if (/^(?:that|que|qu')$/.test(after)) return FURTHEST_WEAK.clause;
  return after === 'to' ? FURTHEST_WEAK.infinitive : FURTHEST_WEAK.other;
}

/** `as Roe put it to us`, `puts it thus`: no other putting is speech. */
function putsIt(words: SentenceWords, index: number): boolean {
  return words.at(index).lower.startsWith('put') && words.at(index + 1).lower === 'it';
}

/** Europe, wrote Jane Roe last week, “has …” */
function inserted(sentence: CueSentence, verb: number, quote: number): Mention | null {
  const { words } = sentence;
  if (words.at(verb - 1).text !== ',' || !/^(?:,|that|is|que|qu')$/.test(words.at(quote - 1).lower)) {
    return null;
  }
  if (TELLING.test(words.at(verb).lower)) return null;
  const mention = sentence.mentionFrom(verb + 1);
  if (mention?.form !== 'name') return null;
  // Without a second comma nothing was thrown in: `Jane Roe, a baker, says |Europe| is “…”`.
  let index = mention.last + 1;
  while (index < quote && words.at(index).text !== ',') index += 1;
  if (index === quote) return null;
  return mention.kind === 'organisation' || mention.kind === 'place' ? null : mention;
}

/** Who does what the verb says: next to it, else the first of its clause, else of the sentence. */
export function subjectOf(sentence: CueSentence, verb: number): Mention | null {
  const { words } = sentence;
  // « …, dit-elle, « … »: the pronoun hangs on the verb.
  if (isInverted(words.at(verb).lower)) return sentence.mentionEndingAt(verb);
  let index = verb - 1;
  while (index >= 0 && isAdverb(words.at(index))) index -= 1;
  const relative = /^(?:who|qui|which|as|comme)$/.test(words.at(index).lower);
  if (relative) index -= words.at(index - 1).text === ',' ? 2 : 1;
  const beside = sentence.mentionEndingAt(index);
  if (
    beside !== null &&
    !beside.possessive &&
    (relative || !beside.object || isAbsolute(words, beside, verb))
  ) {
    return beside;
  }
  const unknown = relative ? null : unknownSubjectBefore(sentence, index, verb);
  if (unknown !== null) return unknown;
  return (
    firstSubject(sentence, clauseStart(sentence, verb), verb) ??
    firstSubject(sentence, 0, verb) ??
    (beside?.possessive === false ? beside : null)
  );
}

/** `…, with |Roe| stating: “…”`: the subject of a participle stands after *with*. */
function isAbsolute(words: SentenceWords, { from }: Mention, verb: number): boolean {
  if (!words.at(verb).lower.endsWith('ing')) return false;
  return words.at(is(words.at(from - 1), Word.determiner) ? from - 2 : from - 1).lower === 'with';
}

/** A subject whose noun no list knows, right before a plain verb of speech: `|The bookseller| said, “…”`. */
function unknownSubjectBefore({ words, mentions }: CueSentence, last: number, verb: number): Mention | null {
  if (!is(words.at(verb), Word.speech) || is(words.at(verb), Word.weakCue)) return null;
  // « |les jeunes| répétaient pour le festival « … » » is no report.
  if (words.language === 'fr' && is(words.at(verb + 1), Word.preposition)) return null;
  for (let index = last; index >= 0 && last - index < LONGEST_UNKNOWN; index -= 1) {
    const token = words.at(index);
    if (token.kind !== 'word') return null;
    if (is(token, Word.determiner) && !is(token, Word.preposition)) {
      const before = words.at(index - 1);
      const begins = before.kind !== 'word' || is(before, Word.conjunction | Word.relative);
      return index < last && begins ? unknownPhrase(words, index, last) : null;
    }
    if (mentions.some(({ from, last: end }) => from <= index && index <= end)) return null;
    if (is(token, NOT_IN_SUBJECT) || isPronoun(token.lower)) return null;
  }
  return null;
}

/** People speak rather than organisations and papers. */
function firstSubject({ mentions }: CueSentence, from: number, to: number): Mention | null {
  const subjects = mentions.filter(
    ({ first, last, possessive, object, kind }) =>
      first >= from && last < to && !possessive && !object && kind !== 'place' && kind !== 'saying',
  );
  const [subject] = subjects;
  if (subject?.kind !== 'document') return subject ?? null;
  return subjects.find(({ kind }) => kind === 'human') ?? subject;
}

function clauseStart({ words }: CueSentence, verb: number): number {
  for (let index = verb - 1; index >= 0; index -= 1) {
    if (/^(?:that|que|qu'|;|:)$/.test(words.at(index).lower) && words.at(index - 1).text !== ',') {
      return index + 1;
    }
  }
  return 0;
}

function isInRelativeClause({ words }: CueSentence, verb: number): boolean {
  for (let index = verb - 1; index >= 0 && verb - index < 7; index -= 1) {
    const token = words.at(index);
    if (token.text === ',') return is(words.at(index + 1), Word.relative);
    if (is(token, Word.relative) && token.lower !== 'that') return true;
  }
  return false;
}

/** `Roe said the council |saw| the plan as “…”`: what is reported is no report. */
function isGoverned({ words, mentions }: CueSentence, verb: number): boolean {
  if (!is(words.at(verb), Word.weakCue | Word.attitude)) return false;
  for (let index = verb - 1; index > 0 && verb - index < GOVERNED; index -= 1) {
    const token = words.at(index);
    if (token.kind !== 'word' || is(token, Word.conjunction)) return false;
    if (!PLAIN_SAYING.test(token.lower)) continue;
    // Its clause begins at once: with *that*, or with its own subject right before the verb.
    const clause = words.at(index + 1).lower === 'that' ? index + 2 : index + 1;
    return mentions.some(
      ({ from, first, last }) => (from === clause || first === clause || first === clause + 1) && last < verb,
    );
  }
  return false;
}

/** `told a pilot who |asked| about wages that “…”`: what the listener did is no report. */
function describesListener({ words, mentions }: CueSentence, verb: number): boolean {
  let relative = verb - 1;
  while (relative > 0 && verb - relative < 7 && !is(words.at(relative), Word.relative)) relative -= 1;
  const listener = mentions.find(({ last }) => last === relative - 1);
  return listener !== undefined && TELLING.test(words.at(listener.from - 1).lower);
}

/** his remark that “…” · Roe's warning: “…” · Réponse du commissaire : « … » */
function speechNoun(sentence: CueSentence, quote: number, colon: boolean, nearer: number): Cue | null {
  const { words } = sentence;
  const furthest = Math.min(nearer, colon ? FURTHEST_NOUN.colon : FURTHEST_NOUN.other);
  for (let index = quote - 1; index >= 0 && quote - 1 - index < furthest; index -= 1) {
    if (!SPEECH_NOUNS.has(words.at(index).lower)) continue;
    const near = !colon || quote - 1 - index <= FURTHEST_OWNED;
    const owner = giverOf(sentence, index, near);
    if (owner !== null) return sentence.cue('noun', index, index, owner, quote - 1 - index, quote);
  }
  return null;
}

/** Roe's verdict: the plan is “…” */
function headingOf(sentence: CueSentence, quote: number): Cue | null {
  const colon = sentence.words.tokens.slice(0, quote).findLastIndex(({ text }) => text === ':');
  if (colon < 1) return null;
  return speechNoun(sentence, colon + 1, true, FURTHEST_VERB) ?? reportingVerb(sentence, colon + 1, true);
}

function openingAccording(sentence: CueSentence, quote: number): Cue | null {
  for (let index = 0; index < quote; index += 1) {
    if (index > 0 && !/^[,;—–]$/.test(sentence.words.at(index - 1).text)) continue;
    const cue = sentence.accordingAt(index);
    if (cue !== null && cue.next <= quote) return { ...cue, distance: quote - cue.next };
  }
  return null;
}

/** Jane Roe on that: “…” */
function colonSubject(sentence: CueSentence, quote: number): Cue | null {
  const { words } = sentence;
  let clause = quote - 1;
  while (clause > 0 && sentence.words.at(clause - 1).text !== ';') clause -= 1;
  const saying = sentence.mentions.some(
    ({ kind, last }) => kind === 'saying' && last >= clause && last > quote - 6 && last < quote,
  );
  if (saying) return { ...sentence.cue('colon', quote - 1, quote - 1, null, 0, quote), words: null, saying };
  const mention =
    firstSubject(sentence, clause, quote) ??
    firstSubject(sentence, 0, quote) ??
    sentence.mentionFrom(words.firstWord);
  return mention === null
    ? null
    : { ...sentence.cue('colon', quote - 1, quote - 1, mention, 0, quote), words: null };
}
