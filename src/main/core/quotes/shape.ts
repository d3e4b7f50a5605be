import type { QuoteKind } from '../contract/quotes';
import type { Cue } from './cue';
import type { Quotation } from './quotations';
import { isPronoun } from './pronouns';
import type { SentenceWords } from './sentence-words';
import { is, Word } from './word-classes';
import { SERVICE_ENDS, SUBJECT_VERBS } from './words/not-speech';

/** What the quoted words look like from outside and inside. */
export interface Shape {
  readonly words: number;
  /** Ends in . ? ! … inside the marks. */
  readonly final: boolean;
  /** Ends in a full stop. */
  readonly stop: boolean;
  readonly comma: boolean;
  readonly capital: boolean;
  /** Has a verb or pronoun near its head, as a clause has and an expression has not. */
  readonly clause: boolean;
  /** Every main word has a capital: Access and Benefit Sharing. */
  readonly titled: boolean;
}

/** Auxiliaries, modals and subject pronouns of both languages. */
const CLAUSAL =
  /^(?:it|we|they|he|she|i|you|there|is|are|was|were|am|has|have|had|will|would|could|should|may|might|must|can|cannot|do|does|did|(?:is|are|was|were|do|does|did|has|have|had|wo|would|could|should|ca)n['’]t|(?:i|it|we|they|he|she|you|there|that)['’](?:s|m|re|ve|ll|d)|il|elle|ils|elles|on|nous|vous|je|j['’].+|est|sont|a|ont|avait|était|étaient|sera|seront|doit|doivent|peut|peuvent|faut|c['’]est|n['’].+|ne)$/iu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** Longer quotations are judged by their beginning. */
const SAMPLE = 400;

/** Reads a quotation's shape from its text. */
export function shapeOf(text: string, { start, end }: Quotation): Shape {
  const sample = text.slice(start, Math.min(end, start + SAMPLE));
  const words = sample.match(WORD) ?? [];
  const first = words[0]?.charAt(0) ?? '';
  const last = text.charAt(end - 1);
  const main = words.filter((word) => word.length > 3);
  return {
    words: words.length,
    final: /[.?!…]/.test(last),
    stop: last === '.',
    comma: last === ',',
    capital: first !== first.toLowerCase() || /\p{N}/u.test(first),
    clause: words.length > FEWEST_MIXED && words.slice(0, 5).some((word) => CLAUSAL.test(word)),
    titled: words.length <= 12 && main.length > 1 && main.every((word) => /^[\p{Lu}\p{N}]/u.test(word)),
  };
}

/** Fewer words than this inside a sentence are a borrowed expression, not a quotation. */
const FEWEST_MIXED = 3;
/** A verb introduces what follows its comma from no further away than this, in tokens. */
const FURTHEST_COMMA = 7;
/** “what officials call “…”” is a term, up to this many words. */
const LONGEST_TERM = 5;

/** Do the words around and inside say speech, and in which kind? Null: a title, slogan, term or scare quote. */
export function speechKind(
  words: SentenceWords,
  at: number,
  shape: Shape,
  after: Cue | null,
  before: Cue | null,
): QuoteKind | null {
  if (isNamed(words, at, shape)) return null;
  if (after !== null) return kindBeforeCue(words, at, shape, after);
  if (before === null || isName(words, at, shape)) return null;
  if (before.form === 'middle') return 'direct';
  const enough = shape.words >= FEWEST_MIXED;
  const left = words.at(at - 1).text;
  if (left === ':') return enough || shape.final || shape.capital ? 'direct' : null;
  if (before.form === 'according-to' && (before.distance === 0 || /^[,—–]$/.test(left))) {
    return enough ? 'direct' : null;
  }
  return /^[,—–]$/.test(left) ? kindAfterComma(shape, before) : kindInside(words, at, shape, before);
}

function kindBeforeCue(words: SentenceWords, at: number, shape: Shape, after: Cue): QuoteKind | null {
  const starts = startsSentence(words, at);
  const inside = words.at(at - 1).kind === 'word';
  if (inside && shape.titled) return null;
  if ((shape.capital && !inside) || (starts && after.form !== 'according-to')) return 'direct';
  return shape.words >= FEWEST_MIXED ? 'mixed' : null;
}

function kindAfterComma(shape: Shape, before: Cue): QuoteKind | null {
  const spoken = shape.capital && (shape.final || shape.words >= 5);
  if (!spoken && shape.words < FEWEST_MIXED) return null;
  if (before.distance <= FURTHEST_COMMA || (spoken && shape.final)) return 'direct';
  // `said that in the end, “…”`
  return shape.clause || (before.clause && shape.words > FEWEST_MIXED && !shape.titled) ? 'mixed' : null;
}

function kindInside(words: SentenceWords, at: number, shape: Shape, before: Cue): QuoteKind | null {
  const whole = shape.capital && shape.final;
  if (shape.words < FEWEST_MIXED) return whole && before.distance === 0 ? 'direct' : null;
  if (modifies(words, at, shape)) return null;
  return whole && before.distance <= 3 && !is(words.at(at - 1), Word.determiner) ? 'direct' : 'mixed';
}

/** `titled “…”`, `the word “…”`, `a sign reading “…”`, `the notion of “…”`, `its motto: “…”`. */
export function isNamed(words: SentenceWords, at: number, shape: Shape): boolean {
  const left = words.at(at - 1);
  const further = words.at(at - 2);
  // “X” means “Y”.
  if (further.kind === 'quote' && EQUATES.test(left.lower)) return true;
  const nameLike = shape.titled || (shape.words <= LONGEST_TERM && !shape.final && !shape.comma);
  if (left.text === ':') return SERVICE_ENDS.has(further.lower) || announcesSign(words, at - 1);
  if (/^[,—–(]$/.test(left.text)) {
    return (
      (is(further, Word.naming) && !is(further, Word.speech)) || (is(further, Word.named) && shape.titled)
    );
  }
  if (/^(?:of|de|d'|du)$/.test(left.lower)) return is(further, Word.naming | Word.notion);
  // « elle a dit « … » » is speech, « un quota dit « … » » a name.
  if (/^dite?s?$/.test(left.lower)) return !isSpoken(words, at - 1);
  if (/^(?:as|the)$/.test(left.lower)) return /^(?:known|word|words|phrase|term|slogan)$/.test(further.lower);
  if (is(left, Word.copula) && isTermSubject(words, at - 1)) return true;
  // `what he called “…”` may be a whole sentence's worth of his words.
  if (is(left, Word.naming) && is(left, Word.speech | Word.attitude)) {
    const most = left.lower === 'called' && isWhat(words, at - 1) ? FEWEST_MIXED : LONGEST_TERM;
    return shape.titled || shape.words <= most;
  }
  return is(left, Word.naming) || (nameLike && is(left, Word.named));
}

/** `“…” — The Weekly, 3 March 2019`: a source in a list, and its title. */
export function isCitation(words: SentenceWords, at: number): boolean {
  if (at > 1 || !/^(?:[—–―-]|--)$/.test(words.at(at + 1).text)) return false;
  const rest = words.tokens.slice(at + 2).filter(({ text }) => text !== '.');
  const year = /^(?:19|20)\d\d$/.test(rest.at(-1)?.text ?? '');
  return year && rest.some(({ text }) => text === ',');
}

const EQUATES = /^(?:means?|meant|is|equals?|signifie|est|dire)$/;

/** `the phrase on everyone's lips was “…”` */
function isTermSubject(words: SentenceWords, copula: number): boolean {
  for (let index = copula - 1; index >= 0 && copula - index < 10; index -= 1) {
    if (!/^(?:word|punctuation)$/.test(words.at(index).kind)) return false;
    if (
      /^(?:title|name|titre|nom|phrase|term|word|slogan|motto|nickname|expression|mot|terme|formule|devise)$/.test(
        words.at(index).lower,
      )
    ) {
      return true;
    }
  }
  return false;
}

/** `taped a sign in marker: “…”` */
function announcesSign(words: SentenceWords, colon: number): boolean {
  for (
    let index = colon - 1;
    index >= 0 && colon - index < 6 && words.at(index).kind === 'word';
    index -= 1
  ) {
    if (is(words.at(index), Word.sign)) return true;
  }
  return false;
}

/** Has the verb an auxiliary, a pronoun or a name before it? */
function isSpoken(words: SentenceWords, verb: number): boolean {
  const before = words.at(verb - 1);
  return before.capital || is(before, Word.plainVerb) || isPronoun(before.lower) || words.at(verb).capital;
}

/** A title by its capitals, a slogan by what it stands on, a term by who calls it so. */
function isName(words: SentenceWords, at: number, shape: Shape): boolean {
  const left = words.at(at - 1);
  // American full stops stand inside the marks.
  if (shape.titled && left.text !== ':' && (!shape.final || (shape.stop && is(left, Word.preposition)))) {
    return true;
  }
  for (let index = at - 1; index >= Math.max(0, at - 8); index -= 1) {
    const token = words.at(index);
    const { text, lower } = token;
    if (text === ':' || text === ',') break;
    if (is(token, Word.sign)) return true;
    const calls = /^(?:calls?|called|appelle(?:nt)?|nomme(?:nt)?|dubs|dub)$/.test(lower);
    if (calls && isWhat(words, index)) {
      return shape.words <= (lower === 'called' ? FEWEST_MIXED : LONGEST_TERM);
    }
  }
  return SUBJECT_VERBS.has(words.at(at + 1).lower) && startsSentence(words, at);
}

/** “what officials call “…””, « ce que ses services appellent « … » » */
function isWhat(words: SentenceWords, verb: number): boolean {
  for (let index = verb - 1; index >= Math.max(0, verb - 7); index -= 1) {
    if (/^(?:what|which|que|qu')$/.test(words.at(index).lower)) return true;
  }
  return false;
}

const NOT_NOUN = Word.preposition | Word.conjunction | Word.relative | Word.plainVerb | Word.determiner;

/** A short expression between an article and a noun: a “one ship, two crews” scheme. */
function modifies(words: SentenceWords, at: number, shape: Shape): boolean {
  const right = words.at(at + 1);
  if (right.kind !== 'word' || right.capital || shape.words > LONGEST_TERM) return false;
  return is(words.at(at - 1), Word.determiner) && !is(right, NOT_NOUN);
}

function startsSentence(words: SentenceWords, at: number): boolean {
  return [at - 1, at - 2].every((index) => /^(?:punctuation|end)$/.test(words.at(index).kind));
}
