/** Where a reported clause begins and ends among the words of its sentence. Places are token indexes. */
import type { CueSentence } from '../quotes/cue';
import { isAdverb } from '../quotes/cue';
import { isReporting } from '../quotes/cue-before';
import { is, Word } from '../quotes/word-classes';
import { TIMES } from './report-words';

/** A clause has its verb no further from its beginning than this, in tokens. */
const FURTHEST_VERB = 24;
/** Between a subject and its verb stands no more, in tokens. */
const LONGEST_APPOSITION = 12;
/** Fewer words are no clause. */
const FEWEST = 3;

const JOINT = /^(?:and|but|while|whereas|et|mais|tandis)$/;
/** Modals and auxiliaries of each language: « a » is one, `a` is none. */
const ENGLISH_AUXILIARY =
  /^(?:is|are|was|were|am|has|have|had|will|would|can|could|shall|should|may|might|must|do|does|did|'re|'ve|'ll|'d|'m)$/;
const FRENCH_AUXILIARY =
  /^(?:est|sont|était|étaient|sera|seront|serait|seraient|a|ont|avait|avaient|aura|auront|aurait|auraient|va|vont|peut|peuvent|doit|doivent|pourrait|pourraient|devrait|devraient|fut|furent|soit|faut)$/;
const NEGATED = /n['’]t$|^(?:cannot|wo|ca)$/;

/** An adverb or auxiliary between a subject and its verb; English nouns in -ment are none. */
export const isBetween = ({ words, french }: CueSentence, at: number): boolean => {
  const token = words.at(at);
  if (french) return isAdverb(token);
  return token.kind === 'word' && (is(token, Word.between) || /[^p]ly$/.test(token.lower));
};

const isAuxiliary = ({ french }: CueSentence, lower: string): boolean =>
  french ? FRENCH_AUXILIARY.test(lower) : ENGLISH_AUXILIARY.test(lower) || NEGATED.test(lower);

/** A verb with its person and tense here, surely: an auxiliary, or a verb that is known. */
export function isKnownVerb(sentence: CueSentence, at: number): boolean {
  const token = sentence.words.at(at);
  if (token.kind !== 'word' || token.capital) return false;
  if (isAuxiliary(sentence, token.lower)) return true;
  // `a` is an article here and a verb there.
  if (!is(token, Word.plainVerb | Word.copula) || is(token, Word.determiner)) return false;
  return !is(sentence.words.at(at - 1), Word.determiner);
}

/** The same, also by its form and the word before it. */
export function isFiniteVerb(sentence: CueSentence, at: number): boolean {
  const { words, french } = sentence;
  if (isKnownVerb(sentence, at)) return true;
  const token = words.at(at);
  if (token.kind !== 'word' || token.capital) return false;
  const before = words.at(at - 1);
  if (is(before, Word.determiner | Word.preposition) || before.kind !== 'word') return false;
  if (is(token, Word.determiner | Word.preposition | Word.conjunction | Word.human)) return false;
  if (french) return /(?:[^aeiou]e|ent|ait|aient|era|eront|erait|it|ut|int)$/.test(token.lower);
  // `his friends |feel| the same way`
  if (is(token, Word.speech | Word.attitude) && before.lower.endsWith('s')) return true;
  return /[^s']s$|[^e]ed$/.test(token.lower);
}

/** Is there a verb of its own in these words, both ends included? What is quoted may hold it. */
export function hasVerb(sentence: CueSentence, from: number, last: number): boolean {
  for (let at = from; at <= last; at += 1) if (isFiniteVerb(sentence, at)) return true;
  return false;
}

/** Could these words be a sentence of their own: no circumstance, and with a verb that is surely one? */
export function isSentence(sentence: CueSentence, from: number, last: number): boolean {
  const { words, french } = sentence;
  const inside = words.tokens.slice(from, last + 1);
  if (is(words.at(from), Word.preposition) && !inside.some(({ text }) => text === ',')) return false;
  if (
    /^(?:when|if|as|after|before|while|although|though|quand|lorsque|lorsqu'|si|après|alors)$/.test(
      words.at(from).lower,
    )
  ) {
    if (!inside.some(({ text }) => text === ',')) return false;
  }
  for (let at = from + 1; at <= last; at += 1) {
    if (isKnownVerb(sentence, at)) return true;
    const { kind, lower } = words.at(at);
    const sure = french ? /(?:ait|aient|èrent|era|eront)$/ : /[^e]ed$/;
    if (kind === 'word' && sure.test(lower) && isFiniteVerb(sentence, at)) return true;
  }
  return false;
}

/** Could a clause begin here: a subject, then a verb? */
export function beginsClause(sentence: CueSentence, at: number): boolean {
  const { words } = sentence;
  const first = words.at(at);
  if (first.kind !== 'word' && first.kind !== 'quote') return false;
  if (is(first, Word.preposition | Word.conjunction | Word.relative) && !/^(?:that|all)$/.test(first.lower)) {
    return false;
  }
  if (/^(?:to|not|so|nothing|little|much|more)$/.test(first.lower)) return false;
  if (isKnownVerb(sentence, at)) return false;
  // Any verb may follow these, also one that looks like a noun.
  if (/^(?:he|she|they|we|i)$/.test(first.lower) && words.at(at + 1).kind === 'word') return true;
  let relative = false;
  for (let index = at + 1; index < at + FURTHEST_VERB; index += 1) {
    const token = words.at(index);
    if (token.kind === 'end' || /^[,;:]$/.test(token.text)) return false;
    if (is(token, Word.relative)) relative = true;
    else if (quotesVerb(sentence, index)) return true;
    else if (
      isFiniteVerb(sentence, index) &&
      (words.at(index + 1).kind === 'word' || isKnownVerb(sentence, index))
    ) {
      if (is(words.at(index - 1), Word.conjunction)) {
        // `lectured the nation and defended it`, but `said resources and kits would come`
        if (isKnownVerb(sentence, index) || token.lower.endsWith('ed')) return false;
        continue;
      }
      if (!relative) return true;
      // `donors who |raise| the money |get| tickets`
      relative = false;
    }
  }
  return false;
}

/** `any process |“must be well thought out”|` */
function quotesVerb(sentence: CueSentence, at: number): boolean {
  const { kind, start, end } = sentence.words.at(at);
  if (kind !== 'quote') return false;
  const first = /\p{L}+/u.exec(sentence.words.text.slice(start, Math.min(end, start + 30)))?.[0] ?? '';
  return isAuxiliary(sentence, first);
}

/** Past adverbs and days: `said |late on Monday| that`. */
export function pastTimes(sentence: CueSentence, from: number): number {
  const { words } = sentence;
  let at = from;
  for (;;) {
    const { lower } = words.at(at);
    const next = words.at(at + 1).lower;
    if (/^(?:on|last|this|ce|cet|cette|dans|la)$/.test(lower) && TIMES.has(next)) at += 2;
    else if (/^(?:late|early)$/.test(lower)) at += 1;
    else if (TIMES.has(lower) || (isBetween(sentence, at) && !isAuxiliary(sentence, lower))) at += 1;
    else return at;
  }
}

/** A new report begins at this joint or comma: `…, and said …`, `… et ajoute que …`, `…, writing that …`. */
function begunReport(sentence: CueSentence, at: number): boolean {
  const { words } = sentence;
  const comma = words.at(at).text === ',';
  const joint = JOINT.test(words.at(comma ? at + 1 : at).lower);
  let next = at + (comma ? 1 : 0) + (joint ? 1 : 0);
  if (words.at(next).lower === 'que' && /^tandis$/.test(words.at(next - 1).lower)) next += 1;
  if (comma && words.at(next).lower === 'with') {
    for (let index = next + 2; index < next + 8; index += 1) {
      const { lower } = words.at(index);
      if (lower.endsWith('ing') && is(words.at(index), Word.speech)) return true;
    }
  }
  const verb = sentence.verbFrom(next);
  if (verb !== null && isReporting(sentence, verb)) {
    if (/(?:ing|ant)$/.test(words.at(verb).lower)) return comma || joint;
    return (
      joint &&
      /^(?:that|que|qu'|to|it|he|she|they|the|his|her|their|de|d'|avoir|être)$/.test(words.at(verb + 1).lower)
    );
  }
  if (!joint) return false;
  const subject = sentence.mentionFrom(next);
  if (subject === null || subject.possessive) return false;
  const own = verbPast(sentence, subject.last + 1);
  return own !== null && !is(words.at(own), Word.weakCue);
}

/** The verb of speech of a subject that ends before this place, past what stands in commas. */
function verbPast(sentence: CueSentence, from: number): number | null {
  const { words } = sentence;
  const beside = sentence.verbFrom(from);
  if (beside !== null || words.at(from).text !== ',') return beside;
  for (let at = from + 1; at < from + LONGEST_APPOSITION && words.at(at).kind !== 'quote'; at += 1) {
    if (words.at(at).text === ',') return sentence.verbFrom(at + 1);
  }
  return null;
}

/** Is this verb in a clause that a comma closes: `Roe, |who said| it had sunk, left`, `When Roe |said| so, they left`? */
function isEnclosed({ words }: CueSentence, verb: number): boolean {
  for (let at = verb - 1; at >= 0; at -= 1) {
    const token = words.at(at);
    if (is(token, Word.relative) && token.lower !== 'that') return words.at(at - 1).text === ',';
    if (at === words.firstWord) {
      return /^(?:when|as|while|although|after|if|lorsque|quand|si)$/.test(token.lower);
    }
    if (/^[,;:)]$/.test(token.text)) return false;
  }
  return false;
}

/**
 * The last word of a clause that begins here; before a report of its own, a quotation of its own, and the full stop.
 * @param verb of speech that the clause belongs to, where it stands before it
 */
export function clauseEnd(sentence: CueSentence, from: number, verb = from): number {
  const isClosed = verb < from && isEnclosed(sentence, verb);
  const { words } = sentence;
  let last = from;
  for (let at = from + 1; at < words.length; at += 1) {
    const token = words.at(at);
    if (token.text === ';' || (isClosed && token.text === ',')) break;
    // « une « intrusion » que le journal estime … »
    if (/^(?:que|qu')$/.test(token.lower) && words.at(at - 1).kind === 'quote') break;
    if (token.text === ':' && /^(?:quote|end)$/.test(words.at(at + 1).kind)) break;
    if (token.text === ',' && (startsOwnQuotation(sentence, at + 1) || isComment(sentence, at + 1))) break;
    if ((token.text === ',' || JOINT.test(token.lower)) && begunReport(sentence, at)) break;
    if (token.text === ',' && (contrasts(sentence, at + 1) || addsTo(sentence, at))) break;
    if (token.kind === 'quote' && addsTo(sentence, at)) {
      last = at;
      break;
    }
    if (token.kind !== 'punctuation' || /^[)\]%"”»]$/.test(token.text)) last = at;
  }
  return last;
}

/** `…, but he sounded weary`, `…, even though many had left`: the writer's own. */
function contrasts(sentence: CueSentence, at: number): boolean {
  const { words } = sentence;
  if (/^(?:although|though)$/.test(words.at(at).lower)) return true;
  if (words.at(at).lower === 'even') return /^(?:though|as)$/.test(words.at(at + 1).lower);
  if (!/^(?:but|mais)$/.test(words.at(at).lower)) return false;
  const subject = sentence.mentionFrom(at + 1);
  return subject?.form === 'name' || /^(?:he|she|they|il|elle|ils|elles)$/.test(words.at(at + 1).lower);
}

/** `…, adding that`, `“…,” adding that`: the comma may stand inside the quotation. */
function addsTo({ words, french }: CueSentence, at: number): boolean {
  const next = words.at(at + 1);
  return (french ? /ant$/ : /ing$/).test(next.lower) && is(next, Word.speech) && !is(next, Word.weakCue);
}

/** `…, ce qu'il juge inévitable`: what is thought of it. */
const isComment = ({ words }: CueSentence, at: number): boolean =>
  words.at(at).lower === 'ce' && /^(?:que|qu'|qui)$/.test(words.at(at + 1).lower);

/** `…, "For example, …"`: a quotation beside the report, with a capital of its own. */
function startsOwnQuotation({ words }: CueSentence, at: number): boolean {
  const token = words.at(at);
  if (token.kind !== 'quote') return false;
  const first = /[\p{L}\p{N}]/u.exec(words.text.slice(token.start, token.start + 8))?.[0] ?? '';
  return first !== first.toLowerCase();
}

/** Are there words enough, and not only a quotation? */
export function isClause({ words }: CueSentence, from: number, last: number): boolean {
  const inside = words.tokens.slice(from, last + 1);
  const own = inside.filter(({ kind }) => kind === 'word').length;
  return inside.some(({ kind }) => kind === 'quote') ? own > 0 : own >= FEWEST;
}

/** Where what is reported begins: the sentence, or past the last half of it. */
export function startOfReport({ words }: CueSentence, before: number): number {
  for (let at = before - 1; at > 0; at -= 1) if (/^[;:]$/.test(words.at(at).text)) return at + 1;
  return words.firstWord;
}
