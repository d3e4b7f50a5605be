import type { Cue, CueSentence } from './cue';
import { giverOf } from './giver';
import type { Mention } from './mention';
import type { Token } from './tokens';
import { LONGEST_UNKNOWN, unknownPhrase } from './unknown-subject';
import { is, Word } from './word-classes';
import { SPEECH_NOUNS } from './words/speech-verbs';

/** Appositives between a subject and its verb are no longer than this, in tokens. */
const LONGEST_APPOSITIVE = 40;
/** After the cue at its end a sentence holds no more than a day, a place, an occasion, in tokens. */
const LONGEST_TAIL = 9;
/** Between a name and its verb stand no more tokens of what it belongs to. */
const LONGEST_TIE = 10;
/** What a verb says something of, or to. */
const COMPLEMENT = /^(?:that|to|how|whether|que|qu'|si)$/;
const HEARD = /^(?:tells?|told|informs?|informed|assured?|reminded?)$/;
/** What a saying does: “…,” runs the joke. */
const SAYING_VERB = /^(?:goes|went|runs|ran|says|holds|has|veut|court|dit)$/;

/** “…,” she said · “…,” said Jane Roe · « … », demande-t-elle · « … », selon elle · “…” — Jane Roe */
export function cueAfter(sentence: CueSentence, quote: number): Cue | null {
  const separator = sentence.words.at(quote + 1).text;
  const dash = /^(?:[—–―-]|--)$/.test(separator);
  const at = separator === ',' || dash ? quote + 2 : quote + 1;
  return (
    sentence.accordingAt(at) ??
    hyphenated(sentence, at) ??
    subjectThenVerb(sentence, at) ??
    verbThenSubject(sentence, at) ??
    longSubject(sentence, at) ??
    cameReply(sentence, at) ??
    unknownSubject(sentence, at) ??
    (dash ? signature(sentence, at) : null)
  );
}

/** The end of a sentence may still attribute it: “…” would fail, Jane Roe said Monday. */
export function cueAtEnd(sentence: CueSentence, quote: number): Cue | null {
  const { words } = sentence;
  for (let index = words.length - 1; index > quote + 1; index -= 1) {
    const token = words.at(index);
    if (token.kind === 'quote') return null;
    if (token.text !== ',') continue;
    const cue =
      sentence.accordingAt(index + 1) ??
      subjectThenVerb(sentence, index + 1) ??
      verbThenSubject(sentence, index + 1);
    if (cue === null || cue.guessed) continue;
    return cue.next >= words.length - LONGEST_TAIL ? { ...cue, distance: index - quote } : null;
  }
  return null;
}

/** French inversion: `demande-t-elle`, `a-t-il ajouté`, `dit-on`. */
function hyphenated(sentence: CueSentence, from: number): Cue | null {
  if (!sentence.french) return null;
  const { words } = sentence;
  let at = from;
  while (/^(?:s'|se|m'|lui|leur|nous|y|en)$/.test(words.at(at).lower)) at += 1;
  const parts = /^(.+?)(?:-t)?-(il|elle|ils|elles|on|je)$/.exec(words.at(at).lower);
  if (parts === null) return null;
  let last = at;
  if (/^(?:a|ont|avait|avaient|eut)$/.test(parts[1] ?? '')) {
    while (last - at < 5 && words.at(last + 1).kind === 'word') {
      last += 1;
      if (is(words.at(last), Word.speech)) break;
    }
  }
  const mention = sentence.mentionEndingAt(at);
  const cue = sentence.cue('inverted', from, last, mention, 0, last + 1);
  if (parts[2] !== 'on') return cue;
  // « …, dit-on au ministère »: the ministry, if anybody.
  const around = /^(?:à|a|au|aux|chez|dans)$/.test(words.at(last + 1).lower);
  return { ...cue, mention: around ? sentence.mentionAround(last + 1) : mention, saying: true };
}

function subjectThenVerb(sentence: CueSentence, at: number): Cue | null {
  const { words } = sentence;
  const mention = sentence.mentionFrom(at);
  if (mention === null || mention.possessive) return null;
  const joint = sentence.joinedTo(mention);
  const spoke = joint === null ? null : sentence.verbFrom(joint.last + 1);
  if (joint !== null && spoke !== null) {
    return sentence.verbCue('after', spoke, { ...mention, joint }, 0, spoke + 1);
  }
  let index = mention.last + 1;
  if (/^(?:,|\(|who|qui)$/.test(words.at(index).lower)) {
    const verb = verbPastAppositive(sentence, index);
    if (verb === null) return null;
    index = verb;
  }
  const verb = sentence.verbFrom(index);
  if (verb !== null) return sentence.verbCue('after', verb, mention, 0, verb + 1);
  if (longSubject(sentence, at) !== null) return null;
  const guess = sentence.skipAdverbs(index);
  if (mention.form === 'phrase' || !looksFinite(words.at(guess), sentence.french)) return null;
  return { ...sentence.cue('after', guess, guess, mention, 0, guess + 1), guessed: true };
}

/**
 * A name with more around it before the verb: “…,” |Jane Roe of the Orr Institute| wrote, “…,” |Orr campaign chairman Jane
 * Roe| told reporters. Whoever is introduced by the words ahead of the verb speaks, else whoever the words behind belong to.
 */
function longSubject(sentence: CueSentence, at: number): Cue | null {
  const { words } = sentence;
  const head = sentence.mentionFrom(at);
  if (head?.form !== 'name' || head.possessive) return null;
  const tied = /^(?:of|from|at|with|de|du|chez)$/.test(words.at(head.last + 1).lower);
  for (let index = head.last + 1; index - head.last < LONGEST_TIE; index += 1) {
    const token = words.at(index);
    if (token.kind !== 'word' || is(token, Word.relative | Word.plainVerb)) return null;
    if (!tied && is(token, Word.preposition | Word.conjunction)) return null;
    const verb = is(token, Word.speech) && !is(token, Word.weakCue) && !token.capital ? index : null;
    if (verb === null) continue;
    const name = tied ? head : sentence.mentionEndingAt(index - 1);
    if (name === null || (name === head) !== tied || name.form !== 'name' || name.possessive) return null;
    return sentence.verbCue('after', verb, name, 0, verb + 1);
  }
  return null;
}

/** A verb that no list knows, by its ending. */
function looksFinite(token: Token, french: boolean): boolean {
  if (token.kind !== 'word' || token.capital || is(token, Word.preposition | Word.plainVerb)) return false;
  if (!french) return /(?:[^s]s|ed)$/.test(token.lower);
  return token.lower.length > 3 && /(?:e|t|a)$/.test(token.lower) && !is(token, Word.determiner);
}

function verbPastAppositive(sentence: CueSentence, opening: number): number | null {
  const { words } = sentence;
  for (let index = opening + 1; index - opening < LONGEST_APPOSITIVE; index += 1) {
    const token = words.at(index);
    if (token.kind === 'quote' || token.kind === 'end' || /^[:;]$/.test(token.text)) return null;
    if (/^[,)]$/.test(token.text) && sentence.verbFrom(index + 1) !== null) return index + 1;
  }
  return null;
}

/** A subject that no word list knows: “…,” Britain's top sea lord said. */
function unknownSubject(sentence: CueSentence, at: number): Cue | null {
  const { words } = sentence;
  const start = words.at(at);
  const owned = words.at(at + 1).lower === "'s" && start.capital;
  if (!owned && !is(start, Word.determiner)) return null;
  for (let index = at + 1; index - at <= LONGEST_UNKNOWN; index += 1) {
    const token = words.at(index);
    if (token.kind !== 'word' || is(token, Word.preposition | Word.conjunction | Word.relative)) return null;
    const verb = index > at + 1 && !is(token, Word.weakCue) ? sentence.verbFrom(index) : null;
    if (verb === null) continue;
    const mention = unknownPhrase(words, at, index - 1);
    return { ...sentence.verbCue('after', verb, mention, 0, verb + 1), guessed: true };
  }
  return null;
}

function verbThenSubject(sentence: CueSentence, at: number): Cue | null {
  const verb = sentence.verbFrom(at);
  if (verb === null) {
    const saying = sentence.mentionFrom(at + 1);
    if (saying?.kind !== 'saying' || !SAYING_VERB.test(sentence.words.at(at).lower)) return null;
    return { ...sentence.cue('inverted', at, at, null, 0, at + 2), saying: true };
  }
  // `“…” has proposed that …`, `“…,” told reporters`: no subject follows.
  if (COMPLEMENT.test(sentence.words.at(verb + 1).lower)) return null;
  if (!sentence.french && HEARD.test(sentence.words.at(verb).lower)) return null;
  const next = sentence.mentionFrom(verb + 1);
  // `argues |Ghana's ambassador`
  const mention =
    next?.possessive === true
      ? sentence.mentionFrom(next.last + (next.form === 'pronoun' ? 1 : 2))
      : (next ?? sentence.mentionBeyond(verb + 1));
  if (mention === null || mention.possessive) return null;
  const named = mention === next ? introducedBy(sentence, mention) : null;
  if (named !== null) return sentence.cue('inverted', verb, verb, named, 0, named.last + 1);
  const saying = mention.kind === 'saying';
  return {
    ...sentence.cue('inverted', verb, verb, saying ? null : mention, 0, mention.last + 1),
    saying,
  };
}

/** The person whom a body's name and a noun introduce: said |Harbour ranking member| Jane Roe. */
function introducedBy({ words, mentions }: CueSentence, { form, last, evident }: Mention): Mention | null {
  if (form !== 'name' || evident || words.at(last + 1).capital) return null;
  const name = mentions.find(({ from, first }) => from > last && first - last <= LONGEST_UNKNOWN);
  if (name?.form !== 'name' || !name.evident || name.possessive || name.first === last + 1) return null;
  const between = words.tokens.slice(last + 1, name.first);
  const plain = between.every(
    (token) =>
      token.kind === 'word' &&
      !is(token, Word.preposition | Word.conjunction | Word.relative | Word.determiner | Word.between),
  );
  return plain ? name : null;
}

/** “…,” came Roe's reply · “…” was the answer of the minister. */
function cameReply(sentence: CueSentence, at: number): Cue | null {
  if (!/^(?:came|comes|went|ran|was|is|fut|vint)$/.test(sentence.words.at(at).lower)) return null;
  for (
    let index = at + 1;
    index < at + LONGEST_UNKNOWN && sentence.words.at(index).kind === 'word';
    index += 1
  ) {
    const giver = SPEECH_NOUNS.has(sentence.words.at(index).lower) ? giverOf(sentence, index) : null;
    if (giver !== null) return sentence.cue('inverted', at, index, giver, 0, index + 1);
  }
  return null;
}

/** “…” — Jane Roe, on leaving. */
function signature(sentence: CueSentence, at: number): Cue | null {
  const mention = sentence.mentionFrom(at);
  if (mention?.form !== 'name') return null;
  const after = sentence.words.at(mention.last + 1);
  if (after.kind !== 'end' && !/^[,.(]$/.test(after.text)) return null;
  return { ...sentence.cue('dash', at, at, mention, 0, sentence.words.length), words: null };
}
