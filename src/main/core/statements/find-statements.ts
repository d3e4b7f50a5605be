/** The reports of one sentence: who says what in whose words, without quotation marks around it all. */
import type { Cue, CueSentence } from '../quotes/cue';
import { isAdverb } from '../quotes/cue';
import { cueAfter } from '../quotes/cue-after';
import { isReporting, subjectOf } from '../quotes/cue-before';
import { giverOf } from '../quotes/giver';
import type { Mention } from '../quotes/mention';
import { is, Word } from '../quotes/word-classes';
import { SPEECH_NOUNS } from '../quotes/words/speech-verbs';
import {
  beginsClause,
  clauseEnd,
  hasVerb,
  isBetween,
  isClause,
  isFiniteVerb,
  isSentence,
  pastTimes,
} from './clause';
import {
  BARE_IF_CLEAR,
  FRENCH_WITH_DE,
  FRENCH_WITH_INFINITIVE,
  QUESTION_WORDS,
  TELLING,
  WITHOUT_BARE_CLAUSE,
  WITH_GERUND,
  WITH_INFINITIVE,
  WITH_QUESTION,
} from './report-words';

/** How a clause is reported: `said that`, `said` alone, `according to`, `…, she said`, `asked to`, `denied taking`, `asked whether`, `her claim that`. */
export type StatementForm =
  'that' | 'bare' | 'according-to' | 'tail' | 'infinitive' | 'gerund' | 'question' | 'noun';

/** Token indexes, both inclusive. */
interface Range {
  readonly from: number;
  readonly last: number;
}

export interface FoundStatement extends Range {
  readonly form: StatementForm;
  /** Null where no mention is known for what stands in `named`, or where nobody is named. */
  readonly mention: Mention | null;
  /** The words in the speaker's place that no mention was read from. */
  readonly named: Range | null;
  readonly cue: Range;
}

/** `that` stands no further behind its verb, in tokens. */
const FURTHEST_THAT = 22;
/** After `…, she said` a sentence holds no more than a day or a place, in tokens. */
const LONGEST_TAIL = 9;
/** Who says it, where nothing is known of them but these words, in tokens. */
const LONGEST_NAMED = 9;
/** What somebody thinks, sees or finds is no speech, though the verb may stand beside a quotation. */
const THOUGHT =
  /^(?:th(?:ink|inks|ought|inking)|believ\w+|fe(?:el|els|lt|eling)|hop(?:e|es|ed|ing)|fear\w*|reads?|reading|hold\w*|held|go|goes|went|beg[aiu]n\w*|continu\w+|put\w*|fore\w+|imagin\w+|wonder(?:s|ed)?|realis\w+|realiz\w+|pens\w+|croi\w*|voi\w*|crain\w*|espèr\w+|veu\w+|fai\w*|met\w*|tien\w*|attend\w*|apprend\w*)$/;
const NOT = /^(?:not|never|n['’]t|pas|jamais|refuse[sd]?|declined?|unable|refus(?:e|é|ait))$|n['’]t$/;
const HYPOTHETICAL = /^(?:if|unless|until|whether|si|lest)$/;
/** Before « que » these make another word of it. */
const NOT_THAT =
  /^(?:ce|plus|moins|autant|aussi|tel|telle|tels|sans|ainsi|bien|alors|tandis|dès|après|avant|afin|pour|parce|puisque|lors|depuis|pendant|autre|rien|so|such|now|provided|given|all|the|than)$/;

export function findStatements(sentence: CueSentence): FoundStatement[] {
  const found: FoundStatement[] = [];
  for (let at = 0; at < sentence.words.length; at += 1) {
    const next = statementAt(sentence, at, found.at(-1));
    if (next === null || found.some((one) => one.from <= next.last && next.from <= one.last)) continue;
    found.push(next);
    if (next.last > at) at = next.last;
  }
  return found;
}

function statementAt(
  sentence: CueSentence,
  at: number,
  before: FoundStatement | undefined,
): FoundStatement | null {
  return (
    accordingTo(sentence, at) ??
    tail(sentence, at, before) ??
    reportedBy(sentence, at, before) ??
    claimed(sentence, at)
  );
}

/** According to her, the ship sank · The ship sank, according to her · The ship, according to her, sank */
function accordingTo(sentence: CueSentence, at: number): FoundStatement | null {
  const { words } = sentence;
  const cue = knownSource(sentence, at) ?? unknownSource(sentence, at) ?? viewOf(sentence, at);
  if (cue === null) return null;
  const source = { form: 'according-to', ...speakerOf(cue, sentence) } as const;
  const before = words.at(at - 1);
  const comma = commaAfter(sentence, cue.next);
  const joint = words.at(before.text === ',' ? at - 2 : at - 1);
  const joins = is(joint, Word.conjunction) || /^(?:that|que|qu')$/.test(before.lower);
  const leads = at === words.firstWord || before.kind !== 'word' || joins;
  const rest = comma === null ? cue.next : comma + 1;
  if (leads && comma !== null && rest < words.length && (at === words.firstWord || at < 3 || joins)) {
    // `According to the Herald, Roe said …`: Roe says it.
    if (reportsItself(sentence, rest)) return null;
    return within(sentence, { ...source, from: rest, last: clauseEnd(sentence, rest) });
  }
  const first = startOfReport(sentence, at);
  const ends = !hasVerb(sentence, cue.next, words.length - 1) || endsSoon(sentence, cue.next);
  const last = ends ? lastWordBefore(sentence, at) : clauseEnd(sentence, at);
  if (!isSentence(sentence, first, last)) return null;
  return within(sentence, { ...source, from: first, last });
}

type According = Pick<Cue, 'mention' | 'next'> & {
  readonly first: number;
  readonly last: number;
  readonly named: Range | null;
};

function speakerOf(
  cue: Cue | According,
  _sentence: CueSentence,
): Pick<FoundStatement, 'mention' | 'named' | 'cue'> {
  if ('named' in cue)
    return { mention: cue.mention, named: cue.named, cue: { from: cue.first, last: cue.last } };
  return { mention: cue.mention, named: null, cue: { from: cue.next, last: cue.next } };
}

/** `according to |Roe|`; not the name at the head of `an |Internet| posting` or the owner in `|Norway|'s council`. */
function knownSource(sentence: CueSentence, at: number): Cue | null {
  const { words } = sentence;
  const cue = sentence.accordingAt(at);
  if (cue?.mention == null) return cue;
  const after = words.at(cue.next);
  const goesOn =
    after.kind === 'word' &&
    !is(after, Word.preposition | Word.conjunction | Word.relative) &&
    !isFiniteVerb(sentence, cue.next);
  return cue.mention.possessive ||
    (goesOn && cue.mention.form === 'name' && unknownSource(sentence, at) !== null)
    ? null
    : cue;
}

/** Does somebody report in the clause that begins here? */
function reportsItself(sentence: CueSentence, from: number): boolean {
  const subject = sentence.mentionFrom(from);
  if (subject === null) return false;
  for (let at = subject.last + 1; at < from + FURTHEST_THAT; at += 1) {
    if (reportedBy(sentence, at, undefined) !== null) return true;
  }
  return false;
}

/** `according to a posting made an hour ago, …`: words that mean nobody known. */
function unknownSource(sentence: CueSentence, at: number): According | null {
  const { words } = sentence;
  const { lower } = words.at(at);
  const two = lower === 'according' && words.at(at + 1).lower === 'to';
  if (!two && !/^(?:selon|d'après)$/.test(lower)) return null;
  const from = at + (two ? 2 : 1);
  let last = from;
  while (
    last - from < LONGEST_NAMED &&
    words.at(last + 1).kind === 'word' &&
    !(last > from && isFiniteVerb(sentence, last + 1))
  )
    last += 1;
  if (words.at(from).kind !== 'word') return null;
  return { mention: null, named: { from, last }, next: last + 1, first: at, last: from - 1 };
}

/** « Pour L'Opinion, il s'agit d'une « intrusion » »: a view, where the clause quotes it. */
function viewOf(sentence: CueSentence, at: number): According | null {
  const { words } = sentence;
  if (at !== words.firstWord || !/^(?:pour|for)$/.test(words.at(at).lower)) return null;
  const comma = words.tokens.findIndex(({ text }, index) => index > at && text === ',');
  if (comma === -1 || comma - at > LONGEST_NAMED) return null;
  const mention = sentence.mentionFrom(at + 1) ?? sentence.mentionFrom(at + 2);
  const whole = mention !== null && mention.last === comma - 1;
  if (!whole && !words.tokens.slice(at + 1, comma).some(({ capital }) => capital)) return null;
  const quotes = words.tokens.slice(comma).some(({ kind }) => kind === 'quote');
  if (!quotes || !isFiniteNear(sentence, comma + 1)) return null;
  const named = whole ? null : { from: at + 1, last: comma - 1 };
  return { mention: whole ? mention : null, named, next: comma, first: at, last: at };
}

const isFiniteNear = (sentence: CueSentence, from: number): boolean => hasVerb(sentence, from, from + 6);

/** The comma that ends who it is, past an apposition: `according to the coach, Alireza Mehraban, …`. */
function commaAfter(sentence: CueSentence, from: number): number | null {
  const { words } = sentence;
  for (let at = from; at < from + 2 * LONGEST_NAMED; at += 1) {
    const token = words.at(at);
    if (token.kind === 'end' || token.kind === 'quote' || token.text === ';') return null;
    if (token.text !== ',') continue;
    const apposed = sentence.mentionFrom(at + 1);
    const closes = apposed === null ? null : apposed.last + 1;
    const source = sentence.mentionEndingAt(from - 1);
    const isOther = apposed?.form === 'pronoun' || (source?.form === 'name' && apposed?.form === 'name');
    if (closes !== null && words.at(closes).text === ',' && !isOther) return closes;
    return at;
  }
  return null;
}

/** Where what is reported begins: the sentence, or past the last half of it. */
function startOfReport({ words }: CueSentence, before: number): number {
  for (let at = before - 1; at > 0; at -= 1) if (/^[;:]$/.test(words.at(at).text)) return at + 1;
  return words.firstWord;
}

function lastWordBefore({ words }: CueSentence, at: number): number {
  let last = at - 1;
  while (last > 0 && words.at(last).kind === 'punctuation' && !/^[)\]%]$/.test(words.at(last).text))
    last -= 1;
  return last;
}

const endsSoon = ({ words }: CueSentence, from: number): boolean => words.length - from <= LONGEST_TAIL;

/** The ship sank, she said Monday. */
function tail(
  sentence: CueSentence,
  comma: number,
  before: FoundStatement | undefined,
): FoundStatement | null {
  const { words } = sentence;
  if (words.at(comma).text !== ',' || words.at(comma - 1).kind === 'quote' || comma < 2) return null;
  const cue = cueAfter(sentence, comma - 1);
  if (cue === null || cue.guessed || cue.form === 'according-to' || cue.form === 'dash' || cue.saying)
    return null;
  if (cue.mention === null || words.length - cue.next > LONGEST_TAIL) return null;
  const verb = verbOf(sentence, comma + 1, cue.next);
  if (verb === null || THOUGHT.test(words.at(verb).lower) || is(words.at(verb), Word.weakCue)) return null;
  if (cue.form === 'after' && complementOf(sentence, verb) !== null) return null;
  if (/^(?:that|que|qu'|to|how|whether)$/.test(words.at(cue.next).lower)) return null;
  const from = before === undefined ? startOfReport(sentence, comma) : before.last + 1;
  if (words.at(from).text === ',' || !isSentence(sentence, from, comma - 1)) return null;
  const { mention } = cue;
  return within(sentence, {
    form: 'tail',
    from,
    last: comma - 1,
    mention,
    named: null,
    cue: { from: verb, last: verb },
  });
}

function verbOf(sentence: CueSentence, from: number, to: number): number | null {
  for (let at = from; at <= to; at += 1) if (is(sentence.words.at(at), Word.speech)) return at;
  return null;
}

/** She said that · she asked them to · she denied taking · she asked whether */
function reportedBy(
  sentence: CueSentence,
  verb: number,
  before: FoundStatement | undefined,
): FoundStatement | null {
  const { words } = sentence;
  const token = words.at(verb);
  if (!is(token, Word.speech) || token.capital || THOUGHT.test(token.lower)) return null;
  if (
    !isReporting(sentence, verb) ||
    isDenied(sentence, verb) ||
    isPassive(sentence, verb) ||
    isWished(sentence, verb)
  )
    return null;
  // `“…,” said Roe to the crowd`: a quotation's own.
  const left = words.at(verb - 1);
  if (left.kind === 'quote' || (left.text === ',' && words.at(verb - 2).kind === 'quote')) return null;
  const complement = complementOf(sentence, verb);
  if (complement === null) return null;
  const speaker = subjectFor(sentence, verb, before);
  const last = clauseEnd(sentence, complement.from);
  return within(sentence, { ...complement, last, ...speaker, cue: { from: verb, last: verb } });
}

/** `has not said that`, `refused to say`, `if she says that`. */
function isDenied({ words }: CueSentence, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at -= 1) {
    if (words.at(at).kind !== 'word') break;
    if (NOT.test(words.at(at).lower)) return true;
  }
  for (let at = verb - 1; at >= Math.max(0, verb - 8); at -= 1) {
    if (words.at(at).kind !== 'word') break;
    if (HYPOTHETICAL.test(words.at(at).lower)) return true;
  }
  return false;
}

/** `was told that`, « a été accusé de »: the subject says nothing. */
function isPassive(sentence: CueSentence, verb: number): boolean {
  const { words, french } = sentence;
  if (!(french ? /[éi]e?s?$|dite?s?$/ : /(?:ed|told|said|written)$/).test(words.at(verb).lower)) return false;
  let at = verb - 1;
  while (at > 0 && isBetween(sentence, at) && !BEING.test(words.at(at).lower)) at -= 1;
  // « s'est défendu », « il est convenu que »: not everything with « est » is passive.
  return BEING.test(words.at(at).lower) && !/^(?:s'|se|m')$/.test(words.at(at - 1).lower);
}
const BEING = /^(?:is|are|was|were|be|been|being|été|est|sont|était|étaient|fut|furent|sera|seront)$/;

/** `wants to say`, `asked to describe`: not said yet; `went on to say` is. */
function isWished({ words }: CueSentence, verb: number): boolean {
  if (words.at(verb - 1).lower !== 'to') return false;
  const before = words.at(verb - 2).lower;
  return !(
    before === 'on' || /^(?:continue[ds]?|began|proceeded|used|seemed|appeared|writing|wrote)$/.test(before)
  );
}

type Complement = Pick<FoundStatement, 'form' | 'from'>;

function complementOf(sentence: CueSentence, verb: number): Complement | null {
  const { french } = sentence;
  return (
    thatClause(sentence, verb) ??
    question(sentence, verb) ??
    (french
      ? frenchInfinitive(sentence, verb)
      : (infinitive(sentence, verb) ?? gerund(sentence, verb) ?? bare(sentence, verb)))
  );
}

/** `said late on Monday, in an interview, |that|` */
function thatClause(sentence: CueSentence, verb: number): Complement | null {
  const { words, french } = sentence;
  const tells = french || TELLING.has(words.at(verb).lower);
  for (let at = verb + 1; at < verb + FURTHEST_THAT; at += 1) {
    const token = words.at(at);
    if (token.kind === 'end' || /^[;:]$/.test(token.text) || isOwnQuote(sentence, at)) return null;
    const isThat = french ? /^(?:que|qu')$/.test(token.lower) : token.lower === 'that';
    if (isThat && !NOT_THAT.test(words.at(at - 1).lower)) {
      return mayStandBetween(sentence, verb + 1, at, tells) ? { form: 'that', from: at + 1 } : null;
    }
    if (
      french &&
      token.lower === 'que' &&
      words.at(at - 1).lower === 'ce' &&
      words.at(at - 2).lower === 'à'
    ) {
      return { form: 'that', from: at + 1 };
    }
    if (is(token, Word.conjunction) && words.at(at - 1).text !== ',') return null;
    if (at > verb + 1 && isFiniteVerb(sentence, at) && !is(words.at(at - 1), Word.relative)) return null;
  }
  return null;
}

/** A quotation here, and no title such as « au « 20 Heures » ». */
const isOwnQuote = ({ words }: CueSentence, at: number): boolean =>
  words.at(at).kind === 'quote' && !is(words.at(at - 1), Word.preposition | Word.determiner);

/** Between a verb and its clause stand a day, a place, a listener; an object would have the clause as its own: `rejected the plan that`. */
function mayStandBetween(sentence: CueSentence, from: number, to: number, tells: boolean): boolean {
  const { words } = sentence;
  if (from === to) return true;
  const start = pastTimes(sentence, from);
  if (start >= to) return true;
  const first = words.at(start);
  if (is(first, Word.preposition) || first.text === ',' || /^(?:to|à|au|aux|lors|même)$/.test(first.lower))
    return true;
  if (!tells) return false;
  return sentence.words.language !== 'fr' || listenerFrom(sentence, start) === to;
}

/** `asked |whether the ship sank|`, `explained to reporters |how it sank|` */
function question(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  if (!WITH_QUESTION.has(words.at(verb).lower)) return null;
  let at = pastTimes(sentence, verb + 1);
  const listener = listenerFrom(sentence, at);
  if (!QUESTION_WORDS.has(words.at(at).lower) && listener !== null) at = listener;
  const { lower } = words.at(at);
  if (!QUESTION_WORDS.has(lower) || words.at(at).kind !== 'word') return null;
  if (/^(?:when|quand|where|who)$/.test(lower) && at === verb + 1) return null;
  return hasVerb(sentence, at + 1, at + 12) ? { form: 'question', from: at } : null;
}

/** Past whom it is said to: `told |CBC News|`, `asked |government officials|`. */
function listenerFrom(sentence: CueSentence, from: number): number | null {
  const { words } = sentence;
  const start = /^(?:to|à|au|aux)$/.test(words.at(from).lower) ? from + 1 : from;
  const mention = sentence.mentionFrom(start);
  if (mention !== null && !mention.possessive) return mention.last + 1;
  if (/^(?:him|her|them|me|us|it|you|everyone|people|reporters|journalists)$/.test(words.at(start).lower))
    return start + 1;
  return null;
}

/** `asked |the council| to help`, `vowed to`, `told them |not to|` */
function infinitive(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  if (!WITH_INFINITIVE.has(words.at(verb).lower)) return null;
  for (let at = verb + 1; at < verb + 14; at += 1) {
    const token = words.at(at);
    if (token.kind !== 'word') return null;
    if (token.lower === 'to' && words.at(at + 1).kind === 'word') {
      const next = words.at(at + 1);
      if (next.capital || is(next, Word.determiner) || sentence.mentionFrom(at + 1) !== null) continue;
      return { form: 'infinitive', from: words.at(at - 1).lower === 'not' ? at - 1 : at };
    }
    if (isFiniteVerb(sentence, at) || is(token, Word.conjunction | Word.relative)) return null;
  }
  return null;
}

/** `denied |taking it|`, `admitted to |being there|`, `accused them of |lying|` */
function gerund(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  if (!WITH_GERUND.has(words.at(verb).lower)) return null;
  const accuses = words.at(verb).lower.startsWith('accus');
  for (let at = verb + 1; at < verb + (accuses ? 14 : 3); at += 1) {
    const token = words.at(at);
    if (token.kind !== 'word') return null;
    const before = words.at(at - 1).lower;
    if (
      token.lower.endsWith('ing') &&
      token.text.length > 5 &&
      (accuses ? before === 'of' : at === verb + 1 || before === 'to')
    ) {
      return { form: 'gerund', from: at };
    }
    if (accuses && isFiniteVerb(sentence, at)) return null;
  }
  return null;
}

/** `said |the ship had sunk|`, `told CBC News |it had sunk|` */
function bare(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  const { lower } = words.at(verb);
  const clear = BARE_IF_CLEAR.has(lower);
  if (WITHOUT_BARE_CLAUSE.has(lower) && !clear) return null;
  if (TELLING.has(lower)) {
    const listener = listenerFrom(sentence, verb + 1);
    const from = listener === null ? null : pastTimes(sentence, listener);
    return from !== null && beginsClause(sentence, from) ? { form: 'bare', from } : null;
  }
  const weak = is(words.at(verb), Word.weakCue) && !/^(?:claim|state|report|conclud|promis)/.test(lower);
  const at = pastTimes(sentence, verb + 1);
  const first = words.at(at);
  const surely = /^(?:he|she|it|they|there|we|i|no|nobody|this|these|those)$/.test(first.lower);
  if ((weak || clear) && !surely && !first.capital) return null;
  return beginsClause(sentence, at) ? { form: 'bare', from: at } : null;
}

const INFINITIVE = /(?:er|ir|re|oir)$/;

/** « assure |être prêt| », « recommandent à leurs citoyens de |rester| » */
function frenchInfinitive(sentence: CueSentence, verb: number): Complement | null {
  const { words } = sentence;
  const { lower } = words.at(verb);
  const plain = FRENCH_WITH_INFINITIVE.has(lower);
  if (!plain && !FRENCH_WITH_DE.has(lower)) return null;
  for (let at = verb + 1; at < verb + FURTHEST_THAT; at += 1) {
    const token = words.at(at);
    if (token.kind === 'end' || /^[;:]$/.test(token.text) || isOwnQuote(sentence, at)) return null;
    const before = words.at(at - 1);
    const looks =
      token.kind === 'word' &&
      !token.capital &&
      token.text.length > 3 &&
      INFINITIVE.test(token.lower) &&
      !is(token, Word.preposition | Word.determiner | Word.human | Word.conjunction);
    if (
      looks &&
      plain &&
      (at === verb + 1 || isAdverb(before) || before.text === ',' || /^(?:ne|pas|n')$/.test(before.lower))
    ) {
      return {
        form: 'infinitive',
        from: /^(?:pas|ne)$/.test(before.lower) && words.at(at - 2).lower === 'ne' ? at - 2 : at,
      };
    }
    if (looks && !plain && /^(?:de|d'|à|pas|l'|le|la|les|se|s')$/.test(before.lower))
      return { form: 'infinitive', from: at };
    if (isFiniteVerb(sentence, at) && !/(?:aient|ent|e)$/.test(token.lower)) return null;
  }
  return null;
}

/** Whose verb it is; the last one's of the sentence where nothing else stands before it: `said …, and added …`. */
function subjectFor(
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
  if (is(words.at(at), Word.relative)) at -= words.at(at - 1).text === ',' ? 2 : 1;
  const mention = described(sentence, subjectOf(sentence, verb));
  if (mention !== null && (mention.last === at || mention.form === 'name')) return { mention, named: null };
  const named = nounsBefore(sentence, at);
  return mention !== null && named === null
    ? { mention, named: null }
    : { mention: named === null ? mention : null, named };
}

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
    )
      break;
    from -= 1;
  }
  const first = words.at(from);
  const begins = first.capital || is(first, Word.determiner) || from === last;
  return last >= from && begins && words.at(last).kind === 'word' && !isBetween(sentence, last)
    ? { from, last }
    : null;
}

/** `Roe's claim that the ship sank` */
function claimed(sentence: CueSentence, noun: number): FoundStatement | null {
  const { words } = sentence;
  if (!SPEECH_NOUNS.has(words.at(noun).lower.replace(/s$/, '')) && !SPEECH_NOUNS.has(words.at(noun).lower))
    return null;
  const owner = giverOf(sentence, noun);
  if (owner === null) return null;
  const that = owner.last > noun ? owner.last + 1 : noun + 1;
  if (!/^(?:that|que|qu')$/.test(words.at(that).lower)) return null;
  const from = that + 1;
  return within(sentence, {
    form: 'noun',
    from,
    last: clauseEnd(sentence, from),
    mention: owner,
    named: null,
    cue: { from: noun, last: noun },
  });
}

/** Null where no clause is left of it. */
function within(sentence: CueSentence, statement: FoundStatement): FoundStatement | null {
  const { words } = sentence;
  let { from } = statement;
  while (
    from < statement.last &&
    words.at(from).kind === 'punctuation' &&
    !/^[(\[]$/.test(words.at(from).text)
  )
    from += 1;
  return from <= statement.last && isClause(sentence, from, statement.last) ? { ...statement, from } : null;
}
